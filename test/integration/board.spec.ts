import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient } from '#apps/cli/demo/api-client.js';
import { DemoYear } from '#apps/cli/demo/play-year.js';
import type { Board } from '#libs/contract/board.js';
import { runDemoProgram } from '../support/program.js';
import { addOneOfEachRole } from '../support/second-municipality.js';
import { addPlan } from '../support/tenants.js';
import { eventually } from '../support/wait.js';

let program: Awaited<ReturnType<typeof runDemoProgram>>;
let year: DemoYear;
let administrator: ApiClient;
let division: ApiClient;
let member: ApiClient;
let cycleId: string;

beforeAll(async () => {
  program = await runDemoProgram();
  year = await DemoYear.at(program.address, () => undefined);
  administrator = year.first('administrator');
  division = year.first('division');
  member = year.first('departmentMember');
  cycleId = await year.open();
}, 60_000);

afterAll(async () => {
  await program.stop();
});

type Filter = NonNullable<Parameters<typeof readBoard>[0]>;

function readBoard(query: Readonly<Record<string, string | number>> = {}, client = division): Promise<Board> {
  return client.call('readBoard', { params: { cycleId }, query });
}

const numbers = async (query: Filter) => (await readBoard(query)).sheets.rows.map(({ number }) => number);
const sheetsOf = async (...wanted: string[]) => (await readBoard()).sheets.rows.filter(({ number }) => wanted.includes(number));
const idsOf = async (...wanted: string[]) => (await sheetsOf(...wanted)).map(({ id }) => id);
const moveClock = (now: string) => new ApiClient(program.address).call('moveClock', { body: { now } });
const mails = async (kind: 'dueDateExtended' | 'reminderNow' | 'reminderDigest') =>
  (await administrator.call('readMailbox', { query: { kind } })).rows;

async function extend(body: object, client = division) {
  return client.call('extendDueDates', { params: { cycleId }, body: body as never });
}

async function run(client: ApiClient, body: object) {
  const { results } = await client.call('runCommands', { params: { cycleId }, body: body as never });
  return results;
}

describe('the list', () => {
  it('says who holds each sheet, since when, and what the reader can do', async () => {
    const board = await readBoard();
    const first = board.sheets.rows[0]!;
    expect(first).toMatchObject({
      number: '1',
      stage: 'draft',
      holder: { role: 'departmentMember', department: '政策企画課', people: 2 },
      heldFor: 0,
      extended: false,
      commands: [],
    });
    expect(board.runsYear).toBe(true);
    expect(board.nobody).toEqual([]);
    expect((await readBoard({}, member)).runsYear).toBe(false);
    expect(board.departments.reduce((sum, { count }) => sum + count, 0)).toBe(24);
  });

  it('warns where nobody can act', async () => {
    await program.database.asOwner(
      `UPDATE accounts SET active = false WHERE department_id = (SELECT id FROM departments WHERE name = '納税課')`,
    );
    const board = await readBoard();
    expect(board.nobody).toEqual([{ stage: 'draft', role: 'departmentMember', department: '納税課', count: 1 }]);
    expect(board.sheets.rows.find(({ leadDepartment }) => leadDepartment === '納税課')?.holder?.people).toBe(0);
    await program.database.asOwner('UPDATE accounts SET active = true');
  });

  it('finds words in full and half width alike, wildcards as they are written', async () => {
    expect(await numbers({ text: 'ＢＰＲ' })).toEqual(['17']);
    expect(await numbers({ text: 'bpr　手法' })).toEqual(['17']);
    expect(await numbers({ text: 'No.17' })).toEqual(['17']);
    expect(await numbers({ text: 'ＮＯ．１７' })).toEqual(['17']);
    expect(await numbers({ text: '%' })).toEqual([]);
    expect(await numbers({ text: '_' })).toEqual([]);
  });

  it('is filtered by department and section, and each number of the matrix is what its filter lists', async () => {
    const board = await readBoard();
    for (const { id, count, stages } of board.departments) {
      expect((await readBoard({ department: id! })).sheets.total).toBe(count);
      expect((await readBoard({ department: id!, stage: 'draft' })).sheets.total).toBe(stages.draft ?? 0);
    }
    const tops = board.sections.filter(({ depth }) => depth === 0);
    const totals = await Promise.all(tops.map(async ({ key }) => (await readBoard({ section: key })).sheets.total));
    expect(totals.reduce((sum, total) => sum + total, 0)).toBe(24);
    expect(Math.max(...totals)).toBeLessThan(24);
    await expect(readBoard({ department: '政策企画課' })).rejects.toThrow('400');
  });

  it('can all be chosen at once, by the same filter', async () => {
    const [department] = (await readBoard()).departments;
    const query = { department: department!.id!, sort: 'recent' };
    const matching = await division.call('listMatchingSheets', { params: { cycleId }, query });
    expect(matching.total).toBe(department!.count);
    expect(matching.sheets.map(({ id }) => id)).toEqual((await readBoard(query)).sheets.rows.map(({ id }) => id));
  });
});

describe('an extended due date', () => {
  it('is refused with every reason at once, and then nothing is extended', async () => {
    const sheetIds = await idsOf('1', '2');
    const problem = extend({ stage: 'draft', dueOn: '2020-04-02', sheetIds });
    await expect(problem).rejects.toThrow('dueDatePast');
    await expect(extend({ stage: 'draft', dueOn: '2020-04-02', sheetIds })).rejects.toThrow('"dueDateEarlier","stage":"draft","numbers":["1","2"]');
    await expect(extend({ stage: 'draft', dueOn: '2020-05-20', sheetIds })).rejects.toThrow('"dueDatesNotAscending","stage":"grade","after":"draft"');
    await expect(extend({ stage: 'draft', dueOn: '5/1', sheetIds })).rejects.toThrow('dueDateInvalid');
    await expect(extend({ stage: 'reply', dueOn: '2020-08-01', sheetIds })).rejects.toThrow('stageNotInRoute');
    await expect(
      extend({ stage: 'draft', dueOn: '2020-05-01', sheetIds: [...sheetIds, '00000000-0000-4000-8000-000000000000'] }),
    ).rejects.toThrow('sheetsGone');
    expect((await readBoard()).sheets.rows.some(({ extended }) => extended)).toBe(false);
    await expect(extend({ stage: 'draft', dueOn: '2020-05-01' }, member)).rejects.toThrow('403');
  });

  it('is read wherever a due date is read, once however often it is asked for', async () => {
    const wish = { stage: 'draft', dueOn: '2020-04-30', reason: '資料がそろうのを待つため。', sheetIds: await idsOf('1', '6') };
    const versions = (await sheetsOf('1', '6')).map(({ version }) => version);
    const answers = await Promise.all([extend(wish), extend(wish)]);
    expect(answers).toContainEqual({ extended: 2, unchanged: 0 });
    expect(answers).toContainEqual({ extended: 0, unchanged: 2 });
    const sheets = await sheetsOf('1', '6');
    expect(sheets).toMatchObject([{ dueOn: '2020-04-30', extended: true }, { dueOn: '2020-04-30', extended: true }]);
    // Whoever is writing meanwhile is not turned away.
    expect(sheets.map(({ version }) => version)).toEqual(versions);

    const view = await member.call('openSheet', { params: { sheetId: sheets[0]!.id } });
    expect(view).toMatchObject({ dueOn: '2020-04-30', extended: true });
    expect(view.route[0]).toEqual({ stage: 'draft', dueOn: '2020-04-30', extended: true });
    expect(view.route[1]).toMatchObject({ extended: false });
    expect(view.history[0]).toMatchObject({
      action: 'extendDueDates',
      reason: '資料がそろうのを待つため。',
      dueDates: [{ stage: 'draft', from: '2020-04-24', to: '2020-04-30' }],
    });
    const { waiting } = await member.call('myWork');
    expect(waiting.rows.at(-1)).toMatchObject({ dueOn: '2020-04-30', extended: true });
    expect((await numbers({ sort: 'due' })).slice(-2)).toEqual(['1', '6']);
  });

  it('is told to those who act, one mail a person', async () => {
    const told = await eventually('the mails', async () => {
      const rows = await mails('dueDateExtended');
      return rows.length === 2 && rows;
    });
    expect(told.map(({ to }) => to.name).sort()).toEqual(['山田 直樹', '森田 彩香']);
    expect(told[0]!.body).toMatch(/No\.1 .*令和2年4月30日\(木\)[^]*No\.6 .*令和2年4月30日\(木\)/);
  });

  it('decides what is overdue, and what people are reminded of', async () => {
    await moveClock('2020-04-25T10:00:00+09:00');
    const board = await readBoard();
    expect(board.stages[0]).toMatchObject({ stage: 'draft', count: 24, overdue: 22 });
    expect(board.departments.reduce((sum, { overdue }) => sum + overdue, 0)).toBe(22);
    const overdue = await readBoard({ overdue: 'true' });
    expect(overdue.sheets.total).toBe(22);
    expect(overdue.sheets.rows.map(({ number }) => number)).not.toContain('1');

    await moveClock('2020-04-28T10:00:00+09:00');
    const digest = await eventually('the digest', async () =>
      (await mails('reminderDigest')).find(({ to, body }) => to.name === '山田 直樹' && body.includes('まもなく期限')),
    );
    expect(digest.body).toContain('No.1 ');
    expect(digest.body).toContain('No.6 ');
    // What was extended is due soon; what was not is overdue.
    expect(digest.subject).toContain('まもなく期限 2件');
  });

  it('can be that of a whole stage, with the stages after it', async () => {
    await expect(extend({ stage: 'draft', dueOn: '2020-05-20' })).rejects.toThrow('dueDatesNotAscending');
    expect(await extend({ stage: 'draft', dueOn: '2020-05-20', carryLater: true })).toEqual({ extended: 24, unchanged: 0 });
    expect(await extend({ stage: 'draft', dueOn: '2020-05-20', carryLater: true })).toEqual({ extended: 0, unchanged: 24 });
    const board = await readBoard();
    expect(board.deadlines.slice(0, 2)).toEqual([
      { stage: 'draft', dueOn: '2020-05-20' },
      { stage: 'grade', dueOn: '2020-05-20' },
    ]);
    // The cycle's date is later than the sheet's own by now.
    expect(board.sheets.rows.every(({ dueOn, extended }) => dueOn === '2020-05-20' && !extended)).toBe(true);
    expect(board.stages[0]!.overdue).toBe(0);
  });
});

describe('a reminder that somebody asks for', () => {
  it('reaches each holder once a day, however often it is asked for', async () => {
    const remind = async (...wanted: string[]) =>
      division.call('remindNow', { params: { cycleId }, body: { sheetIds: await idsOf(...wanted) } });
    const [one, other] = await Promise.all([remind('1', '2', '6'), remind('1', '2', '6')]);
    const people = ['山田 直樹', '森田 彩香', '藤井 真由'].sort();
    expect([...one.mailed, ...other.mailed].sort()).toEqual(people);
    expect([...one.already, ...other.already].sort()).toEqual(people);
    const rows = await mails('reminderNow');
    expect(rows).toHaveLength(3);
    expect(rows.find(({ to }) => to.name === '山田 直樹')!.body).toContain('坂本 理恵からのお願いです');
    expect((await remind('1', '3')).mailed).toEqual(['近藤 拓也']);
    await moveClock('2020-04-30T10:00:00+09:00');
    expect((await remind('1')).mailed.sort()).toEqual(['山田 直樹', '森田 彩香']);
  });
});

describe('a command on many sheets', () => {
  it('does what it can, and says of each sheet why not', async () => {
    await year.draftAndSubmit();
    const inGrade = (await readBoard({ stage: 'grade' })).sheets.rows;
    expect(inGrade).toHaveLength(24);
    expect(inGrade[0]!.commands).toEqual(['propose', 'sendBack']);
    const chosen = inGrade.map(({ id, version }) => ({ sheetId: id, version }));

    // Nobody has given a mark of their own here.
    const [unmarked] = await run(division, { command: 'propose', sheets: chosen.slice(0, 1), grade: null });
    expect(unmarked).toMatchObject({ number: '1', outcome: 'refused', refusals: [{ code: 'gradeRequired' }] });

    const foreign = '00000000-0000-4000-8000-000000000000';
    const results = await run(division, {
      command: 'propose',
      grade: 'B',
      sheets: [{ ...chosen[0]!, version: 1 }, chosen[1]!, chosen[2]!, chosen[3]!, { sheetId: foreign, version: 1 }],
    });
    expect(results.map(({ outcome }) => outcome)).toEqual(['stale', 'done', 'done', 'done', 'notFound']);
    const again = await run(division, { command: 'propose', grade: 'B', sheets: chosen.slice(1, 3) });
    expect(again.map(({ outcome }) => outcome)).toEqual(['stale', 'stale']);

    const members = await run(member, { command: 'propose', grade: 'B', sheets: chosen.slice(4, 5) });
    expect(members[0]).toMatchObject({ outcome: 'refused', refusals: [{ code: 'notActor' }] });
  });

  it('settles as it was proposed, where nothing is missing', async () => {
    const headquarters = year.first('headquarters');
    const waiting = (await readBoard({ stage: 'opinion' }, headquarters)).sheets.rows;
    expect(waiting.map(({ number, proposedGrade, grade }) => [number, proposedGrade, grade])).toEqual([
      ['2', 'B', null],
      ['3', 'B', null],
      ['4', 'B', null],
    ]);
    const opined = await headquarters.call('runCommand', {
      params: { sheetId: waiting[0]!.id },
      body: { command: 'opine', version: waiting[0]!.version, text: 'このまま進めること。' },
    });
    const [first, ...others] = waiting.map(({ id, version }) => ({ sheetId: id, version }));
    const sheets = [{ ...first!, version: opined.version }, ...others];
    const results = await run(headquarters, { command: 'settle', sheets });
    expect(results.map(({ outcome }) => outcome)).toEqual(['done', 'refused', 'refused']);
    expect(results[1]!.refusals).toEqual([{ code: 'fieldRequired', field: 'opinion' }]);
    expect((await sheetsOf('2'))[0]).toMatchObject({ stage: 'comment', grade: 'B' });

    const back = await run(headquarters, { command: 'sendBack', to: 'grade', reason: '根拠を書き足してください。', sheets: sheets.slice(1) });
    expect(back.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
    const board = await readBoard({ sentBack: 'true' });
    expect(board.sheets.rows.map(({ number, round }) => [number, round])).toEqual([['3', 2], ['4', 2]]);
    expect(board.stages.find(({ stage }) => stage === 'grade')!.sentBack).toBe(2);
  });

  it('takes back what the next stage has not begun', async () => {
    const [sheet] = (await readBoard({ stage: 'comment' }, year.first('headquarters'))).sheets.rows;
    expect(sheet!.commands).toEqual(['withdraw']);
    const [result] = await run(year.first('headquarters'), {
      command: 'withdraw',
      sheets: [{ sheetId: sheet!.id, version: sheet!.version }],
    });
    expect(result!.outcome).toBe('done');
  });
});

describe('those who may not', () => {
  it('run nothing of a plan that is not theirs, and see nothing of it', async () => {
    const { municipality_id: id } = (await program.database.asOwner<{ municipality_id: string }>('SELECT municipality_id FROM cycles'))[0]!;
    const others = await addOneOfEachRole(program.database, id, 'other-plan.example.jp');
    const { planId } = await program.database.tenants.transaction(id, (tx) => addPlan(tx, 'another'));
    await program.database.asOwner(
      `UPDATE role_grants SET plan_id = $1 WHERE account_id IN (SELECT id FROM accounts WHERE email LIKE '%@other-plan.example.jp')`,
      [planId],
    );
    const stranger = new ApiClient(program.address, others.division);
    const sheetIds = await idsOf('1');
    await expect(extend({ stage: 'draft', dueOn: '2021-01-01', sheetIds }, stranger)).rejects.toThrow('404');
    await expect(stranger.call('remindNow', { params: { cycleId }, body: { sheetIds } })).rejects.toThrow('404');
    await expect(stranger.call('listMatchingSheets', { params: { cycleId } })).rejects.toThrow('404');
    await expect(run(stranger, { command: 'withdraw', sheets: [{ sheetId: sheetIds[0], version: 1 }] })).rejects.toThrow('404');
    await expect(run(year.first('citizenCommittee'), { command: 'withdraw', sheets: [{ sheetId: sheetIds[0], version: 1 }] })).rejects.toThrow('403');
  });
});

it('a year that is not finished is not closed, and the unfinished sheets are named with where they stand', async () => {
  const { version } = await readBoard();
  const refusal = administrator.call('closeCycle', { params: { cycleId }, body: { version } }).catch((error: unknown) => error);
  expect(await refusal).toMatchObject({
    problem: {
      refusals: [{ code: 'sheetsUnfinished', count: 24, sheets: expect.arrayContaining([expect.objectContaining({ number: '1', stage: 'grade' })]) }],
    },
  });
});

it('its history is unbroken', async () => {
  const rows = await program.database.asOwner<{ action: string; entries: number }>(
    `SELECT action, count(*)::int AS entries FROM history_entries WHERE action IN ('extendDueDates', 'remind') GROUP BY 1 ORDER BY 1`,
  );
  expect(rows).toEqual([{ action: 'extendDueDates', entries: 3 }, { action: 'remind', entries: 3 }]);
});
