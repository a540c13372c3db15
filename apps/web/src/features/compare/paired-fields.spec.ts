import { expect, it } from '@jest/globals';
import type { ReadableField } from './paired-fields.js';
import { pairedFields } from './paired-fields.js';

const field = (key: string, cells: Record<string, string>): ReadableField => ({
  key,
  title: key,
  cells: Object.entries(cells).map(([cell, text]) => ({ key: cell, label: null, text, prose: true })),
});
const changed = (before: readonly ReadableField[], after: readonly ReadableField[]) =>
  pairedFields(before, after).map(({ key, changed }) => [
    key,
    ...changed.map((cell) => `${cell.before?.text ?? '-'} → ${cell.after?.text ?? '-'}`),
  ]);

it('tells for every field which of its cells differ', () => {
  const before = [field('goal', { goal: '続ける' }), field('plan', { 1: '調査', 2: '', 3: '設計' })];
  const after = [field('goal', { goal: '広げる' }), field('plan', { 1: '調査', 2: '着工', 3: '' })];
  expect(changed(before, after)).toEqual([
    ['goal', '続ける → 広げる'],
    ['plan', ' → 着工', '設計 → '],
  ]);
});

it('counts nothing written as no cell at all', () => {
  const [plan] = pairedFields([field('plan', { 1: '', 2: '調査' })], [field('plan', { 2: '調査' })]);
  expect(plan).toMatchObject({ changed: [], unchanged: [{ key: '2' }] });
});

it('keeps what only one of the templates has, behind the others', () => {
  const [before, after] = [[field('old', { old: '旧' }), field('goal', { goal: '同じ' })], [field('goal', { goal: '同じ' }), field('new', { new: '' })]];
  expect(pairedFields(before, after)).toMatchObject([
    { key: 'goal', before: 'goal', after: 'goal', changed: [] },
    { key: 'new', before: null, after: 'new', changed: [], unchanged: [] },
    { key: 'old', before: 'old', after: null, changed: [{ before: { text: '旧' }, after: null }] },
  ]);
});
