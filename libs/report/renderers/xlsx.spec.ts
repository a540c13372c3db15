import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Cell, Sheet, Workbook } from 'hucre/xlsx';
import { openXlsx, readXlsx } from 'hucre/xlsx';
import { buildReport } from '../build-report.js';
import { CYCLE, FULL_SHEET } from '../fixtures/frozen-cycle.fixture.js';
import { PAGES_CYCLE } from '../fixtures/pages-cycle.fixture.js';
import { SECRET, SPAN_CYCLE } from '../fixtures/span-cycle.fixture.js';
import type { FrozenCycle } from '../frozen-cycle.js';
import type { ReportChange } from '../report.js';
import { renderXlsx } from './xlsx.js';

const bytesOf = (cycle: FrozenCycle) => renderXlsx(buildReport(cycle));
const workbookOf = async (cycle: FrozenCycle): Promise<Workbook> => readXlsx(await bytesOf(cycle), { readStyles: true });

const sheetOf = (workbook: Workbook, name: string): Sheet => workbook.sheets.find((sheet) => sheet.name === name)!;
const lines = (sheet: Sheet) => sheet.rows.map((row) => row.map((value) => value ?? ''));
const allCells = ({ sheets }: Workbook): Cell[] => sheets.flatMap((sheet) => [...(sheet.cells?.values() ?? [])]);
/** The cell that holds this. */
function placeOf(sheet: Sheet, value: string | number): { readonly row: number; readonly column: number } {
  const row = sheet.rows.findIndex((cells) => cells.includes(value));
  return { row, column: sheet.rows[row]!.indexOf(value) };
}

describe('of a table', () => {
  let workbook: Workbook;
  let items: Sheet;
  beforeAll(async () => {
    workbook = await workbookOf(CYCLE);
    items = sheetOf(workbook, '進行管理集計表');
  });

  it('has the items, the counts and where they come from', () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['進行管理集計表', '集計', 'この資料について']);
  });

  it('says whose it is, as of when, in which version, and what the marks mean', () => {
    expect(items.rows.slice(0, 4).map(([first]) => first)).toEqual([
      'みどり町　行政改革プラン（平成29年度～令和3年度）',
      '令和元年度　進行管理集計表',
      '令和2年3月31日現在　　第1版　　令和2年7月1日公表　　担当：企画課',
      '【進捗状況】A 順調　B ほぼ順調　C やや遅れ　D 停滞',
    ]);
  });

  it('heads the indicators with two lines, the others with one joined over both', () => {
    expect(lines(items).slice(4, 6)).toEqual([
      ['No.', '取組項目 (A)', '関係課 (B)', '取組の方針と内容 (C)', 'R1年度取組内容 (D)', '数値目標等 (E)', '', '', '', '', '進捗状況 (F)', '本部会意見 (G)', 'R2年度目標 (H)'],
      ['', '', '', '', '', '項目', '当初 (H27末)', '目標 (R3末)', '現状値 (R1末)', '判定', '', '', ''],
    ]);
    expect(items.merges).toEqual(
      expect.arrayContaining([
        { startRow: 4, startCol: 0, endRow: 5, endCol: 0 },
        { startRow: 4, startCol: 5, endRow: 4, endCol: 9 },
      ]),
    );
  });

  it('keeps the headings in sight and prints them on every page, on A3', () => {
    expect(items.freezePane).toEqual({ rows: 6, columns: 2 });
    expect(items.pageSetup).toMatchObject({ paperSize: 'a3', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$5:$6' });
  });

  it('has a line for each indicator, what the item says else joined over them', () => {
    const { row } = placeOf(items, '官学連携の推進');
    expect(lines(items)[row]).toEqual([
      1, '官学連携の推進', '企画課\n関係各課', '大学と連携し、地域の課題に取り組みます。', '大学と3件の協定を結んだ。\nサロンの利用者は減った。',
      '協定件数', '-', '62件', '66件', '目標達成', 'B', '今後も進める必要がある。', '協定に基づく活動を広げる。',
    ]);
    expect(lines(items)[row + 1]!.slice(5, 10)).toEqual(['ふれあいサロンの利用者数', '11,007人', '13,000人', '9,797人', '悪化']);
    expect(items.merges).toContainEqual({ startRow: row, startCol: 1, endRow: row + 1, endCol: 1 });
    expect(items.merges).not.toContainEqual(expect.objectContaining({ startRow: row, startCol: 5 }));
  });

  it('draws the edges of every joined cell', () => {
    const { row, column } = placeOf(items, '官学連携の推進');
    for (const line of [row, row + 1]) {
      const { border } = items.cells!.get(`${line},${column}`)!.style!;
      expect(Object.values(border!).map((edge) => (edge as { style: string }).style)).toEqual(['thin', 'thin', 'thin', 'thin']);
    }
  });

  it('counts each mark, zeros too, as numbers', () => {
    const counts = sheetOf(workbook, '集計');
    const { row } = placeOf(counts, '計画全体');
    expect(counts.rows[row]).toEqual(['計画全体', 0, 0, 1, 0.5, 0, 0, 1, 0.5, 1, 3]);
    expect(counts.cells!.get(`${row},4`)!.style!.numFmt).toBe('0.00%');
  });

  it('leads from the counts to each section', () => {
    const counts = sheetOf(workbook, '集計');
    const { row } = placeOf(counts, '① 地域との協働');
    const target = placeOf(items, '施策　① 地域との協働').row + 1;
    expect(counts.cells!.get(`${row},0`)!.hyperlink!.location).toBe(`'進行管理集計表'!A${target}`);
  });

  it('says under which terms it may be used, and how to check it', () => {
    const said = new Map(sheetOf(workbook, 'この資料について').rows.map(([term, text]) => [term, text]));
    expect(said.get('利用条件')).toBe('クリエイティブ・コモンズ 表示 4.0 国際');
    expect(said.get('公表ページ（この版）')).toBe('/midori/reform/2019/v1/');
    expect(said.get('変更履歴の照合値')).toBe(`123件目まで\n${'0f3a'.repeat(16)}`);
  });
});

describe('of items with pages of their own', () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await workbookOf(PAGES_CYCLE);
  });

  it('has an overview, the plan and the results', () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['一覧', '計画', '結果', '集計', 'この資料について']);
  });

  it('shows marks and amounts of all years side by side', () => {
    const sheet = sheetOf(workbook, '一覧');
    expect(lines(sheet)[placeOf(sheet, '公共施設の予約の一本化').row]).toEqual([2, 'R4追加', '公共施設の予約の一本化', '教育部生涯学習課', '', '', -200, 0, '', '', '×', '○']);
  });

  it('has a schedule line by line', () => {
    const sheet = sheetOf(workbook, '計画');
    const { row } = placeOf(sheet, '対象手続の選定');
    expect(lines(sheet).slice(row, row + 2).map((cells) => cells.slice(5))).toEqual([
      ['対象手続の選定', '調査', '選定', '', '', ''],
      ['電子申請の受付', '', '', '開始', '→', '→'],
    ]);
  });

  it('has a record for each item and year, to be filtered', () => {
    const sheet = sheetOf(workbook, '結果');
    const { row } = placeOf(sheet, '区分');
    expect(lines(sheet).slice(row + 1).map((cells) => [cells[1], cells[3], cells[4], cells[6]])).toEqual([
      [1, '令和2年度', '－', '○'], [1, '令和3年度', '－', '△'], [1, '令和4年度', 120, '○'], [1, '令和5年度', 1350, '◎'],
      [2, '令和4年度', -200, '×'], [2, '令和5年度', 0, '○'],
      [3, '令和2年度', 5210, '○'], [3, '令和3年度', 6480, '○'], [3, '令和4年度', 7015, '○'], [3, '令和5年度', 6990, '△'],
    ]);
    expect(sheet.autoFilter!.range).toBe(`A${row + 1}:J${sheet.rows.length}`);
    expect((sheet.merges ?? []).filter(({ startRow }) => startRow >= row)).toEqual([]);
  });

  it('says above the records what the years before called it', async () => {
    const { template } = PAGES_CYCLE;
    const fields = template.fields.map((field) => (field.key === 'issues' ? { ...field, label: { ja: '課題' } } : field));
    const [first, ...others] = PAGES_CYCLE.earlier;
    const sheet = sheetOf(await workbookOf({ ...PAGES_CYCLE, earlier: [{ ...first!, template: { ...template, fields } }, ...others] }), '結果');
    expect(lines(sheet)[placeOf(sheet, '区分').row]).toContain('課題と方針\n令和2年度：「課題」');
  });

  it('counts the years one below the other', () => {
    const sheet = sheetOf(workbook, '集計');
    const { row } = placeOf(sheet, '令和2年度');
    expect(sheet.rows.slice(row, row + 4).map((cells) => [cells[0], cells[3], cells.at(-1)])).toEqual([
      ['令和2年度', 2, 2], ['令和3年度', 1, 2], ['令和4年度', 2, 3], ['令和5年度', 1, 3],
    ]);
  });
});

describe('any workbook', () => {
  it.each([['a table', CYCLE], ['several years', SPAN_CYCLE], ['pages', PAGES_CYCLE]])('of %s hides nothing and computes nothing', async (_, cycle) => {
    const workbook = await workbookOf(cycle);
    expect(workbook.sheets.filter((sheet) => sheet.hidden || sheet.veryHidden)).toEqual([]);
    expect(workbook.sheets.flatMap((sheet) => [...(sheet.columns ?? []), ...(sheet.rowDefs?.values() ?? [])]).filter(({ hidden }) => hidden)).toEqual([]);
    expect(allCells(workbook).filter(({ formula, comment }) => formula !== undefined || comment !== undefined)).toEqual([]);
  });

  it.each([['a table', CYCLE], ['several years', SPAN_CYCLE], ['pages', PAGES_CYCLE]])('of %s joins no cell twice: a spreadsheet would call the file damaged', async (_, cycle) => {
    const { sheets } = await workbookOf({ ...cycle, sections: cycle.sections.map((section) => ({ ...section, preface: 'あ'.repeat(20_000) })) });
    for (const { merges = [] } of sheets) {
      const joined = merges.flatMap(({ startRow, startCol, endRow, endCol }) =>
        Array.from({ length: endRow - startRow + 1 }, (__, row) => Array.from({ length: endCol - startCol + 1 }, (___, column) => `${startRow + row},${startCol + column}`)).flat(),
      );
      expect(new Set(joined).size).toBe(joined.length);
    }
  });

  it('has nothing that is for the staff only', async () => {
    const said = JSON.stringify((await workbookOf(SPAN_CYCLE)).sheets.map(({ rows }) => rows));
    expect(said).toContain('市内工業団地の事業所数');
    for (const secret of [SECRET, '内部の経費', '9,999', '9999']) expect(said).not.toContain(secret);
  });

  it('is the same bytes of the same report, with the dates of its publication', async () => {
    const [once, again] = [await bytesOf(PAGES_CYCLE), await bytesOf(structuredClone(PAGES_CYCLE))];
    expect(Buffer.compare(once, again)).toBe(0);
    const { properties } = await openXlsx(once);
    expect(properties?.modified?.toISOString()).toBe('2024-07-31T01:00:00.000Z');
  });

  it('says so in a preview', async () => {
    const { sheets } = await workbookOf(SPAN_CYCLE);
    expect(sheets[0]!.rows[2]![0]).toBe('プレビュー（公表前の内容です）');
  });

  it('takes no text for a formula, a number that is none, or an error', async () => {
    const texts = { policy: '=HYPERLINK("http://example.com")', achievements: '#N/A', opinion: '00123', nextGoal: '1-2' };
    const sheet = (await workbookOf({ ...CYCLE, sheets: [{ ...FULL_SHEET, title: '@SUM(1)', texts }] })).sheets[0]!;
    for (const text of ['@SUM(1)', ...Object.values(texts)]) {
      const { row, column } = placeOf(sheet, text);
      const { type, style } = sheet.cells!.get(`${row},${column}`)!;
      expect({ text, type, format: style!.numFmt }).toEqual({ text, type: 'string', format: '@' });
    }
  });

  it('writes amounts as numbers that print as they were typed', async () => {
    const sheet = (await workbookOf(SPAN_CYCLE)).sheets[0]!;
    const formatOf = (value: number) => {
      const { row, column } = placeOf(sheet, value);
      return sheet.cells!.get(`${row},${column}`)!.style!.numFmt;
    };
    expect(formatOf(105_854)).toBe('#,##0');
    expect(formatOf(-1200)).toBe('#,##0;"△"#,##0');
    expect(formatOf(0.3835)).toBe('0.0000');
    expect(placeOf(sheet, '—').row).toBeGreaterThan(0);
  });

  it('writes the notes on items that ended below the table, and marks their rows', async () => {
    const sheet = (await workbookOf(SPAN_CYCLE)).sheets[0]!;
    expect(lines(sheet)[placeOf(sheet, '登録制度の創設').row]![1]).toBe('※1\n※3');
    expect(placeOf(sheet, '※2 1-③「合同説明会の開催」は、令和3年度に廃止しました。理由：県の事業に移った。').row).toBeGreaterThan(placeOf(sheet, '注記').row);
  });

  it('prints what is too wide for a page on several, with the items on each', async () => {
    const { pageSetup } = (await workbookOf(SPAN_CYCLE)).sheets[0]!;
    expect(pageSetup).toMatchObject({ fitToWidth: 2, printTitlesColumn: '$A:$C' });
  });

  it('lists what a correction changed', async () => {
    const change: ReportChange = {
      kind: 'changed', itemKey: 'item-01', sectionKey: 'a', number: '1', title: '官学連携の推進',
      fields: [{ label: { ja: '本部会意見' }, before: '=1', after: '改めた。' }],
    };
    const report = { ...buildReport({ ...CYCLE, release: { ...CYCLE.release, version: 2, replaces: 1 } }), changes: [change] };
    const sheet = sheetOf(await readXlsx(await renderXlsx(report)), 'この資料について');
    expect(sheet.rows).toContainEqual(['訂正', '1', '官学連携の推進', '本部会意見', '=1', '改めた。']);
    expect(sheet.rows.map(([term, text]) => [term, text])).toContainEqual(['訂正のもとの版', '第1版']);
  });
});
