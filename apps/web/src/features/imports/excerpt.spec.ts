import { expect, test } from '@jest/globals';
import { excerpt } from './excerpt.js';

const SAME = 'あ'.repeat(100);

test('short values are whole, long ones begin at their beginning when there is nothing to compare', () => {
  expect(excerpt('取組', '')).toBe('取組');
  expect(excerpt(SAME, '')).toBe(`${'あ'.repeat(80)}…`);
});

test('a difference far inside is what is shown', () => {
  const [from, to] = [`${SAME}旧${SAME}`, `${SAME}新${SAME}`];
  expect(excerpt(from, to)).toBe(`…${'あ'.repeat(20)}旧${'あ'.repeat(59)}…`);
  expect(excerpt(to, from)).toContain('新');
});

test('a difference at the end comes with what stands before it', () => {
  expect(excerpt(`${SAME}。`, SAME)).toBe(`…${'あ'.repeat(79)}。`);
  expect(excerpt(SAME, `${SAME}。`)).toBe(`…${'あ'.repeat(80)}`);
});

test('characters outside the basic plane stay whole', () => {
  expect(excerpt('𠮷'.repeat(81), '')).toBe(`${'𠮷'.repeat(80)}…`);
});
