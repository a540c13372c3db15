import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient, ApiProblem } from '#apps/cli/demo/api-client.js';
import { DemoYear } from '#apps/cli/demo/play-year.js';
import { TRANSFER_COLUMNS } from '#libs/contract/transfers.js';
import { DEMO_PASSWORD } from '#libs/features/accounts/demo-password.js';
import { readWorkbook } from '#libs/platform/archive/workbook.js';
import { runDemoProgram } from '../support/program.js';
import { addOneOfEachRole, addSecondMunicipality } from '../support/second-municipality.js';
import { eventually } from '../support/wait.js';

let program: Awaited<ReturnType<typeof runDemoProgram>>;
let administrator: ApiClient;
let accounts: Map<string, string>;
let planId: string;
let cycleId: string;

const clientOf = (name: string) => new ApiClient(program.address, { email: `${name}@sakado.example.jp`, password: DEMO_PASSWORD });
const idOf = (name: string) => accounts.get(`${name}@sakado.example.jp`)!;

beforeAll(async () => {
  program = await runDemoProgram();
  const year = await DemoYear.at(program.address, () => undefined);
  administrator = year.first('administrator');
  cycleId = await year.open();
  planId = (await administrator.call('listPlans')).plans[0]!.id;
  const rows = await program.database.asOwner<{ id: string; email: string }>('SELECT id, email FROM accounts');
  accounts = new Map(rows.map(({ id, email }) => [email, id]));
}, 60_000);

afterAll(async () => {
  await program.stop();
});

const moveClock = (day: string, time = '10:00:00') =>
  new ApiClient(program.address).call('moveClock', { body: { now: `${day}T${time}+09:00` } });

async function refusalCodes(call: Promise<unknown>): Promise<string[]> {
  const problem = await call.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(problem instanceof ApiProblem)) throw new Error('it was not refused', { cause: problem });
  return problem.problem.refusals?.map(({ code }) => code) ?? [problem.problem.code];
}

const historyOf = (action: string) =>
  program.database.asOwner<{ actor_name: string; payload: Record<string, unknown> }>(
    'SELECT actor_name, payload FROM history_entries WHERE action = $1 ORDER BY seq',
    [action],
  );

describe('a committee', () => {
  let committeeId: string;
  const read = () => administrator.call('readCommittee', { params: { committeeId } });
  const aoki = () => accounts.get('aoki.haruka@citizen.example.org')!;
  const kubo = () => accounts.get('kubo.tsutomu@citizen.example.org')!;

  async function renew(wish: { from: string; to?: string; accountIds?: string[]; newMembers?: { name: string; email: string }[]; evenEmpty?: boolean }) {
    const { state } = await read();
    const body = { to: '', accountIds: [], newMembers: [], evenEmpty: false, ...wish, state };
    return administrator.call('renewCommittee', { params: { committeeId }, body });
  }

  it('takes in those who hold its role, under a name of its own', async () => {
    const body = { name: ' 行政改革市民委員会 ', role: 'citizenCommittee' as const, planId: null, withHolders: true };
    const founded = await administrator.call('createCommittee', { body });
    expect(founded.members).toBe(2);
    committeeId = founded.committeeId;
    expect(await refusalCodes(administrator.call('createCommittee', { body }))).toEqual(['committeeNameTaken']);
    expect(await refusalCodes(administrator.call('createCommittee', { body: { ...body, name: '　', planId: randomUUID() } }))).toEqual([
      'committeeNameRequired',
      'committeePlanUnknown',
    ]);
    const { terms, runningYears } = await read();
    expect(runningYears).toBe(1);
    expect(terms.map(({ from, to, when, members }) => [from, to, when, members.map(({ name }) => name)])).toEqual([
      [null, null, 'running', ['久保 勉', '青木 遥']],
    ]);
    expect((await administrator.call('listCommittees')).holders.filter(({ role }) => role === 'citizenCommittee')).toEqual([]);
  });

  it('is renamed by whoever has seen its name', async () => {
    const rename = (name: string, seenName: string) =>
      administrator.call('renameCommittee', { params: { committeeId }, body: { name, seenName } });
    await rename('市民委員会', '行政改革市民委員会');
    await rename('市民委員会', '行政改革市民委員会');
    expect(await refusalCodes(rename('改革委員会', '行政改革市民委員会'))).toEqual(['staleVersion']);
    expect((await read()).committee.name).toBe('市民委員会');
  });

  it('tells everything that speaks against a renewal at once', async () => {
    const newMembers = [
      { name: '', email: 'neu@citizen.example.org' },
      { name: '二度', email: 'NEU@citizen.example.org ' },
      { name: '青木', email: 'aoki.haruka@citizen.example.org' },
      { name: '間違い', email: 'どこか' },
    ];
    expect(await refusalCodes(renew({ from: '2020-04-10', to: '2020-04-09', accountIds: [randomUUID()], newMembers }))).toEqual([
      'endBeforeStart',
      'memberUnknown',
      'memberNameRequired',
      'memberEmailTaken',
      'memberEmailTaken',
      'memberEmailInvalid',
    ]);
    expect(await refusalCodes(renew({ from: '2020-02-31', to: 'いつか' }))).toEqual(['dayInvalid', 'dayInvalid', 'committeeWithoutMembers']);
  });

  it('is renewed as one change: who stays, who leaves, who is new', async () => {
    await moveClock('2020-04-06');
    const before = await read();
    const newMembers = [{ name: '新井 望', email: 'Arai.Nozomi@citizen.example.org' }];
    expect(await renew({ from: '2020-04-11', to: '2022-04-10', accountIds: [aoki()], newMembers })).toEqual({ members: 2, accounts: 1 });
    // The second of two tabs has seen another state.
    const again = administrator.call('renewCommittee', {
      params: { committeeId },
      body: { state: before.state, from: '2020-04-11', to: '', accountIds: [], newMembers: [], evenEmpty: true },
    });
    expect(await refusalCodes(again)).toEqual(['staleVersion']);

    const { terms } = await read();
    expect(terms.map(({ from, to, when, members }) => [from, to, when, members.map(({ name, standing }) => `${name} ${standing}`)])).toEqual([
      ['2020-04-11', '2022-04-10', 'planned', ['新井 望 notInvited', '青木 遥 active']],
      [null, '2020-04-10', 'running', ['久保 勉 active', '青木 遥 active']],
    ]);
    expect(await refusalCodes(renew({ from: '2020-05-01', accountIds: [aoki()] }))).toEqual(['termPlanned']);
  });

  it('has the old members to the day before, and the new ones from the day on', async () => {
    const rolesOf = async (email: string) =>
      (await new ApiClient(program.address, { email, password: DEMO_PASSWORD }).call('readSession')).roles;
    await moveClock('2020-04-10', '23:59:30');
    expect(await rolesOf('kubo.tsutomu@citizen.example.org')).toEqual(['citizenCommittee']);
    await moveClock('2020-04-11', '00:00:30');
    expect(await rolesOf('kubo.tsutomu@citizen.example.org')).toEqual([]);
    expect(await rolesOf('aoki.haruka@citizen.example.org')).toEqual(['citizenCommittee']);
    expect(await refusalCodes(renew({ from: '2020-04-11', accountIds: [kubo()] }))).toEqual(['termTooEarly']);
  });

  it('takes a planned term back, and the one before runs on as it was to', async () => {
    await renew({ from: '2020-06-01', accountIds: [kubo()] });
    await administrator.call('takeBackTerm', { params: { committeeId }, body: { state: (await read()).state } });
    const { terms, state } = await read();
    expect(terms[0]).toMatchObject({ from: '2020-04-11', to: '2022-04-10', when: 'running' });
    expect(await refusalCodes(administrator.call('takeBackTerm', { params: { committeeId }, body: { state } }))).toEqual(['noTermPlanned']);
  });

  it('is left empty while years run only by somebody who says so', async () => {
    expect(await refusalCodes(renew({ from: '2020-06-01' }))).toEqual(['committeeWithoutMembers']);
    expect(await renew({ from: '2020-06-01', evenEmpty: true })).toEqual({ members: 0, accounts: 0 });
    expect((await read()).terms.map(({ to }) => to)).toEqual(['2020-05-31', '2020-04-10']);
    expect((await historyOf('renewCommittee')).map(({ actor_name: name }) => name)).toEqual(['平野 俊介', '平野 俊介', '平野 俊介']);
  });
});

describe('an absence', () => {
  const add = (client: ApiClient, body: { accountId?: string; deputyId: string; fromOn: string; toOn: string }) => client.call('addAbsence', { body });

  beforeAll(async () => {
    await moveClock('2020-04-12');
  });

  it('is set by everybody for themselves, and by administrators for all', async () => {
    const okamoto = clientOf('okamoto.zaisei');
    const wish = { deputyId: idOf('nishida.kankyo'), fromOn: '2020-04-13', toOn: '2020-05-01' };
    expect(await refusalCodes(add(okamoto, { ...wish, accountId: idOf('yamada.kikaku') }))).toEqual(['notFound']);
    await add(okamoto, wish);
    await add(administrator, { accountId: idOf('fujii.koho'), deputyId: idOf('kondo.joho'), fromOn: '2020-04-01', toOn: '2020-04-12' });

    const seen = async (name: string) => (await clientOf(name).call('listAbsences')).absences.map(({ person, mine }) => `${person.name} ${mine}`);
    expect(await seen('okamoto.zaisei')).toEqual(['岡本 誠司 true']);
    expect(await seen('nishida.kankyo')).toEqual(['岡本 誠司 false']);
    expect(await seen('yamada.kikaku')).toEqual([]);
    expect((await administrator.call('listAbsences')).absences).toHaveLength(2);
  });

  it('is refused with every reason', async () => {
    const okamoto = clientOf('okamoto.zaisei');
    const days = { fromOn: '2020-05-01', toOn: '2020-05-10' };
    expect(await refusalCodes(add(okamoto, { deputyId: idOf('okamoto.zaisei'), ...days }))).toEqual(['deputyIsSelf', 'absencesOverlap']);
    expect(await refusalCodes(add(okamoto, { deputyId: accounts.get('aoki.haruka@citizen.example.org')!, ...days }))).toEqual(['deputyUnknown']);
    expect(await refusalCodes(add(okamoto, { deputyId: randomUUID(), fromOn: '', toOn: '2020-02-30' }))).toEqual([
      'dayInvalid',
      'dayInvalid',
      'deputyUnknown',
    ]);
    const deputy = add(clientOf('nishida.kankyo'), { deputyId: idOf('okamoto.zaisei'), fromOn: '2020-04-30', toOn: '2020-04-30' });
    expect(await refusalCodes(deputy)).toEqual(['deputyAbsent', 'absentIsDeputy']);
    expect(await refusalCodes(add(administrator, { deputyId: idOf('kondo.joho'), fromOn: '2020-04-01', toOn: '2020-04-11' }))).toEqual(['absenceOver']);
  });

  it('gives the deputy the work, in whose history it stands for whom it was done', async () => {
    const deputy = clientOf('nishida.kankyo');
    const waiting = async (client: ApiClient) => (await client.call('myWork')).waiting.rows;
    const own = await waiting(deputy);
    await moveClock('2020-04-13');
    const session = await deputy.call('readSession');
    expect(session.deputyFor).toEqual([{ name: '岡本 誠司', until: '2020-05-01' }]);
    const added = (await waiting(deputy)).filter(({ id }) => !own.some((sheet) => sheet.id === id));
    expect(added.length).toBeGreaterThan(0);
    expect(added.every(({ leadDepartment }) => leadDepartment === '財政課')).toBe(true);

    const params = { sheetId: added[0]!.id };
    const { version } = await deputy.call('openSheet', { params });
    await deputy.call('saveDraft', { params, body: { version, texts: { achievements: '代理で書いた。' } } });
    const { history } = await deputy.call('openSheet', { params });
    expect(history[0]).toMatchObject({ action: 'saveDraft', actor: { name: '西田 陽子' }, inPlaceOf: ['岡本 誠司'] });
    // In their own name where their own role does.
    await deputy.call('saveDraft', { params: { sheetId: own[0]!.id }, body: { version: 1, texts: { achievements: '自分で書いた。' } } });
    expect((await deputy.call('openSheet', { params: { sheetId: own[0]!.id } })).history[0]!.inPlaceOf).toEqual([]);
  });

  it('is ended early by whoever has seen its end, and then the deputy holds no more than before', async () => {
    const okamoto = clientOf('okamoto.zaisei');
    const [absence] = (await okamoto.call('listAbsences')).absences;
    const end = (client: ApiClient, lastOn: string, seenToOn = '2020-05-01') =>
      client.call('endAbsence', { params: { absenceId: absence!.id }, body: { lastOn, seenToOn } });
    expect(await refusalCodes(end(clientOf('nishida.kankyo'), '2020-04-14'))).toEqual(['notFound']);
    expect(await refusalCodes(end(okamoto, '2020-05-01'))).toEqual(['absenceNotEarlier']);
    expect(await refusalCodes(end(okamoto, '2020-04-14', '2020-04-30'))).toEqual(['staleVersion']);
    await end(okamoto, '2020-04-14');
    await moveClock('2020-04-15');
    expect((await clientOf('nishida.kankyo').call('readSession')).deputyFor).toEqual([]);
    await end(administrator, '2020-04-12', '2020-04-14');
    expect((await okamoto.call('listAbsences')).absences).toEqual([]);
  });
});

describe('transfers', () => {
  const HEADING = [TRANSFER_COLUMNS.email, TRANSFER_COLUMNS.name, TRANSFER_COLUMNS.department, TRANSFER_COLUMNS.role, TRANSFER_COLUMNS.day];
  const csv = (...rows: string[]) => ({
    name: '異動.csv',
    content: Buffer.from([HEADING.join(','), ...rows].join('\r\n'), 'utf8').toString('base64'),
  });
  const preview = (table: ReturnType<typeof csv>, day = '2020-05-01') => administrator.call('previewTransfers', { body: { table, day } });
  const person = async (name: string) =>
    (
      await program.database.asOwner<{ department: string; active: boolean; roles: string }>(
        `SELECT d.name AS department, a.active,
           (SELECT string_agg(concat_ws(' ', g.role, r.name, g.valid_from, g.valid_to), '; ' ORDER BY g.valid_from NULLS FIRST, g.role) FROM role_grants g
            LEFT JOIN departments r ON r.id = g.department_id WHERE g.account_id = a.id) AS roles
         FROM accounts a LEFT JOIN departments d ON d.id = a.department_id WHERE a.id = $1`,
        [idOf(name)],
      )
    )[0];

  it('tells everything that is wrong with a table at once, and nothing has happened', async () => {
    const { problems, transfers } = await preview(
      csv(
        'yamada.kikaku@sakado.example.jp,山田　直樹,財政課,,',
        'yamada.kikaku@sakado.example.jp,山田 直樹,財政課,,',
        'nobody@sakado.example.jp,だれか,財政課,,',
        'fujii.koho@sakado.example.jp,藤井 花子,ない課,係長,4月1日',
        ',,財政課,,',
        'kondo.joho@sakado.example.jp,近藤 拓也,,,2020-05-01',
        'hirano.kanri@sakado.example.jp,平野 俊介,退職,,',
      ),
    );
    expect(transfers).toEqual([]);
    expect(problems.map(({ row, column, expected }) => `${row} ${column} ${expected}`)).toEqual([
      '3 メールアドレス once',
      '4 メールアドレス registeredAddress',
      '5 氏名 registeredName',
      '5 異動日 date',
      '5 新役割 oneOf',
      '5 新所属 departmentOrLeaving',
      '6 メールアドレス required',
      '6 氏名 required',
      '7 新所属 required',
      '8 新所属 administratorStays',
    ]);
    const broken = { name: '異動.pdf', content: '' };
    expect((await preview(broken)).problems.map(({ expected }) => expected)).toEqual(['csvOrWorkbook']);
    expect(await refusalCodes(preview(csv('x,y,z,,'), '2020-13-01'))).toEqual(['dayInvalid']);
  });

  it('shows who goes where, who keeps what and what would be left without anybody, then does it at once', async () => {
    const table = csv(
      'yamada.kikaku@sakado.example.jp,山田 直樹,,,',
      'ishii.nozei@sakado.example.jp,石井 千尋,財政課,担当課長,2020/4/15',
      'sakamoto.suishin@sakado.example.jp,坂本 理恵,財政課,担当者,',
    );
    const looked = await preview(table, '2020-04-15');
    expect(looked.problems).toEqual([]);
    expect(looked.unchanged).toBe(1);
    expect(looked.transfers.map(({ name, from, to, begun, kept }) => ({ name, from, to, begun, kept }))).toEqual([
      { name: '石井 千尋', from: '納税課', to: '財政課', begun: [{ role: 'departmentHead', department: '財政課' }], kept: [] },
      { name: '坂本 理恵', from: '政策企画課', to: '財政課', begun: [{ role: 'departmentMember', department: '財政課' }], kept: [] },
    ]);
    expect(looked.vacancies).toEqual([{ role: 'departmentMember', department: '納税課' }]);

    const apply = (fingerprint = looked.fingerprint) => administrator.call('applyTransfers', { body: { table, day: '2020-04-15', fingerprint } });
    expect(await refusalCodes(apply('another'))).toEqual(['transfersChanged']);
    const both = await Promise.allSettled([apply(), apply()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await person('ishii.nozei')).toEqual({
      department: '財政課',
      active: true,
      roles: 'departmentMember 納税課 2020-04-14; departmentHead 財政課 2020-04-15',
    });
    expect((await clientOf('ishii.nozei').call('readSession')).roles).toEqual(['departmentHead']);
  });

  it('is corrected on its own day, back to where somebody was', async () => {
    const move = async (department: string) => {
      const table = csv(`sakamoto.suishin@sakado.example.jp,坂本 理恵,${department},担当者,`);
      const { fingerprint } = await preview(table, '2020-04-16');
      return administrator.call('applyTransfers', { body: { table, day: '2020-04-16', fingerprint } });
    };
    await moveClock('2020-04-16');
    const before = await person('sakamoto.suishin');
    await move('納税課');
    await move('財政課');
    expect((await person('sakamoto.suishin'))!.department).toBe(before!.department);
    expect((await clientOf('sakamoto.suishin').call('readSession')).roles).toEqual(['departmentMember']);
  });

  it('lets no administrator leave who has not handed the role over, be there others or not', async () => {
    const grant = randomUUID();
    await program.database.asOwner(
      `INSERT INTO role_grants (municipality_id, id, account_id, role) SELECT municipality_id, $1, id, 'administrator' FROM accounts WHERE id = $2`,
      [grant, idOf('sakamoto.suishin')],
    );
    const { problems } = await preview(csv('hirano.kanri@sakado.example.jp,平野 俊介,退職,,'));
    expect(problems.map(({ row, expected }) => [row, expected])).toEqual([[2, 'administratorStays']]);
    await program.database.asOwner('DELETE FROM role_grants WHERE id = $1', [grant]);
  });

  it('plans what lies ahead, takes it back, and does it on its day', async () => {
    const table = csv('fujii.koho@sakado.example.jp,藤井 真由,財政課,,', 'kondo.joho@sakado.example.jp,近藤 拓也,退職,,2020-05-11');
    const plan = async () => {
      const { fingerprint } = await preview(table);
      return administrator.call('applyTransfers', { body: { table, day: '2020-05-01', fingerprint } });
    };
    const planned = async () => (await administrator.call('listTransfers')).planned;
    expect(await plan()).toEqual({ done: 0, planned: 2 });
    expect((await planned()).map(({ day, transfers }) => [day, transfers])).toEqual([
      ['2020-05-01', [{ name: '藤井 真由', from: '広報広聴課', to: '財政課', leaves: false }]],
      ['2020-05-11', [{ name: '近藤 拓也', from: '情報政策課', to: null, leaves: true }]],
    ]);
    expect((await preview(table)).problems.map(({ expected, allowed }) => [expected, allowed])).toEqual([
      ['noPlannedTransfer', ['2020-05-01']],
      ['noPlannedTransfer', ['2020-05-11']],
    ]);
    for (const { scheduledActionId } of await planned()) await administrator.call('cancelScheduledAction', { params: { scheduledActionId } });
    expect(await planned()).toEqual([]);
    expect((await person('fujii.koho'))!.roles).toBe('departmentMember 広報広聴課');

    await plan();
    await clientOf('kondo.joho').call('readSession');
    await program.database.asOwner(
      `INSERT INTO invitations (municipality_id, id, account_id, invited_by, created_at, expires_at)
       SELECT municipality_id, $1, id, id, now(), now() + interval '7 days' FROM accounts WHERE id = $2`,
      [randomUUID(), idOf('kondo.joho')],
    );
    const access = () =>
      program.database.asOwner(
        'SELECT account_id FROM sessions WHERE account_id = $1 UNION ALL SELECT account_id FROM invitations WHERE account_id = $1',
        [idOf('kondo.joho')],
      );
    expect((await access()).length).toBeGreaterThan(1);
    await moveClock('2020-05-01', '00:00:30');
    await eventually('the transfer', async () => (await person('fujii.koho'))!.department === '財政課');
    expect((await person('fujii.koho'))!.roles).toBe('departmentMember 広報広聴課 2020-04-30; departmentMember 財政課 2020-05-01');
    expect((await person('kondo.joho'))!.active).toBe(true);
    await moveClock('2020-05-11', '00:00:30');
    await eventually('the leaving', async () => !(await person('kondo.joho'))!.active);
    expect(await access()).toEqual([]);
    await expect(clientOf('kondo.joho').call('readSession')).rejects.toThrow('signInFailed');
    expect(await planned()).toEqual([]);
    expect((await historyOf('applyPlannedTransfers')).map(({ payload }) => payload['day'])).toEqual(['2020-05-01', '2020-05-11']);
  });

  it('begins with a table of the people as they are, which changes nothing as it is', async () => {
    for (const container of ['xlsx', 'csv'] as const) {
      const { fileName, content } = await administrator.call('transferTemplate', { query: { container } });
      const looked = await preview({ name: fileName, content });
      expect(looked.problems).toEqual([]);
      expect(looked.transfers).toEqual([]);
      expect(looked.unchanged).toBeGreaterThan(10);
    }
    const { content } = await administrator.call('transferTemplate', { query: { container: 'xlsx' } });
    const limits = { entries: 100, entryBytes: 1e7, totalBytes: 1e7 };
    const [sheet] = await readWorkbook(Buffer.from(content, 'base64'), limits);
    expect(sheet!.rows[0]!.slice(0, 7)).toEqual(Object.values(TRANSFER_COLUMNS));
    expect(sheet!.rows.map((row) => row[1])).not.toContain('青木 遥');
  });
});

it('is nothing for administrators of one plan, nor for those of another municipality', async () => {
  const [sakado] = await program.database.asOwner<{ id: string }>(`SELECT id FROM municipalities WHERE key = 'sakado'`);
  const ours = await addOneOfEachRole(program.database, sakado!.id, 'ours.example.jp');
  await program.database.asOwner(
    `UPDATE role_grants SET plan_id = $1 WHERE role = 'administrator' AND account_id = (SELECT id FROM accounts WHERE email = 'administrator@ours.example.jp')`,
    [planId],
  );
  const theirs = await addOneOfEachRole(program.database, await addSecondMunicipality(program.database), 'theirs.example.jp');
  const { committees } = await administrator.call('listCommittees');
  const params = { committeeId: committees[0]!.id };
  for (const credentials of [ours.administrator, theirs.administrator]) {
    const client = new ApiClient(program.address, credentials);
    expect(await refusalCodes(client.call('readCommittee', { params }))).toEqual(['notFound']);
    expect(await refusalCodes(client.call('renameCommittee', { params, body: { name: 'x', seenName: '市民委員会' } }))).toEqual(['notFound']);
    const { absences } = await client.call('listAbsences');
    expect(absences).toEqual([]);
  }
  const onePlan = new ApiClient(program.address, ours.administrator);
  for (const call of [
    onePlan.call('listCommittees'),
    onePlan.call('listTransfers'),
    onePlan.call('transferTemplate', { query: { container: 'csv' } }),
  ]) {
    expect(await refusalCodes(call)).toEqual(['notFound']);
  }
  expect((await administrator.call('readBoard', { params: { cycleId } })).sheets.total).toBe(24);
});
