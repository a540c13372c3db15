import { expect, it } from '@jest/globals';
import type { SheetHistoryRow } from './history-view.js';
import { mergedSaves } from './merged-saves.js';

let seq = 100;

function save(minute: number, changes: Record<string, [string, string]>, extra: Partial<SheetHistoryRow> = {}): SheetHistoryRow {
  const pairs = Object.entries(changes).map(([field, [from, to]]): [string, { from: string; to: string }] => [field, { from, to }]);
  return {
    seq: String((seq -= 1)),
    at: new Date(Date.UTC(2020, 3, 6, 0, minute)),
    actor_kind: 'account',
    actor_id: 'yamada',
    actor_name: '山田',
    action: 'saveDraft',
    payload: { round: 1, changes: Object.fromEntries(pairs) },
    ...extra,
  };
}

it('shows one sitting as one entry, from before the first save to after the last', () => {
  const newest = save(2, { achievements: ['取', '取り組んだ'] });
  const merged = mergedSaves([newest, save(1, { nextGoal: ['', '続ける'] }), save(0, { achievements: ['', '取'] })]);
  expect(merged).toEqual([
    { ...newest, payload: { round: 1, changes: { achievements: { from: '', to: '取り組んだ' }, nextGoal: { from: '', to: '続ける' } } } },
  ]);
});

it('leaves out what was typed and taken away again', () => {
  const [entry] = mergedSaves([save(1, { achievements: ['x', ''], nextGoal: ['', 'a'] }), save(0, { achievements: ['', 'x'] })]);
  expect(Object.keys(entry!.payload.changes!)).toEqual(['nextGoal']);
});

it.each([
  ['another person', save(0, { a: ['', '1'] }, { actor_id: 'morita' })],
  ['another round', save(0, { a: ['', '1'] }, { payload: { round: 2, changes: {} } })],
  ['another way', save(0, { a: ['', '1'] }, { payload: { round: 1, changes: {}, source: 'workbook' } })],
  ['another action', save(0, { a: ['', '1'] }, { action: 'submit' })],
  ['a sitting long before', save(-60, { a: ['', '1'] })],
])('keeps apart what is by %s', (_, earlier) => {
  expect(mergedSaves([save(1, { a: ['1', '2'] }), earlier])).toHaveLength(2);
});

it('goes on from save to save, however long the sitting', () => {
  const rows = Array.from({ length: 5 }, (_, index) => save(100 - index * 25, { a: [String(4 - index), String(5 - index)] }));
  expect(mergedSaves(rows)).toMatchObject([{ payload: { changes: { a: { from: '0', to: '5' } } } }]);
});
