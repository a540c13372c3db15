import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildReport } from './build-report.js';
import { CYCLE, FULL_SHEET, RELISTING_SHEET } from './fixtures/frozen-cycle.fixture.js';
import { PAGES_CYCLE } from './fixtures/pages-cycle.fixture.js';
import { SPAN_CYCLE } from './fixtures/span-cycle.fixture.js';
import type { FrozenCycle, FrozenSheet } from './frozen-cycle.js';
import type { Report } from './report.js';
import { reportChanges, withChanges } from './report-changes.js';

const BEFORE = buildReport(CYCLE);

function corrected(changes: Partial<FrozenCycle>): Report {
  return buildReport({ ...CYCLE, ...changes });
}

/** The cycle with one of its sheets changed. */
function withSheet(itemKey: string, change: Partial<FrozenSheet>): Report {
  return corrected({ sheets: CYCLE.sheets.map((sheet) => (sheet.itemKey === itemKey ? { ...sheet, ...change } : sheet)) });
}

const changesTo = (after: Report) => reportChanges(BEFORE, after);
const spoken = (after: Report) =>
  changesTo(after).map(({ kind, number, fields }) => [kind, number, ...fields.map(({ label, before, after: is }) => `${label.ja}: ${before} → ${is}`)]);

describe('a correction', () => {
  it.each([
    ['a table', CYCLE],
    ['a span of years', SPAN_CYCLE],
    ['pages', PAGES_CYCLE],
  ])('of nothing changes nothing: %s', (_, cycle) => {
    expect(reportChanges(buildReport(cycle), buildReport(structuredClone(cycle)))).toEqual([]);
  });

  it('of a text and a mark names both, a mark with its word', () => {
    const texts = { ...FULL_SHEET.texts, opinion: '急いで進める。' };
    expect(spoken(withSheet('item-01', { texts, grade: 'A' }))).toEqual([
      ['changed', '1', '進捗状況 (F): B ほぼ順調 → A 順調', '本部会意見 (G): 今後も進める必要がある。 → 急いで進める。'],
    ]);
  });

  it('of a value names its indicator and what follows from it', () => {
    const [agreements, salon] = FULL_SHEET.indicators;
    expect(spoken(withSheet('item-01', { indicators: [{ ...agreements!, values: { 2019: '60件' } }, salon!] }))).toEqual([
      [
        'changed',
        '1',
        '「協定件数」の数値目標等 (E) 現状値 (R1末): 66件 → 60件',
        '「協定件数」の数値目標等 (E) 目標 (R3末)の達成: 目標達成 → 目標未達成',
      ],
    ]);
  });

  it('of the year in which an item was added names it', () => {
    expect(spoken(withSheet('item-01', { addedIn: 2018 }))).toEqual([['changed', '1', '追加した年度:  → 平成30年度追加']]);
  });

  it('names what was added and removed, in printed order', () => {
    const added = { ...RELISTING_SHEET, itemKey: 'item-04', number: '4', title: '新しい取組' };
    expect(spoken(corrected({ sheets: [FULL_SHEET, added, CYCLE.sheets[2]!] }))).toEqual([
      ['removed', '2'],
      ['added', '4'],
    ]);
  });

  it('names a preface at its section, and a section that is called otherwise once', () => {
    const [first, ...others] = CYCLE.sections;
    expect(spoken(corrected({ sections: [{ ...first!, title: '協働', preface: 'はじめに。' }, ...others] }))).toEqual([
      ['changed', '(ア)', '基本方針: 協働体制の確立 → 協働', '前文:  → はじめに。'],
    ]);
  });

  it('names the sections between which an item moved', () => {
    expect(spoken(withSheet('item-02', { sectionKey: 'b' }))).toEqual([
      ['changed', '2', '掲載する区分: (ア) 協働体制の確立 ＞ ① 地域との協働 → (イ) 満足度の向上'],
    ]);
  });

  it('does not repeat what cannot be set in type', () => {
    const before = withSheet('item-01', { texts: { opinion: '\u{E000}橋' } });
    const [change] = reportChanges(before, withSheet('item-01', { texts: { opinion: '髙橋' } }));
    expect(change!.fields[0]).toMatchObject({ before: '〓橋', after: '髙橋' });
  });

  it('does not repeat it in the name of an indicator that is gone', () => {
    const [agreements, salon] = FULL_SHEET.indicators;
    const before = withSheet('item-01', { indicators: [{ ...agreements!, key: 'gone', name: '\u{E000}橋' }, salon!] });
    const [change] = reportChanges(before, withSheet('item-01', { indicators: [salon!] }));
    expect(change!.fields[0]!.label).toMatchObject({ ja: expect.stringContaining('「〓橋」'), en: expect.stringContaining('“〓橋”') });
  });

  it('stands in the report', () => {
    const after = withSheet('item-01', { grade: 'A' });
    expect(withChanges(after, BEFORE).changes).toEqual(changesTo(after));
  });
});

const WRITTEN = ['policy', 'achievements', 'opinion', 'nextGoal'] as const;
const anyText = fc.constantFrom('', '書いた。', '書き直した。', 'もう一度。');
const anySheets = fc.tuple(
  ...CYCLE.sheets.map((sheet) =>
    fc
      .record({ grade: fc.constantFrom('A', 'B', 'C', 'D', null), texts: fc.record(Object.fromEntries(WRITTEN.map((key) => [key, anyText]))) })
      .map((written): FrozenSheet => ({ ...sheet, ...written })),
  ),
);

it('names every cell that differs once, and none that does not', () => {
  fc.assert(
    fc.property(anySheets, anySheets, (one, other) => {
      const [before, after] = [corrected({ sheets: one }), corrected({ sheets: other })];
      const named = reportChanges(before, after).flatMap(({ itemKey, fields }) => fields.map(({ label }) => `${itemKey} ${label.ja}`));
      const rows = (report: Report) => report.sections.flatMap((section) => section.rows);
      const differing = rows(before).flatMap(({ itemKey, cells }, index) =>
        cells.flatMap((cell, column) => {
          const { label, letter } = after.columns[column]!;
          const same = JSON.stringify(cell) === JSON.stringify(rows(after)[index]!.cells[column]);
          return same ? [] : [`${itemKey} ${label.ja} (${letter})`];
        }),
      );
      expect(named.toSorted()).toEqual(differing.toSorted());
    }),
  );
});

it('undone, is itself read backwards', () => {
  fc.assert(
    fc.property(anySheets, anySheets, (one, other) => {
      const [before, after] = [corrected({ sheets: one }), corrected({ sheets: other })];
      const backwards = reportChanges(after, before).map((change) => ({
        ...change,
        fields: change.fields.map(({ label, before: was, after: is }) => ({ label, before: is, after: was })),
      }));
      expect(backwards).toEqual(reportChanges(before, after));
    }),
  );
});
