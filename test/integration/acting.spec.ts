import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient } from '#apps/cli/demo/api-client.js';
import { DemoYear } from '#apps/cli/demo/play-year.js';
import { DEMO_PASSWORD } from '#libs/features/accounts/demo-password.js';
import { runDemoProgram } from '../support/program.js';
import { addOneOfEachRole, addSecondMunicipality } from '../support/second-municipality.js';

/** Going through sheets one after the other, what was handed on, and finding sheets by what they say. */

let program: Awaited<ReturnType<typeof runDemoProgram>>;
let year: DemoYear;
let cycleId: string;
let member: ApiClient;
let division: ApiClient;
let citizen: ApiClient;

/** What every sheet says. */
const ALL = 'No.';

const client = (email: string) => new ApiClient(program.address, { email, password: DEMO_PASSWORD });

beforeAll(async () => {
  program = await runDemoProgram();
  year = await DemoYear.at(program.address, () => undefined);
  cycleId = await year.open();
  member = client('okamoto.zaisei@sakado.example.jp');
  division = year.first('division');
  citizen = year.first('citizenCommittee');
}, 60_000);

afterAll(async () => {
  await program.stop();
});

const waiting = async (who: ApiClient) => (await who.call('myWork')).waiting.rows;
const open = (who: ApiClient, sheetId: string) => who.call('openSheet', { params: { sheetId } });
const queue = (who: ApiClient, sheetId: string, query: Record<string, string> = { list: 'work' }) =>
  who.call('readSheetQueue', { params: { sheetId }, query });
const search = async (who: ApiClient, q: string, page = 1) => who.call('searchSheets', { query: { q, page } });
const found = async (who: ApiClient, q: string) => (await search(who, q)).rows.map(({ number }) => number);

/** Writes what is required, and submits. */
async function submit(sheetId: string) {
  const sheet = await open(member, sheetId);
  const indicators = sheet.fields.flatMap((field) =>
    field.kind === 'indicators' && field.writable
      ? field.rows.filter((row) => !row.relisted).map((row) => [`${row.indicatorId}.${sheet.cycle.fiscalYearTo}`, '－'])
      : [],
  );
  const { version } = await member.call('saveDraft', {
    params: { sheetId },
    body: {
      version: sheet.version,
      texts: { achievements: '㈱坂戸の協力でｱﾝｹｰﾄを100%回収した。', nextGoal: '続ける。' },
      indicators: Object.fromEntries(indicators),
    },
  });
  return member.call('runCommand', { params: { sheetId }, body: { command: 'submit', version } });
}

describe('what waits for somebody', () => {
  let ids: string[];

  it('is a list with a place for each sheet', async () => {
    ids = (await waiting(member)).map(({ id }) => id);
    expect(ids.length).toBe(3);
    const { total, place, sheets } = await queue(member, ids[1]!);
    expect({ total, place, ids: sheets.map(({ id }) => id) }).toEqual({ total: ids.length, place: 2, ids });
    expect(sheets.every((sheet) => sheet.waiting)).toBe(true);
  });

  it('says by name who receives it', async () => {
    const { holders } = await open(member, ids[0]!);
    expect(holders).toMatchObject({
      draft: { role: 'departmentMember', names: ['財政課'] },
      grade: { role: 'division', names: ['政策企画課'] },
      // Nobody of it works in a department, and the demo has founded no committee.
      opinion: { role: 'headquarters', names: [] },
    });
    await program.database.asOwner(
      `INSERT INTO committees (municipality_id, id, name, role)
       SELECT id, gen_random_uuid(), '行政改革推進本部', 'headquarters' FROM municipalities`,
    );
    expect((await open(member, ids[0]!)).holders.opinion).toEqual({ role: 'headquarters', names: ['行政改革推進本部'] });
  });

  it('goes on with the one after it, and with the first after the last', async () => {
    expect((await submit(ids[1]!)).nextSheetId).toBe(ids[2]);
    expect((await submit(ids.at(-1)!)).nextSheetId).toBe(ids[0]);
    const { place, total } = await queue(member, ids[1]!);
    expect({ place, total }).toEqual({ place: null, total: ids.length - 2 });
  });

  it('says where what was handed on is now, and whether it can be taken back', async () => {
    const { handedOn } = await member.call('myWork');
    expect(handedOn).toMatchObject({ total: 2, page: 1, pageSize: 10 });
    expect(handedOn.rows.map(({ id }) => id).toSorted()).toEqual([ids[1]!, ids.at(-1)!].toSorted());
    for (const row of handedOn.rows) {
      expect(row).toMatchObject({ stage: 'grade', withdrawable: true, holder: { role: 'division', names: ['政策企画課'] } });
    }
  });

  it('is another list for everybody', async () => {
    expect((await queue(division, ids[0]!)).place).toBeNull();
    expect((await queue(division, ids[1]!)).place).not.toBeNull();
    await expect(queue(citizen, ids[0]!)).rejects.toThrow('404');
  });
});

describe('the board as somebody filtered it', () => {
  const GRADE = { list: 'board', stage: 'grade' };

  it('is a list, too', async () => {
    const { rows } = (await division.call('readBoard', { params: { cycleId }, query: { stage: 'grade', sort: 'recent' } })).sheets;
    const { sheets, total, place } = await queue(division, rows[0]!.id, { ...GRADE, sort: 'recent' });
    expect({ total, place, ids: sheets.map(({ id }) => id) }).toEqual({ total: 2, place: 1, ids: rows.map(({ id }) => id) });
    const whole = await queue(division, rows[0]!.id, { list: 'board' });
    expect(whole.total).toBe(24);
    expect(whole.sheets.filter((sheet) => sheet.waiting)).toHaveLength(2);
  });

  it('is gone through until nothing of it waits', async () => {
    const [first, second] = (await queue(division, (await waiting(division))[0]!.id, GRADE)).sheets;
    const propose = async (sheetId: string) => {
      const { version } = await open(division, sheetId);
      const body = { command: 'propose', version, grade: 'B', list: { list: 'board', stage: 'grade' } } as const;
      return (await division.call('runCommand', { params: { sheetId }, body })).nextSheetId;
    };
    expect(await propose(first!.id)).toBe(second!.id);
    expect(await propose(second!.id)).toBeNull();
  });
});

describe('a department that was renamed after the year began', () => {
  it('is named beside what was printed, and found by both names', async () => {
    await program.database.asOwner(`UPDATE departments SET name = '財務企画課' WHERE name = '財政課'`);
    expect((await waiting(member))[0]).toMatchObject({ leadDepartment: '財政課', heldBy: '財務企画課' });
    expect((await open(member, (await waiting(member))[0]!.id)).heldBy).toBe('財務企画課');
    const [now] = (await search(division, '財務企画')).rows;
    expect(now!.passages[0]).toEqual({
      kind: 'holder',
      label: null,
      pieces: [{ text: '財務企画', hit: true }, { text: '課', hit: false }],
    });
    expect(now!.leadDepartment).toBe('財政課');
    expect((await found(division, '財政課')).length).toBeGreaterThanOrEqual((await found(division, '財務企画')).length);
  });
});

describe('search', () => {
  it('takes full- and half-width, capital and small letters alike', async () => {
    const plain = await found(division, 'ICTの活用');
    expect(plain.length).toBeGreaterThan(0);
    expect(await found(division, 'ｉｃｔの活用')).toEqual(plain);
    expect(await found(division, 'アンケート')).toHaveLength(2);
    expect(await found(division, 'ｱﾝｹｰﾄ (株)坂戸')).toHaveLength(2);
  });

  it('shows where the words stand, as they were typed', async () => {
    const { rows } = await search(division, 'アンケート');
    const [passage] = rows[0]!.passages;
    expect(passage).toMatchObject({ kind: 'field', label: { ja: 'R1年度取組内容' } });
    expect(passage!.pieces).toEqual([
      { text: '㈱坂戸の協力で', hit: false },
      { text: 'ｱﾝｹｰﾄ', hit: true },
      { text: 'を100%回収した。', hit: false },
    ]);
  });

  it('takes every sign as it is written', async () => {
    expect(await found(division, '100%回収')).toHaveLength(2);
    for (const nowhere of ['1%回収', '100_回収', '\\%', "'; DROP TABLE sheets; --"]) expect(await found(division, nowhere)).toEqual([]);
  });

  it('finds by number and title first, and by indicators', async () => {
    expect((await found(division, 'No.17'))[0]).toBe('17');
    const { rows } = await search(division, '職員の職務満足度');
    expect(rows[0]).toMatchObject({ number: '11', passages: [{ label: { ja: '数値目標等' } }] });
  });

  it('asks for more than a letter, and pages what is found', async () => {
    expect(await search(division, 'ア')).toMatchObject({ tooShort: true, total: 0 });
    const { total, rows } = await search(division, ALL);
    expect({ total, shown: rows.length }).toEqual({ total: 24, shown: 20 });
    const last = await search(division, ALL, 99);
    expect({ page: last.page, shown: last.rows.length }).toEqual({ page: 2, shown: 4 });
  });

  it('finds what was saved a moment ago, and no longer what stood there before', async () => {
    const [card] = await waiting(member);
    const params = { sheetId: card!.id };
    const { version } = await open(member, card!.id);
    const first = await member.call('saveDraft', { params, body: { version, texts: { achievements: '温浴施設を点検した。' } } });
    expect(await found(division, '温浴施設')).toEqual([card!.number]);
    await member.call('saveDraft', { params, body: { version: first.version, texts: { achievements: '体育館を点検した。' } } });
    expect(await found(division, '温浴施設')).toEqual([]);
  });

  it('shows outside people settled sheets only, and of them only what is published', async () => {
    expect(await found(citizen, ALL)).toEqual([]);
    await year.draftAndSubmit();
    await year.propose();
    expect(await found(citizen, ALL)).toEqual([]);
    await year.settle();
    const settled = await search(citizen, ALL);
    expect(settled.total).toBe(24);
    const [sheet] = settled.rows;
    await program.database.asOwner(
      `UPDATE sheets SET version = version + 1, carried = jsonb_set(carried, '{texts,goal}', '"内々の目標"'),
         texts = texts || '{"explanation.sameAsLastYear:achievements": "内々の説明"}' WHERE id = $1`,
      [sheet!.id],
    );
    expect(await found(division, '内々の')).toEqual([sheet!.number]);
    expect(await found(citizen, '内々の')).toEqual([]);
    // Nor do words that are published lead to those that are not.
    expect(JSON.stringify(await search(citizen, `内々 ${sheet!.number}`))).not.toContain('内々の');
    await expect(queue(citizen, sheet!.id, { list: 'board' })).rejects.toThrow('404');
  });

  it('leaves each municipality its own', async () => {
    const other = await addSecondMunicipality(program.database);
    const theirs = await addOneOfEachRole(program.database, other, 'midori.example.jp');
    expect((await search(client(theirs.division.email), ALL)).total).toBe(0);
  });

  it('leaves those of one plan to it', async () => {
    const [plan] = await program.database.asOwner<{ id: string; municipality_id: string }>(
      `INSERT INTO plans (municipality_id, id, key, name, period_from, period_to, contact, levels, scales, template, route)
       SELECT municipality_id, gen_random_uuid(), 'another', name, period_from, period_to, contact, levels, scales, template, route
       FROM plans WHERE municipality_id = (SELECT municipality_id FROM cycles LIMIT 1) LIMIT 1 RETURNING id, municipality_id`,
    );
    const people = await addOneOfEachRole(program.database, plan!.municipality_id, 'another.example.jp');
    await program.database.asOwner(
      `UPDATE role_grants SET plan_id = $1 WHERE account_id IN (SELECT id FROM accounts WHERE email LIKE '%@another.example.jp')`,
      [plan!.id],
    );
    expect((await search(client(people.division.email), ALL)).total).toBe(0);
    expect((await search(client(people.citizenCommittee.email), ALL)).total).toBe(0);
  });
});
