import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ApiClient } from '#apps/cli/demo/api-client.js';
import { DemoYear } from '#apps/cli/demo/play-year.js';
import { MAX_WORKBOOK_BYTES } from '#libs/contract/offline-drafts.js';
import type { ConflictChoice } from '#libs/contract/offline-drafts.js';
import type { SheetView } from '#libs/contract/sheets.js';
import { DEMO_PASSWORD } from '#libs/features/accounts/demo-password.js';
import { DATA_SHEET } from '#libs/features/offline-drafts/workbook-data.js';
import { DraftWorkbook } from '../support/draft-workbook.js';
import { runDemoProgram } from '../support/program.js';

/** 財政課 drafts several sheets of the year. */
const MEMBER = 'okamoto.zaisei@sakado.example.jp';

let program: Awaited<ReturnType<typeof runDemoProgram>>;
let member: ApiClient;
let administrator: ApiClient;
let cycleId: string;
let params: { cycleId: string };
/** The sheets that the member drafts. */
let own: { sheetId: string; number: string }[];

beforeAll(async () => {
  program = await runDemoProgram();
  const year = await DemoYear.at(program.address, () => undefined);
  cycleId = await year.open();
  params = { cycleId };
  administrator = year.first('administrator');
  member = new ApiClient(program.address, { email: MEMBER, password: DEMO_PASSWORD });
  own = (await member.call('readOfflineDrafts', { params })).sheets;
}, 60_000);

afterAll(async () => {
  await program.stop();
});

const sheet = (index: number): Promise<SheetView> => member.call('openSheet', { params: { sheetId: own[index]!.sheetId } });
const text = (view: SheetView, key: string) => {
  const field = view.fields.find((candidate) => candidate.key === key);
  return field?.kind === 'text' ? field.value : undefined;
};

async function download(): Promise<DraftWorkbook> {
  return DraftWorkbook.open((await member.call('downloadOfflineDrafts', { params })).content);
}

async function preview(book: DraftWorkbook, by = member) {
  return by.call('previewOfflineDrafts', { params, body: { workbook: await book.upload() } });
}

async function apply(book: DraftWorkbook, fingerprint: string, choices: ConflictChoice[] = [], by = member) {
  return by.call('applyOfflineDrafts', { params, body: { workbook: await book.upload(), fingerprint, choices } });
}

/** In the program, while the workbook is away. */
async function typed(index: number, achievements: string): Promise<void> {
  const { version, id } = await sheet(index);
  await member.call('saveDraft', { params: { sheetId: id }, body: { version, texts: { achievements } } });
}

it('hands out the sheets that wait for the draft of whoever asks, and no others', async () => {
  const { waiting } = await member.call('myWork');
  expect(own.map(({ sheetId }) => sheetId).sort()).toEqual(waiting.rows.map(({ id }) => id).sort());
  const workbook = await member.call('downloadOfflineDrafts', { params });
  expect(workbook.fileName).toBe('行政改革後期アクションプラン_令和元年度_下書き.xlsx');
  const book = await DraftWorkbook.open(workbook.content);
  expect(book.names).toEqual(['はじめに', ...own.map(({ number }) => number), DATA_SHEET]);
  expect(book.text('はじめに', 'B4')).toBe('令和2年4月24日');
  const english = await member.call('downloadOfflineDrafts', { params, query: { locale: 'en' } });
  expect((await DraftWorkbook.open(english.content)).names[0]).toBe('Read me first');
  expect(await preview(book)).toMatchObject({ problems: [], notices: [], sheets: [] });

  const division = new ApiClient(program.address, { email: 'sakamoto.suishin@sakado.example.jp', password: DEMO_PASSWORD });
  expect((await division.call('readOfflineDrafts', { params })).sheets).toEqual([]);
  await expect(division.call('downloadOfflineDrafts', { params })).rejects.toThrow('nothingToDraft');
});

it('takes a filled-in workbook in: looked at first, all sheets at once, one entry in each history, nothing submitted', async () => {
  const book = await download();
  const [first, second] = [await sheet(0), await sheet(1)];
  book.write(first.id, 'achievements', '補助金の交付基準を見直した。\n3団体である。');
  book.write(first.id, 'nextGoal', '=自主運営へ移行する。');
  const indicator = [...book.inputs(second.id).keys()].find((key) => key.startsWith('indicators.'))!;
  const place = book.write(second.id, indicator, 1234.5);
  const shown = await preview(book);
  expect(shown.problems).toEqual([]);
  expect(shown.sheets.map(({ number, changes, conflicts }) => [number, changes.length, conflicts.length])).toEqual([
    [first.number, 2, 0],
    [second.number, 1, 0],
  ]);
  expect(shown.sheets[1]!.changes).toEqual([{ field: indicator, cell: place.address, before: '', after: '1234.5' }]);
  expect(text(await sheet(0), 'achievements')).toBe('');

  const taken = await apply(book, shown.fingerprint);
  expect(taken.sheets).toMatchObject([
    { sheetId: first.id, changed: 2 },
    { sheetId: second.id, changed: 1 },
  ]);
  expect(taken.sheets[0]!.incomplete).toBeGreaterThan(0);
  const after = await sheet(0);
  expect([text(after, 'achievements'), text(after, 'nextGoal')]).toEqual([
    '補助金の交付基準を見直した。\n3団体である。',
    '=自主運営へ移行する。',
  ]);
  expect(after).toMatchObject({ version: first.version + 1, stage: 'draft' });
  expect(after.history[0]).toMatchObject({ action: 'saveWorkbook', changes: [{ field: 'achievements' }, { field: 'nextGoal' }] });
  // A second press, and the same workbook again.
  await expect(apply(book, shown.fingerprint)).rejects.toThrow('workbookChanged');
  expect(await preview(book)).toMatchObject({ problems: [], sheets: [] });
});

it('asks where the program and the workbook changed the same text, and takes what was chosen', async () => {
  await typed(0, '画面の前の文。');
  await typed(1, '画面の前の文。');
  const book = await download();
  await typed(0, '画面で直した文。');
  await typed(1, '画面で直した文。');
  const [first, second] = [await sheet(0), await sheet(1)];
  for (const { id } of [first, second]) book.write(id, 'achievements', 'ブックで直した文。');
  const { sheets, fingerprint } = await preview(book);
  expect(sheets.map(({ changes, conflicts }) => [changes.length, conflicts])).toEqual(
    [first, second].map(({ id }) => [
      0,
      [
        {
          field: 'achievements',
          cell: book.inputs(id).get('achievements')!.address,
          before: '画面の前の文。',
          yours: 'ブックで直した文。',
          theirs: '画面で直した文。',
        },
      ],
    ]),
  );
  const yours = { sheetId: first.id, field: 'achievements', take: 'yours' } as const;
  await expect(apply(book, fingerprint, [yours])).rejects.toThrow('"conflictsUndecided","count":1');
  expect(text(await sheet(0), 'achievements')).toBe('画面で直した文。');
  await apply(book, fingerprint, [yours, { ...yours, sheetId: second.id, take: 'theirs' }]);
  expect([text(await sheet(0), 'achievements'), text(await sheet(1), 'achievements')]).toEqual([
    'ブックで直した文。',
    '画面で直した文。',
  ]);
  expect((await sheet(1)).version).toBe(second.version);
});

it('says everything that is wrong at once, with sheet and cell, and takes nothing of it', async () => {
  const book = await download();
  const [first, second] = [await sheet(0), await sheet(1)];
  const long = book.write(first.id, 'achievements', 'あ'.repeat(2001));
  const indicator = [...book.inputs(second.id).keys()].find((key) => key.startsWith('indicators.'))!;
  const day = book.write(second.id, indicator, new Date(Date.UTC(2020, 3, 24)));
  const goal = book.inputs(second.id).get('nextGoal')!;
  book.put(goal.worksheet, goal.address, 2, '1+1');
  book.write(first.id, 'nextGoal', 'これは正しい。');
  const { problems, fingerprint } = await preview(book);
  expect(problems.map(({ code, worksheet, cell, found, refusal }) => [code, worksheet, cell, found.slice(0, 10), refusal])).toEqual([
    ['refused', long.worksheet, long.address, 'あ'.repeat(10), { code: 'textTooLong', field: 'achievements', length: 2001, max: 2000 }],
    ['notText', day.worksheet, day.address, '2020-04-24', null],
    ['formula', goal.worksheet, goal.address, '=1+1', null],
  ]);
  expect(fingerprint).toBe('');
  await expect(apply(book, fingerprint)).rejects.toThrow('workbookChanged');
  expect(await sheet(0)).toMatchObject({ version: first.version });
});

it('takes nothing when a sheet changes between looking and taking', async () => {
  const book = await download();
  const [first, second] = [await sheet(0), await sheet(1)];
  for (const { id } of [first, second]) book.write(id, 'nextGoal', '来年度の目標。');
  const { fingerprint } = await preview(book);
  await typed(1, 'そのあいだに書いた文。');
  await expect(apply(book, fingerprint)).rejects.toThrow('workbookChanged');
  expect((await sheet(0)).version).toBe(first.version);
  // Looked at again, it goes: what was written meanwhile stays.
  const again = await preview(book);
  expect((await apply(book, again.fingerprint)).sheets).toHaveLength(2);
  expect([text(await sheet(1), 'achievements'), text(await sheet(1), 'nextGoal')]).toEqual(['そのあいだに書いた文。', '来年度の目標。']);
});

it('takes a workbook once, however often it is sent at the same time', async () => {
  const book = await download();
  const before = await sheet(0);
  book.write(before.id, 'nextGoal', '同時に2回。');
  const { fingerprint } = await preview(book);
  const outcomes = await Promise.allSettled([apply(book, fingerprint), apply(book, fingerprint)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await sheet(0)).version).toBe(before.version + 1);
});

it('says of a sheet that was handed on where it is, and minds only sheets that were written in', async () => {
  const book = await download();
  const last = own.length - 1;
  const { id, number } = await sheet(last);
  await program.database.asOwner(`UPDATE sheets SET stage = 'grade', version = version + 1 WHERE id = $1`, [id]);
  book.write(own[0]!.sheetId, 'nextGoal', '別の調書の目標。');
  const untouched = await preview(book);
  expect(untouched.problems).toEqual([]);
  book.write(id, 'nextGoal', '遅れて書いた。');
  const { problems } = await preview(book);
  expect(problems).toMatchObject([{ code: 'sheetHandedOn', worksheet: number, cell: null, stage: 'grade' }]);
  await program.database.asOwner(`UPDATE sheets SET stage = 'draft', version = version + 1 WHERE id = $1`, [id]);
});

it('writes nothing that whoever brings it may not write, whatever the workbook says of itself', async () => {
  const board = await administrator.call('readBoard', { params });
  const others = board.sheets.rows.find(({ id }) => !own.some(({ sheetId }) => sheetId === id))!;
  const [foreign] = await program.database.asOwner<{ id: string }>('SELECT gen_random_uuid() AS id');
  const smuggled = async (from: string, to: string) => {
    const book = await download();
    const { address, worksheet } = book.inputs(own[0]!.sheetId).get('nextGoal')!;
    book.put(worksheet, address, '書けないはずの文。');
    for (const [row, cells] of book.rows(DATA_SHEET).entries()) {
      cells.forEach((cell, column) => {
        if (cell === from) book.put(DATA_SHEET, `${String.fromCharCode(65 + column)}${row + 1}`, to);
      });
    }
    const { problems, fingerprint } = await preview(book);
    await expect(apply(book, fingerprint)).rejects.toThrow('workbookChanged');
    return problems.map(({ code, refusal }) => [code, refusal?.code]);
  };
  expect(await smuggled(own[0]!.sheetId, others.id)).toEqual([['sheetRefused', 'notActor']]);
  expect(await smuggled(own[0]!.sheetId, foreign!.id)).toEqual([['sheetUnknown', undefined]]);
  expect(await smuggled('nextGoal', 'opinion')).toContainEqual(['refused', 'fieldNotWritable']);
  expect(await smuggled('nextGoal', 'indicators.x.2019')).toContainEqual(['refused', 'fieldNotWritable']);
  expect(await smuggled(cycleId, foreign!.id)).toEqual([['otherCycle', undefined]]);
});

it('refuses what is no workbook of drafts, and one that is too large', async () => {
  const codes = async (workbook: { name: string; content: string }) =>
    (await member.call('previewOfflineDrafts', { params, body: { workbook } })).problems.map(({ code }) => code);
  expect(await codes({ name: 'x.xlsx', content: 'AAAA' })).toEqual(['damaged']);
  const book = await download();
  book.remove(DATA_SHEET);
  expect(await codes(await book.upload())).toEqual(['notOurs']);
  const ofBytes = (bytes: number) => ({ name: 'x.xlsx', content: Buffer.alloc(bytes).toString('base64') });
  expect(await codes(ofBytes(MAX_WORKBOOK_BYTES))).toEqual(['damaged']);
  await expect(codes(ofBytes(MAX_WORKBOOK_BYTES + 3000))).rejects.toThrow('400 invalidInput');
});
