import { describe, expect, it } from '@jest/globals';
import { buildReport } from '../build-report.js';
import { CYCLE, FULL_SHEET } from '../fixtures/frozen-cycle.fixture.js';
import { PAGES_CYCLE } from '../fixtures/pages-cycle.fixture.js';
import { PROJECT, SECRET, SPAN_CYCLE } from '../fixtures/span-cycle.fixture.js';
import type { FrozenCycle } from '../frozen-cycle.js';
import type { PdfCell, PdfPagesDocument, PdfRow, PdfTableDocument } from '../pdf/pdf-document.js';
import { pdfDocument } from './pdf.js';

const table = (cycle = CYCLE) => pdfDocument(buildReport(cycle)) as PdfTableDocument;
const pages = (cycle = PAGES_CYCLE) => pdfDocument(buildReport(cycle)) as PdfPagesDocument;
const itemRows = (document: PdfTableDocument) =>
  document.tables.flatMap((group) => group.table?.rows.filter((row): row is PdfRow => row.kind === 'row') ?? []);

describe('集計表', () => {
  it('says whose report it is, of which day and in which version', () => {
    const document = table();
    expect(document).toMatchObject({
      title: 'みどり町 行政改革プラン 令和元年度 進行管理集計表',
      plan: 'みどり町 行政改革プラン（平成29年度～令和3年度）',
      heading: '令和元年度 進行管理集計表',
      asOf: '令和2年3月31日現在',
      date: { year: 2020, month: 7, day: 1 },
      preview: null,
      versionNote: null,
      corrections: null,
      notes: null,
    });
    expect(document.facts.map(({ name, text }) => [name, text.split('\n')[0]])).toEqual([
      ['担当', '企画課'],
      ['版', '第1版'],
      ['公表日', '令和2年7月1日'],
      ['利用条件', 'クリエイティブ・コモンズ 表示 4.0 国際'],
      ['変更履歴の照合値', '123件目まで'],
    ]);
    expect(document.explanations[0]).toBe('A・B・C・E（項目、当初 (H27末)、目標 (R3末)）は、計画からの転記項目です。');
  });

  it('has the summary in figures and in words', () => {
    const { overview } = table();
    expect(overview?.table.rows[0]?.cells.map(({ content }) => (content.kind === 'count' ? `${content.text} ${content.percent}`.trim() : ''))).toEqual([
      '', '0件 0.00%', '1件 50.00%', '0件 0.00%', '1件 50.00%', '1件', '3件',
    ]);
    expect(overview?.chart.alt).toContain('計画全体は3件。A 順調は0件（0.00%）、B ほぼ順調は1件（50.00%）');
    for (const { pieces } of overview!.chart.bars) {
      expect(pieces.length === 0 ? 1 : pieces.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    }
  });

  it('has a table for each section of the first level, those below in it', () => {
    expect(table().tables.map(({ section, table: inner }) => [section.heading, inner?.rows.map((row) => (row.kind === 'section' ? row.heading : row.cells.length))])).toEqual([
      ['(ア) 協働体制の確立', [12, 4, '① 地域との協働', 12]],
      ['(イ) 満足度の向上', [9]],
      ['(ウ) 今後の取組', undefined],
    ]);
  });

  it('fills every place of the grid, whatever spans', () => {
    for (const cycle of [CYCLE, SPAN_CYCLE]) {
      const document = table(cycle);
      const columns = document.tables.find((group) => group.table)!.table!.widths.length;
      const places = (cells: readonly PdfCell[]) => cells.reduce((sum, { colspan = 1, rowspan = 1 }) => sum + colspan * rowspan, 0);
      const rows = itemRows(document);
      expect(rows.reduce((sum, row) => sum + places(row.cells), 0)).toBe(columns * rows.length);
      for (const { table: inner } of document.tables) if (inner) expect(places(inner.head) % columns).toBe(0);
    }
  });

  it('keeps an item on one page, unless it is longer than one', () => {
    const long = { ...FULL_SHEET, texts: { ...FULL_SHEET.texts, achievements: '長'.repeat(10_000) } };
    expect(itemRows(table()).every(({ whole }) => whole)).toBe(true);
    expect(itemRows(table({ ...CYCLE, sheets: [long] })).some(({ whole }) => whole)).toBe(false);
  });

  it('marks parts, notes and a preview, and prints nothing that is for the staff only', () => {
    const document = table(SPAN_CYCLE);
    expect(document.preview).toBe('プレビュー（公表前の内容です）');
    expect(document.date).toBeNull();
    expect(document.notes?.notes.map(({ mark }) => mark)).toEqual(['※1', '※2', '※3']);
    expect(itemRows(document).filter(({ part }) => part)).toHaveLength(10);
    expect(JSON.stringify(document)).not.toContain(SECRET);
  });
});

describe('調書', () => {
  const earlierOf = (now: FrozenCycle, before: FrozenCycle, number: string) => {
    const item = pages({ ...now, earlier: [before] }).parts.find((part) => part.kind === 'item' && part.number === number);
    if (item?.kind !== 'item' || !item.results) throw new Error('no such item');
    return item.results.table.rows.map(({ cells }) => cells[1]!);
  };

  it('prints earlier amounts of several years under their own years', () => {
    const now = { ...SPAN_CYCLE, template: { ...SPAN_CYCLE.template, layout: 'pages' as const } };
    const before = { ...now, fiscalYearFrom: 2019, fiscalYearTo: 2021, sheets: [{ ...PROJECT, texts: { 'revenue.2019': '1', 'revenue.2021': '3' } }] };
    const amounts = earlierOf(now, before, '1-①').flatMap(({ content }) => (content.kind === 'amounts' ? content.years : []));
    expect(amounts.map(({ year, amount }) => [year, amount])).toEqual([['令和元年度', '1'], ['令和2年度', '－'], ['令和3年度', '3']]);
  });

  it('says of an earlier year what that year called it, and that parts were graded', () => {
    const now = { ...SPAN_CYCLE, template: { ...SPAN_CYCLE.template, layout: 'pages' as const } };
    const before = { ...now, fiscalYearFrom: 2019, fiscalYearTo: 2021 };
    const cells = earlierOf(now, before, '4-①');
    expect(cells.flatMap(({ label }) => label ?? [])).toEqual(['R4年度からの方針']);
    expect(cells.map(({ content }) => content)).toContainEqual({ kind: 'words', text: '内訳ごとに評価' });
  });

  it('has pages for each item in its section', () => {
    expect(pages().parts.map((part) => (part.kind === 'section' ? part.heading : `${part.number} ${part.title}`))).toEqual([
      '重点項目1 便利な市役所', '施策1 手続を減らす', '1 窓口手続のオンライン化', '2 公共施設の予約の一本化',
      '重点項目2 健全な財政', '施策1 歳入を確保する', '3 未収金の縮減',
    ]);
  });

  it('has the years side by side, and a word where an item was not there yet', () => {
    const item = pages().parts.find((part) => part.kind === 'item' && part.number === '2');
    if (item?.kind !== 'item' || !item.results) throw new Error('no such item');
    const printed = item.results.table.rows.map(({ cells }) =>
      cells.map(({ content }) => {
        switch (content.kind) {
          case 'text':
          case 'words':
          case 'label':
            return content.text;
          case 'mark':
            return content.symbol;
          case 'amounts':
            return content.years.map(({ amount }) => amount).join();
          default:
            return content.kind;
        }
      }),
    );
    expect(printed.slice(0, 3)).toEqual([
      ['財政効果額（歳入）', '追加前', '追加前', '△200', '0'],
      ['取組状況', '追加前', '追加前', '業者の選定が不調に終わった。', '仕組みを入れ、三施設で使い始めた。'],
      ['取組達成度', '追加前', '追加前', '×', '○'],
    ]);
  });

  it('counts the years one below the other', () => {
    const { overview, years } = pages();
    expect(years).toBe('令和2年度～令和5年度');
    expect(overview?.years).toHaveLength(1);
    expect(overview?.years[0]?.rows.map(({ cells }) => cells[0]!.content)).toEqual(
      ['令和2年度', '令和3年度', '令和4年度', '令和5年度'].map((text) => ({ kind: 'text', text })),
    );
  });
});

it('says on its last page what a correction changed', () => {
  const report = buildReport(CYCLE);
  const { corrections } = pdfDocument({
    ...report,
    release: { ...report.release, version: 2, replaces: 1, note: '誤りを改めました。' },
    changes: [
      { kind: 'changed', itemKey: 'item-01', sectionKey: 'a', number: '1', title: '官学連携の推進', fields: [{ label: { ja: '進捗状況' }, before: 'A 順調', after: 'B ほぼ順調' }, { label: { ja: '本部会意見' }, before: '', after: 'x'.repeat(60) }] },
      { kind: 'added', itemKey: 'item-02', sectionKey: 'a1', number: '2', title: '団地対応の推進', fields: [] },
    ],
  });
  expect(corrections).toMatchObject({ sentence: '第2版は、第1版を訂正したものです。', note: '誤りを改めました。' });
  expect(corrections?.table?.rows.map(({ cells }) => cells.length)).toEqual([5, 3, 5]);
  expect(corrections?.table?.rows[1]?.cells[2]?.content).toEqual({ kind: 'text', text: expect.stringMatching(/^(x{1,8}\u200b)+x+$/) });
});
