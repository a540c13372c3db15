import { expect, test } from '@jest/globals';
import { excerpt } from './excerpt.js';

const SAME = 'あ'.repeat(100);
const A = (count: number) => 'あ'.repeat(count);

test('a value without another is whole or begins at its beginning, and nothing in it differs', () => {
  expect(excerpt('取組', '')).toEqual({ lead: '', differing: '', tail: '取組' });
  expect(excerpt(SAME, '')).toEqual({ lead: '', differing: '', tail: `${A(80)}…` });
});

test('what differs stands out', () => {
  expect(excerpt('財政課;関係各課', '財政課')).toEqual({ lead: '財政課', differing: ';関係各課', tail: '' });
  expect(excerpt('財政課', '財政課;関係各課')).toEqual({ lead: '財政課', differing: '', tail: '' });
  expect(excerpt('第1期計画', '第2期計画')).toEqual({ lead: '第', differing: '1', tail: '期計画' });
  expect(excerpt('ああ', 'あああ')).toEqual({ lead: 'ああ', differing: '', tail: '' });
  expect(excerpt('A', 'B')).toEqual({ lead: '', differing: 'A', tail: '' });
});

test('a difference far inside a long value is what is shown', () => {
  const [from, to] = [`${SAME}旧${SAME}`, `${SAME}新${SAME}`];
  expect(excerpt(from, to)).toEqual({ lead: `…${A(20)}`, differing: '旧', tail: `${A(59)}…` });
  expect(excerpt(to, from).differing).toBe('新');
  expect(excerpt(from, to, Infinity)).toEqual({ lead: SAME, differing: '旧', tail: SAME });
});

test('a difference longer than what is shown is cut, one at the end comes with what stands before it', () => {
  expect(excerpt(SAME, 'い')).toEqual({ lead: '', differing: A(80), tail: '…' });
  expect(excerpt(`${SAME}。`, SAME)).toEqual({ lead: `…${A(79)}`, differing: '。', tail: '' });
});

test('characters outside the basic plane stay whole', () => {
  expect(excerpt('𠮷'.repeat(81), '').tail).toBe(`${'𠮷'.repeat(80)}…`);
});
