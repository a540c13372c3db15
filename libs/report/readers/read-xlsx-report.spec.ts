import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { buildReport } from '../build-report.js';
import { CYCLE } from '../fixtures/frozen-cycle.fixture.js';
import { PAGES_CYCLE } from '../fixtures/pages-cycle.fixture.js';
import { SPAN_CYCLE } from '../fixtures/span-cycle.fixture.js';
import type { FrozenCycle, FrozenSheet } from '../frozen-cycle.js';
import { renderXlsx } from '../renderers/xlsx.js';
import { readXlsxReport } from './read-xlsx-report.js';
import { publishedFigures } from './report-figures.js';

async function readBack(cycle: FrozenCycle) {
  const report = buildReport(cycle);
  const read = readXlsxReport(await readXlsx(await renderXlsx(report), { readStyles: true }));
  return { read, figures: publishedFigures(report) };
}

it.each([
  ['a table', CYCLE],
  ['a table of several years, with parts, schedules and amounts', SPAN_CYCLE],
  ['items with pages of their own, and the years before', PAGES_CYCLE],
])('%s says what the report says', async (_, cycle) => {
  const { read, figures } = await readBack(cycle);
  expect(read).toEqual({ figures });
});

/** What a spreadsheet, a CSV reader or XML would take for something else. */
const NASTY = [
  '=1+1', '+x', '-x', '@SUM(A1)', '\t=1', 'a\tb', '一行目\n二行目', '\n', '🙂👨‍👩‍👧', '𠮷野家の髙橋', '<script>alert(1)</script>', ' a ', '　全角　',
  '1-2', 'R3', '00123', '1e5', '105,854', '△1,200', '▲3', '-5', '13.50%', '0.3835', '1,23', '△0', '-0', '4/24', 'TRUE', '#N/A', '_x0041_', '\u0001', '\ufffe',
  '&amp;', "'=1", '"', '計画全体', '区分', '表の列の説明', '注記',
];

const text = fc.oneof(
  { weight: 1, arbitrary: fc.constant('あ'.repeat(10_000)) },
  { weight: 40, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 10, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 10, arbitrary: fc.constant('') },
);
/** Names of departments have one line. */
const line = text.map((value) => value.replaceAll('\n', ' ')).filter((value) => value !== '');

const sheet = (base: FrozenSheet): fc.Arbitrary<FrozenSheet> =>
  fc.record({
    number: text,
    title: text,
    departments: fc.array(line, { maxLength: 3 }),
    texts: fc.constant(Object.keys(base.texts)).chain((keys) => fc.record(Object.fromEntries(keys.map((key) => [key, text])))),
    indicators: fc.array(
      fc.record({ name: text, baseline: text, target: text, value: text, relisted: fc.boolean() }),
      { maxLength: 3 },
    ),
    grade: fc.boolean(),
  }).map(({ number, title, departments, texts, indicators, grade }) => ({
    ...base,
    number,
    title,
    departments,
    texts: { ...base.texts, ...texts, ...('course' in base.texts ? { course: base.texts['course'] } : {}) },
    grade: grade ? base.grade : null,
    indicators: indicators.map(({ value, ...indicator }, index) => ({
      ...indicator,
      key: `indicator-${index}`,
      better: null,
      values: { 2019: value, 2022: value, 2024: value },
    })),
  }));

const cycles = fc.constantFrom(CYCLE, SPAN_CYCLE, PAGES_CYCLE).chain((cycle) =>
  fc.record({
    sheets: fc.tuple(...cycle.sheets.map(sheet)),
    written: fc.tuple(...cycle.sections.map(() => fc.record({ label: text, title: text, preface: text }))),
  }).map(({ sheets, written }): FrozenCycle => ({
    ...cycle,
    sheets,
    sections: cycle.sections.map((section, index) => ({ ...section, ...written[index] })),
  })),
);

it('comes back from any report as it went in', async () => {
  await fc.assert(
    fc.asyncProperty(cycles, async (cycle) => {
      const { read, figures } = await readBack(cycle);
      expect(read).toEqual({ figures });
    }),
    { numRuns: 30, endOnFailure: true },
  );
}, 60_000);

it('puts together a text that is longer than a cell may be', async () => {
  const long = `${'🙂'.repeat(20_000)}終`;
  const [first, ...others] = CYCLE.sheets;
  const { read, figures } = await readBack({ ...CYCLE, sheets: [{ ...first!, texts: { ...first!.texts, policy: long } }, ...others] });
  expect(read).toEqual({ figures });
});

describe('refuses what is none of ours', () => {
  it('another workbook', () => {
    expect(readXlsxReport({ sheets: [{ name: 'Sheet1', rows: [['a']] }] })).toEqual({ fault: 'notAReport' });
  });

  it('one without its own description', async () => {
    const { sheets } = await readXlsx(await renderXlsx(buildReport(CYCLE)), { readStyles: true });
    expect(readXlsxReport({ sheets: sheets.slice(0, -1) })).toEqual({ fault: 'notAReport' });
    expect(readXlsxReport({ sheets: sheets.slice(1) })).toEqual({ fault: 'notAReport' });
  });
});
