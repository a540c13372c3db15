import { expect, it } from '@jest/globals';
import { buildReport } from './build-report.js';
import { CYCLE } from './fixtures/frozen-cycle.fixture.js';
import { PAGES_CYCLE } from './fixtures/pages-cycle.fixture.js';
import { SPAN_CYCLE } from './fixtures/span-cycle.fixture.js';
import type { FrozenCycle, FrozenSheet } from './frozen-cycle.js';
import { renderPdf } from './renderers/pdf.js';
import { unprintablePlaces, UnprintableText } from './unprintable-places.js';

const GAIJI = '\u{E000}';
const placesIn = (cycle: FrozenCycle) => unprintablePlaces(buildReport(cycle)).map(({ itemKey, label, characters }) => [itemKey, label.ja, ...characters]);
const withSheet = (change: Partial<FrozenSheet>): FrozenCycle => ({
  ...CYCLE,
  sheets: CYCLE.sheets.map((sheet, index) => (index === 0 ? { ...sheet, ...change } : sheet)),
});

function withMarkBefore(word: string): FrozenCycle {
  const [before, ...others] = PAGES_CYCLE.earlier;
  const { achievement } = before!.scales;
  const marks = achievement!.marks.map((mark) => ({ ...mark, word: { ja: word } }));
  return { ...PAGES_CYCLE, earlier: [{ ...before!, scales: { achievement: { ...achievement!, marks } } }, ...others] };
}

it.each<[string, FrozenCycle, unknown]>([
  ['nothing', CYCLE, []],
  ['pages', PAGES_CYCLE, []],
  ['a title', withSheet({ title: `${GAIJI}野` }), [['item-01', '取組項目', GAIJI]]],
  ['a text, each character once', withSheet({ texts: { opinion: '🎉よい🎉😀' } }), [['item-01', '本部会意見', '🎉', '😀']]],
  ['a department', withSheet({ departments: [`${GAIJI}課`] }), [['item-01', '関係課', GAIJI]]],
  ['a note', { ...CYCLE, release: { ...CYCLE.release, note: '訂正🎉' } }, [[null, 'この版について', '🎉']]],
  ['the contact', { ...CYCLE, plan: { ...CYCLE.plan, contact: { ja: `${GAIJI}課` } } }, [[null, '表紙と見出し', GAIJI]]],
  ['a note of the register', { ...SPAN_CYCLE, sheets: SPAN_CYCLE.sheets.map((sheet) => (sheet.itemKey === 'kpi-7' ? { ...sheet, end: { ...sheet.end!, reason: GAIJI } } : sheet)) }, [[null, '注記', GAIJI]]],
  ['the word of an earlier year’s mark', withMarkBefore(GAIJI), [[null, '表紙と見出し（令和2年度）', GAIJI]]],
  ['a preface', { ...CYCLE, sections: CYCLE.sections.map((section) => (section.key === 'b' ? { ...section, preface: '🎉' } : section)) }, [[null, '前文', '🎉']]],
])('finds %s', (_, cycle, expected) => {
  expect(placesIn(cycle)).toEqual(expected);
});

it('finds what stands beside from the years before', () => {
  const [before] = PAGES_CYCLE.earlier;
  const spoilt = { ...before!, sheets: before!.sheets.map((sheet, index) => (index === 0 ? { ...sheet, texts: mapped(sheet.texts) } : sheet)) };
  const places = unprintablePlaces(buildReport({ ...PAGES_CYCLE, earlier: [spoilt, ...PAGES_CYCLE.earlier.slice(1)] }));
  expect(places.length).toBeGreaterThan(0);
  for (const { itemKey, label, characters } of places) expect([itemKey, label.ja, characters]).toEqual([null, expect.stringMatching(/（.*年度）$/), [GAIJI]]);
});

function mapped(texts: FrozenSheet['texts']): FrozenSheet['texts'] {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, `${text}${GAIJI}`]));
}

it('keeps a report from being set, with a message that can be printed', () => {
  const report = buildReport(withSheet({ title: GAIJI }));
  const render = () =>
    renderPdf(report, () => {
      throw new Error('nothing is set');
    });
  expect(render).toThrow(UnprintableText);
  expect(render).toThrow('1 取組項目: U+E000');
});
