import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { buildReport } from '../build-report.js';
import { CYCLE, FULL_SHEET } from '../fixtures/frozen-cycle.fixture.js';
import { PAGES_CYCLE } from '../fixtures/pages-cycle.fixture.js';
import { PROJECT, SECRET, SPAN_CYCLE } from '../fixtures/span-cycle.fixture.js';
import type { FrozenCycle } from '../frozen-cycle.js';
import type { LongColumnName } from '../long-columns.js';
import { LONG_COLUMNS } from '../long-columns.js';
import { longTotals } from '../fixtures/long-totals.fixture.js';
import { renderLongCsv } from './csv-long.js';
import { longTableSchema } from './table-schema.js';

type Line = Readonly<Record<LongColumnName, string>>;

const linesOf = (cycle: FrozenCycle): Line[] => parse(renderLongCsv(buildReport(cycle)), { bom: true, columns: true });
const of = (lines: readonly Line[], wanted: Partial<Line>) =>
  lines.filter((line) => Object.entries(wanted).every(([name, value]) => line[name as LongColumnName] === value));
const shown = (lines: readonly Line[], ...names: LongColumnName[]) => lines.map((line) => names.map((name) => line[name]));

const CYCLES = [
  ['one year', CYCLE],
  ['a span of years', SPAN_CYCLE],
  ['item pages with the years before', PAGES_CYCLE],
] as const;

describe.each(CYCLES)('of %s', (_, cycle) => {
  const lines = linesOf(cycle);
  const { fields } = longTableSchema();

  it('is UTF-8 with BOM and CRLF, and quotes all but what is empty, which databases load as NULL', () => {
    const csv = renderLongCsv(buildReport(cycle));
    expect(csv.startsWith('\ufeff"municipality_key","municipality_name",')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toContain('\r');
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv).not.toMatch(/,""(,|\r\n)/);
  });

  it('holds what its Table Schema says', () => {
    expect(Object.keys(lines[0]!)).toEqual(fields.map(({ name }) => name));
    const forms = { string: /^/, integer: /^-?\d+$/, number: /^-?\d+(\.\d+)?$/, boolean: /^(true|false)$/ };
    for (const { name, type, constraints } of fields) {
      const cells = lines.map((line) => line[name as LongColumnName]);
      if (constraints?.required) expect(cells).not.toContain('');
      const filled = cells.filter((cell) => cell !== '');
      expect(filled.filter((cell) => !forms[type].test(cell))).toEqual([]);
      expect(filled.filter((cell) => constraints?.enum?.includes(cell) === false)).toEqual([]);
    }
  });

  it('has each value once', () => {
    const places = lines.map((line) =>
      [line.review_from, line.review_to, line.item_key, line.field_key, line.position, line.measure, line.fiscal_year].join('|'),
    );
    expect(new Set(places).size).toBe(places.length);
    expect(places.length).toBeGreaterThan(0);
  });

  it('counts the marks of the report and of the years before', () => {
    const report = buildReport(cycle);
    const csv = renderLongCsv(report);
    expect(longTotals(csv, report)).toEqual(report.summary);
    for (const year of report.earlierYears) expect(longTotals(csv, year)).toEqual(year.summary);
  });
});

it('names columns that programs know: none goes, none moves', () => {
  expect(LONG_COLUMNS.map(({ name }) => name).join(' ')).toBe(
    'municipality_key municipality_name plan_key plan_name report_from report_to version review_from review_to ' +
      'section_key section_path item_key item_number item_title part_of lead_department graded counted ' +
      'field_key field_label field_kind position measure indicator_key indicator_name relisted action ' +
      'fiscal_year value note number comparator cumulative unit stated_year grade_word trend reached item_added_in',
  );
});

it('says on every line in which year the item was added, of those that came after the plan was made', () => {
  const lines = linesOf(PAGES_CYCLE);
  expect(new Set(of(lines, { item_key: '2' }).map((line) => line.item_added_in))).toEqual(new Set(['2022']));
  expect(new Set(of(lines, { item_key: '1' }).map((line) => line.item_added_in))).toEqual(new Set(['']));
});

it('tells an indicator’s baseline, target and every known year, and judges the reviewed one', () => {
  const lines = of(linesOf(CYCLE), { indicator_key: 'salon-users', item_key: 'item-01' });
  expect(shown(lines, 'measure', 'fiscal_year', 'value', 'number', 'unit', 'trend', 'reached')).toEqual([
    ['baseline', '', '11,007人', '11007', '人', '', ''],
    ['target', '', '13,000人', '13000', '人', '', ''],
    ['value', '2018', '10,500人', '10500', '人', '', ''],
    ['value', '2019', '9,797人', '9797', '人', '悪化', '目標未達成'],
  ]);
  expect(shown(lines, 'position', 'relisted')[0]).toEqual(['2', 'false']);
  expect(of(linesOf(CYCLE), { indicator_key: 'salon-users', relisted: 'true' })).toHaveLength(4);
});

it('says where an item stands, and whose it is', () => {
  const [line] = of(linesOf(CYCLE), { item_key: 'item-02', field_key: 'policy' });
  expect(line).toMatchObject({
    municipality_key: 'midori',
    municipality_name: 'みどり町',
    plan_key: 'reform',
    plan_name: '行政改革プラン',
    report_from: '2019',
    report_to: '2019',
    version: '1',
    section_key: 'a1',
    section_path: '(ア) 協働体制の確立 > ① 地域との協働',
    item_number: '2',
    item_title: '団地対応の推進',
    part_of: '',
    lead_department: '企画課',
    field_label: '取組の方針と内容 (C)',
    field_kind: 'text',
    fiscal_year: '2019',
    value: '団地の将来像を描きます。',
  });
  expect(of(linesOf(SPAN_CYCLE), { part_of: 'kpi-4', field_kind: 'grade' })).toHaveLength(10);
});

it('has departments and planned steps one by one', () => {
  expect(shown(of(linesOf(CYCLE), { item_key: 'item-01', field_key: 'departments' }), 'position', 'value')).toEqual([
    ['1', '企画課'],
    ['2', '関係各課'],
  ]);
  const steps = of(linesOf(SPAN_CYCLE), { item_key: 'kpi-1', field_key: 'schedule', position: '1' });
  expect(shown(steps, 'action', 'fiscal_year', 'value')).toEqual([
    ['助成制度の見直し', '2022', '検討'],
    ['助成制度の見直し', '2023', '改正'],
    ['助成制度の見直し', '2024', '→'],
    ['助成制度の見直し', '2025', '→'],
    ['助成制度の見直し', '2026', ''],
  ]);
});

it('reads amounts in yen, and guesses nothing', () => {
  const amounts = of(linesOf(SPAN_CYCLE), { item_key: 'kpi-1', field_key: 'revenue' });
  expect(shown(amounts, 'fiscal_year', 'value', 'number', 'unit', 'note')).toEqual([
    ['2022', '105,854', '105854000', '円', '固定資産税の増収分'],
    ['2023', '△1,200', '-1200000', '円', ''],
    ['2024', '—', '', '', ''],
  ]);
  const typed = (amount: string) => {
    const sheet = { ...PROJECT, texts: { ...PROJECT.texts, 'revenue.2022': amount } };
    const [line] = of(linesOf({ ...SPAN_CYCLE, sheets: [sheet] }), { field_key: 'revenue', fiscal_year: '2022' });
    return `${line?.number} ${line?.unit}`;
  };
  expect(['2億円', '0', '約100', '12百万', '10～20', 'なし'].map(typed)).toEqual(
    ['200000000 円', '0 円', '100000 円', ' ', ' ', ' '],
  );
});

it('tells a running total apart from the year’s number, and how a number is meant', () => {
  const typed = (value: string) => {
    const indicators = FULL_SHEET.indicators.slice(0, 1).map((indicator) => ({ ...indicator, values: { 2019: value } }));
    const [line] = of(linesOf({ ...CYCLE, sheets: [{ ...FULL_SHEET, indicators }] }), { indicator_key: 'agreements', measure: 'value' });
    return [line?.number, line?.comparator, line?.cumulative, line?.unit];
  };
  expect(typed('72事業(累計215)')).toEqual(['72', 'exactly', '215', '事業']);
  expect(typed('350事業(累計)')).toEqual(['', 'exactly', '350', '事業']);
  expect(typed('年間20名')).toEqual(['20', 'exactly', '', '人/年']);
  expect(typed('約50%')).toEqual(['50', 'about', '', '%']);
  for (const none of ['検討', '未発表', '30～40%', '実施(31年度)', '—', '']) expect(typed(none)).toEqual(['', '', '', '']);
});

it('says which year a value names itself', () => {
  const lines = of(linesOf(SPAN_CYCLE), { indicator_key: 'factories' });
  expect(shown(lines, 'measure', 'fiscal_year', 'number', 'stated_year').slice(0, 3)).toEqual([
    ['baseline', '', '264', '2020'],
    ['target', '', '270', ''],
    ['value', '2022', '269', ''],
  ]);
});

it('gives the values of earlier reviews under their years', () => {
  const lines = linesOf(PAGES_CYCLE);
  expect(shown(of(lines, { item_key: '1', field_kind: 'grade' }), 'report_to', 'review_to', 'fiscal_year', 'value', 'grade_word')).toEqual([
    ['2023', '2023', '2023', '◎', '計画以上'],
    ['2023', '2020', '2020', '○', 'ほぼ計画通り'],
    ['2023', '2021', '2021', '△', '計画以下'],
    ['2023', '2022', '2022', '○', 'ほぼ計画通り'],
  ]);
  expect(shown(of(lines, { item_key: '2', field_key: 'revenue' }), 'fiscal_year', 'value', 'number')).toEqual([
    ['2023', '0', '0'],
    ['2022', '△200', '-200000'],
  ]);
});

it('names an earlier value as its year did', () => {
  const relabelled = { ...PAGES_CYCLE, template: { ...PAGES_CYCLE.template, fields: PAGES_CYCLE.template.fields.map((field) => (field.key === 'issues' ? { ...field, label: { ja: '{nextYear}年度の方針' } } : field)) } };
  const lines = linesOf({ ...relabelled, earlier: PAGES_CYCLE.earlier.map((year) => ({ ...year, template: year.fiscalYearTo === 2022 ? relabelled.template : year.template })) });
  expect(shown(of(lines, { item_key: '1', field_key: 'issues' }), 'review_to', 'field_label')).toEqual([
    ['2023', 'R6年度の方針'], ['2020', '課題と方針'], ['2021', '課題と方針'], ['2022', 'R5年度の方針'],
  ]);
});

it('prints an earlier value of an item that is no longer there under its key alone', () => {
  const gone = { ...PAGES_CYCLE, sheets: PAGES_CYCLE.sheets.filter(({ itemKey }) => itemKey !== '3') };
  const lines = of(linesOf(gone), { item_key: '3' });
  expect(lines.length).toBeGreaterThan(0);
  expect(new Set(shown(lines, 'item_number', 'item_title', 'section_path').flat())).toEqual(new Set(['']));
});

it('lets no spreadsheet run a value', () => {
  const sheet = { ...FULL_SHEET, texts: { ...FULL_SHEET.texts, achievements: '=1+1' } };
  const [line] = of(linesOf({ ...CYCLE, sheets: [sheet] }), { field_key: 'achievements' });
  expect(line?.value).toBe("'=1+1");
});

it('holds nothing that is for the staff only', () => {
  expect(renderLongCsv(buildReport(SPAN_CYCLE))).not.toContain(SECRET);
});
