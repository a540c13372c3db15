import { describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import * as fc from 'fast-check';
import type { SheetField, SheetView } from '#libs/contract/sheets.js';
import { cellKey } from '#libs/domain/template/cells.js';
import { readWorkbook } from '#libs/platform/archive/workbook.js';
import { DraftWorkbook } from '../../../test/support/draft-workbook.js';
import type { DraftSheet } from '../sheets/draft-sheets.read.js';
import { draftWorkbook } from './draft-workbook.js';
import { compareDrafts } from './upload/compare-drafts.js';
import { readDrafts } from './upload/read-drafts.js';
import { DATA_SHEET, readData } from './workbook-data.js';
import { WorkbookWords } from './workbook-words.js';

const LIMITS = { entries: 500, entryBytes: 10_000_000, totalBytes: 20_000_000 };
const CYCLE = '22222222-2222-4222-8222-222222222222';
const SHEET = '11111111-1111-4111-8111-111111111111';
const INDICATOR = '33333333-3333-4333-8333-333333333333';
const VALUE = `indicators.${INDICATOR}.2019`;
const download = { cycleId: CYCLE, municipality: '坂戸市', by: '岡本', on: '2020-04-06' };

/** What a sheet of every kind of field holds, by field. */
type Contents = Readonly<Record<string, string>>;
const FIELDS = ['achievements', 'outlook', 'progress', 'revenue.2019', 'revenue.2019.note', 'steps.1', 'steps.1.2019', VALUE];

function sheetOf(contents: Contents, number = '5', id = SHEET): DraftSheet {
  const base = { letter: 'D', public: true } as const;
  const content = { ...base, stage: 'draft' as const, required: true, requiredBeside: [], writable: true, carriedFrom: null };
  const at = (key: string) => contents[key] ?? '';
  const years = [2019, 2020].map((fiscalYear) => ({ fiscalYear, label: `R${fiscalYear - 2018}` }));
  const fields: SheetField[] = [
    { ...base, key: 'title', kind: 'title', label: { ja: '取組項目' }, value: '各種団体等の自立促進' },
    { ...content, key: 'policy', kind: 'text', label: { ja: '方針' }, stage: null, writable: false, value: at('policy'), maxLength: 100 },
    { ...content, key: 'achievements', kind: 'text', label: { ja: 'R1年度取組内容' }, value: at('achievements'), maxLength: 2000 },
    {
      ...content,
      key: 'outlook',
      kind: 'choice',
      label: { ja: '今後の方向性' },
      value: at('outlook'),
      options: [
        { key: 'go', label: { ja: '継続, 拡大', en: 'Go on' } },
        { key: 'stop', label: { ja: '廃止', en: 'Stop' } },
      ],
    },
    {
      ...base,
      key: 'progress',
      kind: 'grade',
      label: { ja: '進捗状況' },
      marks: [
        { symbol: '◎', word: { ja: '順調', en: 'On track' }, tone: 'good' },
        { symbol: '4', word: { ja: '計画どおり' }, tone: 'fair' },
      ],
      scaleKind: 'achievement',
      assessed: { value: at('progress'), writable: true },
      proposed: null,
      settled: null,
    },
    { ...content, key: 'revenue', kind: 'money', label: { ja: '財政効果額' }, unit: { ja: '千円' }, years: years.slice(0, 1), cells: contents, maxLength: 300 },
    { ...content, key: 'steps', kind: 'schedule', label: { ja: '工程' }, years, cells: pick(contents, 'steps.'), maxLength: 60 },
    {
      ...base,
      key: 'indicators',
      kind: 'indicators',
      label: { ja: '数値目標等' },
      columns: { name: { ja: '項目' }, baseline: { ja: '当初' }, target: { ja: '目標' } },
      years: [{ fiscalYear: 2019, label: { ja: '現状値' }, ofCycle: true }],
      lastYear: null,
      rows: [
        { indicatorId: INDICATOR, key: 'k', name: '団体', baseline: '1', target: '2', relisted: false, lastYear: '', series: null, values: [{ fiscalYear: 2019, value: at(VALUE), trend: 'cannotSay', reached: 'cannotSay' }] },
      ],
      stage: 'draft',
      required: true,
      maxLength: 200,
      writable: true,
    },
  ];
  const view = {
    id,
    version: 1,
    cycle: { id: CYCLE, planId: CYCLE, planName: { ja: '計画' }, fiscalYearFrom: 2019, fiscalYearTo: 2019, status: 'running' },
    section: [],
    number,
    title: '各種団体等の自立促進',
    leadDepartment: '財政課',
    stage: 'draft',
    dueOn: '2020-04-24',
    sendBack: null,
    fields,
  } as unknown as SheetView;
  return { view, previousTexts: { achievements: at('previous') }, refusals: [], content: at, refusalOf: () => null };
}

function pick(contents: Contents, prefix: string): Contents {
  return Object.fromEntries(Object.entries(contents).filter(([key]) => key.startsWith(prefix)));
}

function made(sheets: readonly DraftSheet[], locale: 'ja' | 'en' = 'ja'): Promise<Uint8Array> {
  return draftWorkbook({ cycle: sheets[0]!.view.cycle, dueOn: null, sheets: [] }, sheets, download, new WorkbookWords(locale));
}

async function brought(bytes: Uint8Array, sheets: readonly DraftSheet[]) {
  const worksheets = await readWorkbook(bytes, LIMITS);
  const found = readData(worksheets);
  if (found.kind !== 'ok') throw new Error(found.kind);
  const read = readDrafts(found.data, worksheets);
  return { ...read, ...compareDrafts(read.sheets, sheets) };
}

const text = fc
  .oneof(fc.constantFrom('=1+1', "'a", '#N/A', '_x0041_', ' a ', '\n', 'a\nb', '1,234', '2020-04-01', '→'), fc.string({ unit: 'binary', maxLength: 12 }))
  .filter((one) => one.isWellFormed() && !one.includes('\r'));
const contentsArbitrary = fc.record({
  ...Object.fromEntries(['policy', 'previous', ...FIELDS].map((field) => [field, text])),
  outlook: fc.constantFrom('', 'go', 'stop', 'gone'),
  progress: fc.constantFrom('', '◎', '4'),
}) as fc.Arbitrary<Record<string, string>>;

describe('a workbook that nobody has written in', () => {
  it('changes nothing, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(contentsArbitrary, fc.constantFrom('ja' as const, 'en' as const), async (contents, locale) => {
        const sheets = [sheetOf(contents)];
        expect(await brought(await made(sheets, locale), sheets)).toEqual({ problems: [], notices: [], sheets: [] });
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('asks nothing where the program has changed meanwhile', async () => {
    const then = await made([sheetOf({ achievements: '前' })]);
    expect(await brought(then, [sheetOf({ achievements: '後' })])).toMatchObject({ problems: [], sheets: [] });
  });
});

describe('a workbook that was written in', () => {
  it('changes exactly what was typed', async () => {
    await fc.assert(
      fc.asyncProperty(contentsArbitrary, contentsArbitrary, async (before, after) => {
        const sheets = [sheetOf(before)];
        const book = await DraftWorkbook.open(await made(sheets));
        const typed = ['achievements', 'revenue.2019.note', 'steps.1.2019', VALUE];
        for (const field of typed) book.write(SHEET, field, after[field]!);
        const { problems, sheets: [changed] } = await brought(await book.saved(), sheets);
        expect(problems).toEqual([]);
        expect(changed?.changes.map(({ field, before: from, after: to }) => [field, from, to]) ?? []).toEqual(
          inSheetOrder(typed).filter((field) => before[field] !== after[field]).map((field) => [field, before[field], after[field]]),
        );
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it('knows a choice and a mark by their words, in either language, and by themselves', async () => {
    for (const [outlook, progress] of [['廃止', '4 計画どおり'], ['Stop', '4'], ['stop', '4 計画どおり']] as const) {
      const sheets = [sheetOf({ outlook: 'go', progress: '◎' })];
      const book = await DraftWorkbook.open(await made(sheets));
      book.write(SHEET, 'outlook', outlook);
      book.write(SHEET, 'progress', progress);
      const { sheets: [changed] } = await brought(await book.saved(), sheets);
      expect(changed!.changes.map(({ field, before, after }) => [field, before, after])).toEqual([
        ['outlook', 'go', 'stop'],
        ['progress', '◎', '4'],
      ]);
    }
  });

  it('asks where both sides changed a text, differently', async () => {
    const book = await DraftWorkbook.open(await made([sheetOf({ achievements: '前', 'steps.1': '調査' })]));
    book.write(SHEET, 'achievements', 'ブック');
    book.write(SHEET, 'steps.1', '同じ');
    const { sheets } = await brought(await book.saved(), [sheetOf({ achievements: '画面', 'steps.1': '同じ' })]);
    expect(sheets).toMatchObject([
      { changes: [], conflicts: [{ field: 'achievements', before: '前', yours: 'ブック', theirs: '画面' }] },
    ]);
  });

  it('says of formulas, dates and everything else that is no text where it stands, all at once', async () => {
    const sheets = [sheetOf({})];
    const book = await DraftWorkbook.open(await made(sheets));
    const at = (field: string) => book.inputs(SHEET).get(field)!.address;
    book.put('5', at('achievements'), 2, '1+1');
    book.write(SHEET, VALUE, new Date(Date.UTC(2020, 3, 24)));
    book.write(SHEET, 'revenue.2019', 1234);
    const { problems, sheets: [changed] } = await brought(await book.saved(), sheets);
    expect(problems.map(({ code, worksheet, cell, field, found }) => [code, worksheet, cell, field, found])).toEqual([
      ['formula', '5', at('achievements'), 'achievements', '=1+1'],
      ['notText', '5', at(VALUE), VALUE, '2020-04-24'],
    ]);
    // A plain number is what was typed.
    expect(changed!.changes).toMatchObject([{ field: 'revenue.2019', after: '1234' }]);
  });

  it('leaves what was carried over as it is, and says so', async () => {
    const sheets = [sheetOf({ policy: '方針' })];
    const book = await DraftWorkbook.open(await made(sheets));
    const place = addressOf(book, '方針');
    book.put('5', place, '別の方針');
    expect(await brought(await book.saved(), sheets)).toEqual({
      problems: [],
      sheets: [],
      notices: [{ code: 'carriedChanged', worksheet: '5', cells: [place] }],
    });
  });

  it('is not taken where rows have moved, or a worksheet is missing', async () => {
    const sheets = [sheetOf({}), sheetOf({}, '6', CYCLE)];
    const book = await DraftWorkbook.open(await made(sheets));
    book.put('5', addressOf(book, '(D) 工程\n必須、60字まで'), 'ほかの見出し');
    book.remove('6');
    const { problems, notices } = await brought(await book.saved(), sheets);
    expect(problems).toMatchObject([{ code: 'layoutChanged', worksheet: '5', cell: null }]);
    expect(notices).toEqual([{ code: 'worksheetMissing', worksheet: '6', cells: [] }]);
  });
});

describe('what a spreadsheet gets', () => {
  it('locks all but the cells to write in, limits lengths, and offers lists', async () => {
    const files = unzipSync(await made([sheetOf({ progress: '◎' })]));
    const xml = (name: string) => Buffer.from(files[name]!).toString();
    const form = xml('xl/worksheets/sheet2.xml');
    expect(form).toMatch(/<sheetProtection sheet="1"/);
    expect(form).not.toContain('password');
    expect(form).toMatch(/type="textLength"[^>]*operator="lessThanOrEqual"[^>]*error="2,000字を超えています[^>]*><formula1>2000</);
    expect(form.match(/type="list"[^>]*><formula1>'_lists'!\$[AB]\$1:\$[AB]\$2</g)).toHaveLength(2);
    expect(xml('xl/workbook.xml')).toMatch(/lockStructure="1".*name="_nendo"[^>]*state="veryHidden"/);
    expect(xml('xl/styles.xml')).toMatch(/<protection locked="0"\/>/);
    expect(Object.values(files).some((file) => Buffer.from(file).includes('<f>'))).toBe(false);
  });

  it('has a guide with a link to every sheet, and sheets that are named apart', async () => {
    const sheets = ['1-①', '1/2', '1:2', 'History', '5', '５'].map((number, index) =>
      sheetOf({}, number, SHEET.replace(/^1/, String(index))),
    );
    const book = await DraftWorkbook.open(await made(sheets));
    expect(book.names).toEqual(['はじめに', '1-①', '1_2', '1_2(2)', 'History(2)', '5', '５(2)', DATA_SHEET, '_lists']);
  });
});

it('refuses what is no such workbook, or one whose own part was changed', async () => {
  const sheets = [sheetOf({})];
  const kindOf = async (change: (book: DraftWorkbook) => void) => {
    const book = await DraftWorkbook.open(await made(sheets));
    change(book);
    return readData(await readWorkbook(await book.saved(), LIMITS)).kind;
  };
  const inputRow = (book: DraftWorkbook) => book.rows(DATA_SHEET).findIndex(([kind]) => kind === 'input') + 1;
  expect(await kindOf(() => undefined)).toBe('ok');
  expect(await kindOf((book) => book.remove(DATA_SHEET))).toBe('notOurs');
  expect(await kindOf((book) => book.put(DATA_SHEET, 'B1', '0'))).toBe('otherFormat');
  expect(await kindOf((book) => book.put(DATA_SHEET, 'C1', 'x'))).toBe('ownDataChanged');
  expect(await kindOf((book) => book.put(DATA_SHEET, `B${inputRow(book)}`, 'A0'))).toBe('ownDataChanged');
  expect(await kindOf((book) => book.put(DATA_SHEET, `C${inputRow(book)}`, cellKey.action('steps', 1)))).toBe('ownDataChanged');
});

function addressOf(book: DraftWorkbook, shown: string): string {
  const rows = book.rows('5');
  const row = rows.findIndex((cells) => cells.includes(shown));
  const column = rows[row]!.indexOf(shown);
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

function inSheetOrder(fields: readonly string[]): string[] {
  return FIELDS.filter((field) => fields.includes(field));
}
