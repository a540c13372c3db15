import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiProblem } from '#apps/cli/demo/api-client.js';
import { ApiClient } from '#apps/cli/demo/api-client.js';
import type { RouteBody } from '#libs/contract/route.js';
import type { Api } from '#libs/contract/api.js';
import { DEMO_PASSWORD } from '#libs/features/accounts/demo-password.js';
import { History } from '#libs/features/audit/history.js';
import { clockAt } from '../support/clock.js';
import { runDemoProgram } from '../support/program.js';
import { addOneOfEachRole } from '../support/second-municipality.js';
import { eventually } from '../support/wait.js';

type Changes = RouteBody<Api['reorganiseDepartments']>['changes'];

/** 令和8年5月18日: 令和2年度 runs in several stages, 令和元年度 is published. */
let program: Awaited<ReturnType<typeof runDemoProgram>>;
let administrator: ApiClient;
let planId: string;
let running: string;
let published: string;
let sakado: string;

const client = (account: string) =>
  new ApiClient(program.address, { email: account.includes('@') ? account : `${account}@sakado.example.jp`, password: DEMO_PASSWORD });

beforeAll(async () => {
  program = await runDemoProgram({ NENDO_DEMO: 'on' });
  administrator = client('hirano.kanri');
  const [plan] = (await administrator.call('listPlans')).plans;
  planId = plan!.id;
  running = plan!.cycles.find(({ status }) => status === 'running')!.id;
  published = plan!.cycles.find(({ fiscalYearFrom }) => fiscalYearFrom === 2019)!.id;
  await eventually('the publication', async () => {
    const { cycle } = await administrator.call('readBoard', { params: { cycleId: published } });
    return cycle.status === 'published';
  });
  [{ id: sakado }] = (await program.database.asOwner<{ id: string }>(`SELECT id FROM municipalities WHERE key = 'sakado'`)) as [{ id: string }];
}, 120_000);

afterAll(async () => {
  await program.stop();
});

const read = (fiscalYear?: number) => administrator.call('readDepartments', { query: fiscalYear === undefined ? {} : { fiscalYear } });

async function idOf(name: string, fiscalYear?: number): Promise<string> {
  return (await read(fiscalYear)).departments.find((department) => department.name === name)!.id;
}

const named = (key: string, name: string, parentId: string | null = null) => ({ key, name, parentId });

async function bodyOf(from: number, changes: Changes) {
  return { state: (await read()).state, from, changes };
}

const names = async (fiscalYear: number) =>
  (await read(fiscalYear)).departments.map(({ name, depth }) => `${'-'.repeat(depth)}${name}`);

/** The codes of what is refused. */
async function refusalsOf(call: Promise<unknown>): Promise<string[]> {
  const problem = await call.then(
    () => null,
    (error: unknown) => (error as ApiProblem).problem,
  );
  return (problem?.refusals ?? []).map((refusal) =>
    refusal.code === 'departmentProblem' ? `${refusal.change} ${refusal.problem} ${refusal.name}` : refusal.code,
  );
}

async function publishedPage(): Promise<string> {
  const { publications } = await administrator.call('readBoard', { params: { cycleId: published } });
  const response = await fetch(`${program.address}${publications[0]!.path}`);
  expect(response.status).toBe(200);
  return response.text();
}

const waitingFor = async (who: ApiClient) => (await who.call('myWork')).waiting.rows.map(({ number }) => number);
const leads = (cycleId: string) =>
  program.database.asOwner<{ number: string; name: string }>(
    `SELECT s.carried->>'number' AS number, d.name FROM sheets s JOIN departments d USING (municipality_id)
     WHERE d.id = s.lead_department_id AND s.cycle_id = '${cycleId}' ORDER BY s.position`,
  );

describe('a reorganisation whose year has begun', () => {
  it('moves open sheets, items and people at once, as it was previewed, and leaves past years alone', async () => {
    const okamoto = client('okamoto.zaisei');
    const [yamada, morita] = [client('yamada.kikaku'), client('morita.kikaku')];
    const before = {
      page: await publishedPage(),
      report: await administrator.call('readReport', { params: { cycleId: published } }),
      board: await administrator.call('readBoard', { params: { cycleId: running } }),
      zaisei: await waitingFor(okamoto),
      kikaku: await waitingFor(yamada),
      past: await read(2025),
      leads: await leads(running),
    };
    expect(before.zaisei.length).toBeGreaterThan(0);
    expect(before.kikaku.length).toBeGreaterThan(1);
    const card = (await okamoto.call('myWork')).waiting.rows[0]!;
    const open = await okamoto.call('openSheet', { params: { sheetId: card.id } });

    const [koho, zaisei, nozei, kikaku] = await Promise.all(['広報広聴課', '財政課', '納税課', '政策企画課'].map((name) => idOf(name)));
    const changes = (given: Record<string, string>): Changes => [
      { kind: 'renamed', departments: [koho!], into: [named('new-1', 'シティプロモーション課')] },
      { kind: 'merged', departments: [zaisei!, nozei!], into: [named('new-2', '財務課')] },
      { kind: 'split', departments: [kikaku!], into: [named('new-3', '政策企画課'), named('new-4', '行政経営課')], given },
    ];
    const preview = await administrator.call('previewReorganisation', { body: await bodyOf(2026, changes({})) });
    expect(preview.atOnce).toBe(true);
    expect(preview.kept.map(({ fiscalYearFrom }) => fiscalYearFrom)).toEqual([2020, 2019]);
    expect(preview.changes[1]!.people.map(({ name }) => name)).toEqual(['石井 千尋', '岡本 誠司']);
    const split = preview.changes[2]!;
    expect(split.sheets.reduce((sum, { count }) => sum + count, 0)).toBe(split.items.filter(({ leads: lead }) => lead).length);
    expect(split.sheets.length).toBeGreaterThan(2);

    const [first, ...others] = split.items.filter(({ number }) => before.kikaku.includes(number));
    const person = split.people.find(({ email }) => email.startsWith('morita'))!;
    const body = await bodyOf(2026, changes({ [first!.id]: 'new-4', [person.id]: 'new-4' }));
    // Pressed twice at once: done once.
    const outcomes = await Promise.allSettled([1, 2].map(() => administrator.call('reorganiseDepartments', { body })));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const rejected = outcomes.find((outcome) => outcome.status === 'rejected') as PromiseRejectedResult;
    expect((rejected.reason as ApiProblem).problem.refusals).toEqual([{ code: 'organizationChanged' }]);

    // The people are there, and their sheets with them.
    expect((await okamoto.call('readSession')).department).toBe('財務課');
    const nozeiWork = before.leads.filter(({ name }) => name === '納税課').map(({ number }) => number);
    expect(await waitingFor(okamoto)).toEqual(expect.arrayContaining([...before.zaisei]));
    expect((await leads(running)).filter(({ name }) => name === '財務課').map(({ number }) => number)).toEqual(
      before.leads.filter(({ name }) => name === '財政課' || name === '納税課').map(({ number }) => number),
    );
    expect(nozeiWork.length).toBeGreaterThan(0);
    expect((await morita.call('readSession')).department).toBe('行政経営課');
    expect(await waitingFor(morita)).toEqual([first!.number]);
    expect(await waitingFor(yamada)).toEqual(before.kikaku.filter((number) => others.some((item) => item.number === number)));

    // Whoever was writing is told that the sheet has changed, and of nothing else.
    const draft = { texts: { achievements: '移る前から書いていた。' }, indicators: {} };
    const stale = await okamoto.call('saveDraft', { params: { sheetId: card.id }, body: { version: open.version, ...draft } }).catch((error: unknown) => error);
    const { problem } = stale as ApiProblem;
    expect(problem).toMatchObject({ code: 'staleVersion', currentVersion: open.version + 1 });
    await okamoto.call('saveDraft', { params: { sheetId: card.id }, body: { version: problem.currentVersion!, ...draft } });
    const moved = await okamoto.call('openSheet', { params: { sheetId: card.id } });
    expect(moved.history.map(({ action }) => action)).toContain('changeDepartment');
    expect(moved.history.find(({ action }) => action === 'changeDepartment')!.changes).toEqual([
      { field: 'leadDepartment', from: '財政課', to: '財務課' },
    ]);

    // What was published, what is printed, and the tree of the years before stay.
    expect(await publishedPage()).toBe(before.page);
    expect(before.page).toContain('財政課');
    expect(await administrator.call('readReport', { params: { cycleId: published } })).toEqual(before.report);
    const { board } = before;
    const after = await administrator.call('readBoard', { params: { cycleId: running } });
    // The board counts by who holds the sheets now; what a sheet prints is the name of its year.
    const names = after.departments.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['行政経営課', 'シティプロモーション課', '財務課']));
    for (const gone of ['広報広聴課', '財政課', '納税課']) expect(names).not.toContain(gone);
    expect(after.stages).toEqual(board.stages);
    expect(after.sheets.rows.map(({ leadDepartment, stage }) => [leadDepartment, stage])).toEqual(
      board.sheets.rows.map(({ leadDepartment, stage }) => [leadDepartment, stage]),
    );
    expect((await read(2025)).departments.map(({ id, name }) => [id, name])).toEqual(
      before.past.departments.map(({ id, name }) => [id, name]),
    );
    const tree = (await read()).departments;
    expect(tree.slice(0, 3).map(({ name }) => name)).toEqual(['政策企画課', '行政経営課', 'シティプロモーション課']);
    expect(tree.find(({ name }) => name === '財務課')!.predecessors).toEqual([
      { name: '財政課', fiscalYear: 2026 },
      { name: '納税課', fiscalYear: 2026 },
    ]);
  }, 60_000);

  it('prints the names of its year in a year that is opened afterwards, and gives it to those who are there now', async () => {
    const { sheets, withoutActor } = await administrator.call('previewOpening', { params: { planId }, query: { fiscalYear: 2021 } });
    expect(withoutActor.filter(({ stage }) => stage === 'draft').flatMap(({ departments }) => departments)).not.toContain('財務課');
    const zaisei = sheets.rows.filter(({ departments }) => departments[0] === '財政課').map(({ number }) => number);
    const { cycleId } = await administrator.call('openCycle', { params: { planId }, body: { fiscalYear: 2021 } });
    const waiting = (await client('okamoto.zaisei').call('myWork')).waiting.rows.filter(({ cycle }) => cycle.id === cycleId);
    expect(waiting.map(({ number }) => number)).toEqual(expect.arrayContaining(zaisei));
    expect(waiting.find(({ number }) => number === zaisei[0])!.leadDepartment).toBe('財政課');
    // Whoever took an item over when 政策企画課 was split has it in every year from then on.
    const ofMorita = (await client('morita.kikaku').call('myWork')).waiting.rows;
    expect(new Set(ofMorita.map(({ number }) => number)).size).toBe(1);
    expect(ofMorita.map(({ cycle }) => cycle.fiscalYearFrom).sort()).toEqual([2020, 2021]);
  }, 30_000);

  it('creates, moves and abolishes, and says everything that is wrong at once', async () => {
    await administrator.call('addDepartment', { body: { state: (await read()).state, name: '臨時課', parentId: null } });
    const [kankyo, shokuin, shisetsu, empty] = await Promise.all(['環境政策課', '職員課', '施設管理課', '臨時課'].map((name) => idOf(name)));
    const wrong: Changes = [
      { kind: 'renamed', departments: [shokuin!], into: [named('new-1', '市民生活課')] },
      { kind: 'split', departments: [kankyo!], into: [named('new-2', '')] },
      { kind: 'abolished', departments: [shisetsu!], into: [] },
    ];
    expect(await refusalsOf(administrator.call('previewReorganisation', { body: await bodyOf(2026, wrong) }))).toEqual([
      '1 twoHeirs ',
      '1 nameMissing ',
      '2 heirNeeded 施設管理課',
      '0 nameTaken 市民生活課',
    ]);
    const right: Changes = [
      { kind: 'created', departments: [], into: [named('new-1', '環境部')] },
      { kind: 'moved', departments: [kankyo!], into: [named('new-2', '環境政策課', 'new-1')] },
      { kind: 'abolished', departments: [shokuin!], into: [{ departmentId: shisetsu! }] },
      { kind: 'abolished', departments: [empty!], into: [] },
    ];
    expect(await refusalsOf(administrator.call('reorganiseDepartments', { body: await bodyOf(2026, wrong) }))).toHaveLength(4);
    await administrator.call('reorganiseDepartments', { body: await bodyOf(2026, right) });
    expect((await names(2026)).slice(-2)).toEqual(['環境部', '-環境政策課']);
    expect(await names(2026)).not.toContain('臨時課');
    expect((await client('miyazaki.shokuin').call('readSession')).department).toBe('施設管理課');
    expect((await waitingFor(client('nishida.kankyo'))).length).toBeGreaterThan(0);
  });
});

describe('a reorganisation of the next year', () => {
  const rename = async (): Promise<Changes> => [
    { kind: 'renamed', departments: [await idOf('市民生活課')], into: [named('new-1', '市民協働課')] },
    { kind: 'merged', departments: [await idOf('情報政策課'), await idOf('施設管理課')], into: [named('new-2', '資産情報課')] },
  ];

  it('is in the tree of that year, and taken back without a trace', async () => {
    const before = await read(2027);
    const done = await administrator.call('reorganiseDepartments', { body: await bodyOf(2027, await rename()) });
    const scheduledActionId = done.scheduledActionId!;
    expect(await names(2027)).toEqual(expect.arrayContaining(['市民協働課', '資産情報課']));
    expect(await names(2026)).toContain('市民生活課');
    expect((await client('hasegawa.shimin').call('readSession')).department).toBe('市民生活課');
    expect((await read()).planned.map(({ id, fiscalYear }) => [id, fiscalYear])).toEqual([[scheduledActionId, 2027]]);

    expect(await refusalsOf(administrator.call('reorganiseDepartments', { body: await bodyOf(2027, await rename()) }))).toEqual([
      '0 departmentNotThere 市民生活課',
      '1 departmentNotThere 情報政策課',
      '1 departmentNotThere 施設管理課',
      '1 nameTaken 資産情報課',
      '0 nameTaken 市民協働課',
    ]);
    expect(await refusalsOf(administrator.call('cancelScheduledAction', { params: { scheduledActionId } }))).toEqual(['cancelledInDepartments']);
    await administrator.call('cancelReorganisation', { params: { reorganisationId: scheduledActionId } });
    expect({ ...(await read(2027)), planned: [] }).toEqual(before);
    await expect(administrator.call('cancelReorganisation', { params: { reorganisationId: scheduledActionId } })).rejects.toThrow('notFound');
  });

  it('moves everything when its day begins, whoever planned it', async () => {
    const colleague = (await addOneOfEachRole(program.database, sakado, 'planner.example.jp')).administrator;
    const planner = client(colleague.email);
    await planner.call('reorganiseDepartments', { body: await bodyOf(2027, await rename()) });
    await program.database.asOwner(`UPDATE accounts SET active = false WHERE email = '${colleague.email}'`);
    // One who is in both of those that merge keeps one role.
    const [{ id: kondo }] = (await program.database.asOwner<{ id: string }>(`SELECT id FROM accounts WHERE email LIKE 'kondo.joho@%'`)) as [{ id: string }];
    await program.database.asOwner(
      `INSERT INTO role_grants (municipality_id, id, account_id, role, department_id)
       VALUES ('${sakado}', gen_random_uuid(), '${kondo}', 'departmentMember', '${await idOf('施設管理課')}')`,
    );
    const waiting = await waitingFor(client('hasegawa.shimin'));
    await administrator.call('moveClock', { body: { now: '2027-03-31T23:59:00+09:00' } });
    expect((await client('hasegawa.shimin').call('readSession')).department).toBe('市民生活課');
    await administrator.call('moveClock', { body: { now: '2027-04-01T00:00:30+09:00' } });
    const hasegawa = client('hasegawa.shimin');
    await eventually('the first day of the reorganisation', async () => (await hasegawa.call('readSession')).department === '市民協働課', 90);
    expect(await waitingFor(hasegawa)).toEqual(waiting);
    const grants = await program.database.asOwner<{ name: string }>(
      `SELECT d.name FROM role_grants g JOIN departments d ON d.municipality_id = g.municipality_id AND d.id = g.department_id WHERE g.account_id = '${kondo}'`,
    );
    expect(grants).toEqual([{ name: '資産情報課' }]);
    const { actions } = await administrator.call('listScheduledActions');
    expect(actions.map(({ job, status }) => `${job} ${status}`)).toEqual(['applyReorganisation done', 'applyReorganisation cancelled']);
    expect((await read()).planned).toEqual([]);
  }, 120_000);
});

describe('corrections', () => {
  it('add, rename, shift and delete what nothing refers to', async () => {
    const add = async (name: string, parentId: string | null) =>
      (await administrator.call('addDepartment', { body: { state: (await read()).state, name, parentId } })).departmentId;
    const parentId = await add('総務部', null);
    const departmentId = await add('総無課', parentId);
    const params = { departmentId };
    const { state } = await read();
    await administrator.call('changeDepartment', { params, body: { state, name: '総務課', parentId } });
    // The other tab still has the tree from before.
    expect(await refusalsOf(administrator.call('changeDepartment', { params, body: { state, name: '総合課', parentId } }))).toEqual(['organizationChanged']);
    await add('法務課', parentId);
    expect((await names(2027)).slice(-3)).toEqual(['総務部', '-総務課', '-法務課']);
    await administrator.call('shiftDepartment', { params, body: { state: (await read()).state, fiscalYear: 2027, direction: 'down' } });
    expect((await names(2027)).slice(-3)).toEqual(['総務部', '-法務課', '-総務課']);

    const attempts: [string, string | null, string[]][] = [
      ['法務課', parentId, ['null nameTaken 法務課']],
      [' ', null, ['null nameMissing  ']],
      ['総務課', departmentId, ['null parentCircle 総務課']],
    ];
    for (const [name, parent, expected] of attempts) {
      const body = { state: (await read()).state, name, parentId: parent };
      expect(await refusalsOf(administrator.call('changeDepartment', { params, body }))).toEqual(expected);
    }
    const remove = async (id: string) =>
      administrator.call('removeDepartment', { params: { departmentId: id }, query: { state: (await read()).state } });
    expect(await refusalsOf(remove(parentId))).toEqual(['departmentsInUse']);
    expect(await refusalsOf(remove(await idOf('財務課')))).toEqual(['departmentsInUse']);
    await remove(departmentId);
    expect(await names(2027)).not.toContain('総務課');
  });

  it('are for those who administer the whole municipality; one plan’s administrator reads', async () => {
    const { administrator: one } = await addOneOfEachRole(program.database, sakado, 'one-plan.example.jp');
    await program.database.asOwner(
      `UPDATE role_grants SET plan_id = '${planId}' WHERE account_id = (SELECT id FROM accounts WHERE email = '${one.email}')`,
    );
    const person = client(one.email);
    const { state, mayChange } = await person.call('readDepartments', { query: {} });
    expect(mayChange).toBe(false);
    for (const attempt of [
      () => person.call('addDepartment', { body: { state, name: '甲課', parentId: null } }),
      () => person.call('previewReorganisation', { body: { state, from: 2027, changes: [] } }),
      () => person.call('reorganiseDepartments', { body: { state, from: 2027, changes: [] } }),
    ]) {
      await expect(attempt()).rejects.toThrow('notFound');
    }
  });
});

it('leaves an unbroken history', async () => {
  const history = new History(clockAt('2027-04-01 09:00'));
  const { brokenAt } = await program.database.tenants.transaction(sakado, (tx) => history.verify(tx));
  expect(brokenAt).toBe(null);
});
