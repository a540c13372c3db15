import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ApiClient } from '#apps/cli/demo/api-client.js';
import { DemoYear } from '#apps/cli/demo/play-year.js';
import type { openCycle } from '#libs/contract/opening.js';
import type { RouteBody } from '#libs/contract/route.js';
import type { Role } from '#libs/domain/access/role.js';
import { DEMO_PASSWORD } from '#libs/features/accounts/demo-password.js';
import { runDemoProgram } from '../support/program.js';
import type { Credentials } from '../support/second-municipality.js';
import { addOneOfEachRole } from '../support/second-municipality.js';
import { eventually } from '../support/wait.js';

const ITEMS = 1000;
const TEAMS = ['河川係', '池係', '井戸係', '臨時係'];

/** 1,000 items. After the first year the teams of 河川 are split, 池 renamed, and the temporary one is gone. */
const FILES = {
  'plan.yaml': `
municipality: { key: sakado, name: { ja: 坂戸市, en: Sakado City } }
plan: { key: water-plan, name: { ja: 水辺の計画 }, period: { from: 2019, to: 2023 }, contact: { ja: 政策企画課 } }
levels: [{ ja: 柱 }]
scales: { done: { kind: achievement, marks: [{ symbol: 済, word: { ja: 済んだ }, tone: good }] } }
template:
  title: { ja: 水辺の点検表 }
  fields:
    - { key: name, kind: title, label: { ja: 事業 } }
    - { key: goal, kind: text, label: { ja: '{year}年度の目標' }, carryOver: { previous: nextGoal }, maxLength: 200 }
    - key: values
      kind: indicators
      label: { ja: 指標 }
      stage: draft
      columns: { name: { ja: 項目 }, baseline: { ja: 当初 }, target: { ja: 目標 }, current: { ja: 現状値 } }
    - { key: nextGoal, kind: text, label: { ja: '{nextYear}年度の目標' }, stage: draft, maxLength: 200 }
    - { key: done, kind: grade, label: { ja: 状況 }, scale: done }
    - { key: departments, kind: departments, label: { ja: 担当 } }
route:
  - { stage: draft, actor: { role: departmentMember, scope: leadDepartment }, due: 05-11 }
  - { stage: grade, actor: { role: division, scope: plan }, due: 06-10 }
`,
  'sections.csv': 'key,label,title\nwater,Ⅰ,水辺\n',
  'items.csv': `key,number,section,title,departments,since,ended,mergedInto,endReason
first,1,water,最初の事業,財政課,,,,
${Array.from({ length: ITEMS - 3 }, (_, index) => `i${index + 2},${index + 2},water,事業${index + 2},${TEAMS[index % TEAMS.length]},,,,`).join('\n')}
merged,${ITEMS - 1},water,まとめられる事業,井戸係,,2019,first,最初の事業とまとめる。
ended,${ITEMS},water,終わる事業,井戸係,,2019,,役目を終えた。
added,${ITEMS + 1},water,加わる事業,井戸係,2020,,,
`,
  'indicators.csv': 'key,name,items,baseline,target\nvisitors,利用者数,first@1,"4,000人","5,000人"\n',
  'departments.csv': `name,since,until,successors
河川係,,2019,上流係;下流係
上流係,2020,,
下流係,2020,,
池係,,2019,池沼係
池沼係,2020,,
臨時係,,2019,
`,
};

let program: Awaited<ReturnType<typeof runDemoProgram>>;
let administrator: ApiClient;
let planId: string;

beforeAll(async () => {
  program = await runDemoProgram();
  administrator = (await DemoYear.at(program.address, () => undefined)).first('administrator');
  const files = Object.entries(FILES).map(([name, text]) => ({ name, content: Buffer.from(text).toString('base64') }));
  const { problems, fingerprint } = await administrator.call('previewImport', { body: { files } });
  expect(problems).toEqual([]);
  ({ planId } = await administrator.call('applyImport', { body: { files, fingerprint } }));
}, 60_000);

afterAll(async () => {
  await program.stop();
});

const preview = (fiscalYear: number, page = 1) =>
  administrator.call('previewOpening', { params: { planId }, query: { fiscalYear, page } });
const open = (body: RouteBody<typeof openCycle>) => administrator.call('openCycle', { params: { planId }, body });
const moveClock = (now: string) => new ApiClient(program.address).call('moveClock', { body: { now } });
const planOf = async (client = administrator) => (await client.call('listPlans')).plans.find((plan) => plan.id === planId)!;

it('opens a year of 1,000 items once, from two tabs at the same moment', async () => {
  const before = await preview(2019);
  expect(before).toMatchObject({ cycleId: null, changes: null, sheets: { total: ITEMS, page: 1 }, dueDates: { asBefore: null } });
  expect(before.sheets.rows).toHaveLength(50);
  expect(before.departments).toEqual({ questions: [], changed: [], existing: [] });

  const opened = await Promise.all([1, 2].map(() => open({ fiscalYear: 2019, planVersion: before.planVersion })));
  expect(opened.map(({ created }) => created).toSorted()).toEqual([false, true]);
  expect(new Set(opened.map(({ cycleId }) => cycleId)).size).toBe(1);
  const [made] = await program.database.asOwner<{ cycles: number; sheets: number }>(
    `SELECT count(DISTINCT c.id)::int AS cycles, count(*)::int AS sheets
     FROM cycles c JOIN sheets s ON s.cycle_id = c.id WHERE c.plan_id = $1`,
    [planId],
  );
  expect(made).toEqual({ cycles: 1, sheets: ITEMS });
}, 60_000);

it('carries over what the year before says, and shows it first', async () => {
  const member = new ApiClient(program.address, { email: 'okamoto.zaisei@sakado.example.jp', password: DEMO_PASSWORD });
  const { waiting } = await member.call('myWork');
  const params = { sheetId: waiting.rows.find(({ title }) => title === '最初の事業')!.id };
  const sheet = await member.call('openSheet', { params });
  const indicators = sheet.fields.find((field) => field.kind === 'indicators')!;
  const key = `${indicators.rows[0]!.indicatorId}.2019`;
  await member.call('saveDraft', {
    params,
    body: { version: sheet.version, texts: { nextGoal: '水路を3か所直す。' }, indicators: { [key]: '4,713人' } },
  });
  const [first] = (await preview(2020)).sheets.rows;
  expect(first).toMatchObject({
    title: '最初の事業',
    departments: ['財政課'],
    carried: [{ label: { ja: 'R2年度の目標' }, from: { ja: 'R2年度の目標' }, text: '水路を3か所直す。' }],
    indicators: [{ name: '利用者数', before: { fiscalYear: 2019, value: '4,713人' } }],
  });
});

it('tells before the next year what has changed, and asks who holds the work of departments that are gone', async () => {
  const { sheets, changes, departments, dueDates, withoutActor } = await preview(2020);
  expect(sheets.total).toBe(ITEMS - 1);
  expect(changes).toEqual({
    fiscalYearFrom: 2019,
    fiscalYearTo: 2019,
    added: [{ number: '1001', title: '加わる事業' }],
    ended: [{ number: '1000', title: '終わる事業', reason: '役目を終えた。' }],
    merged: [
      {
        number: '999',
        title: 'まとめられる事業',
        reason: '最初の事業とまとめる。',
        into: { number: '1', title: '最初の事業' },
      },
    ],
  });
  expect(departments.changed).toEqual([{ from: '池係', to: '池沼係', items: 249 }]);
  expect(departments.questions.map(({ name, until, candidates, items }) => [name, until, candidates.map((one) => one.name), items.length])).toEqual([
    ['河川係', 2019, ['上流係', '下流係'], 250],
    ['臨時係', 2019, [], 249],
  ]);
  expect(dueDates).toMatchObject({
    route: [{ stage: 'draft', dueOn: '2021-05-11' }, { stage: 'grade', dueOn: '2021-06-10' }],
    asBefore: [{ stage: 'draft', dueOn: '2021-05-11' }, { stage: 'grade', dueOn: '2021-06-10' }],
  });
  expect(withoutActor.find(({ stage }) => stage === 'draft')!.departments).toContain('井戸係');
  const last = await preview(2020, 20);
  expect(last.sheets).toMatchObject({ page: 20, total: ITEMS - 1 });
  expect(last.sheets.rows).toHaveLength(49);
});

it('opens the year after a reorganisation when each question is answered, and remembers the answers', async () => {
  const { planVersion, departments } = await preview(2020);
  const id = (name: string) => departments.existing.find((department) => department.name === name)!.id;
  const [rivers, temporary] = departments.questions;
  const answer = (question: typeof rivers, heldBy: string, exceptions: { itemId: string; heldBy: string }[] = []) => ({
    departmentId: question!.departmentId,
    heldBy,
    exceptions,
  });
  await expect(open({ fiscalYear: 2020, planVersion })).rejects.toThrow(
    '[{"code":"holdersUnconfirmed","departments":["河川係","臨時係"]}]',
  );
  await expect(
    open({ fiscalYear: 2020, holders: [answer(rivers, rivers!.departmentId), answer(temporary, id('上流係'))] }),
  ).rejects.toThrow('[{"code":"holderNotInYear","department":"河川係","year":2020}]');
  const [second] = rivers!.items;
  const holders = [
    answer(rivers, id('上流係'), [{ itemId: second!.itemId, heldBy: id('下流係') }]),
    answer(temporary, id('財政課')),
  ];
  const { cycleId, created, sheets } = await open({ fiscalYear: 2020, planVersion, holders });
  expect({ created, sheets }).toEqual({ created: true, sheets: ITEMS - 1 });

  const board = await administrator.call('readBoard', { params: { cycleId } });
  const leads = Object.fromEntries(
    board.departments.map(({ name, stages }) => [name, Object.values(stages).reduce((sum, count) => sum + count, 0)]),
  );
  expect(leads).toEqual({ 財政課: 250, 上流係: 249, 下流係: 1, 池沼係: 249, 井戸係: 250 });
  const next = await preview(2021);
  expect(next.departments.questions).toEqual([]);
  expect(next.sheets.rows[1]).toMatchObject({ title: second!.title, departments: ['下流係'] });
  // The register has changed with the answers: whoever still looks at the preview of before is told so.
  expect(next.planVersion).toBe(planVersion + 1);
  await expect(open({ fiscalYear: 2021, planVersion })).rejects.toThrow('409 staleVersion');
}, 60_000);

it('opens a year at the time that was chosen, with what was decided then', async () => {
  const deadlines = [{ stage: 'draft' as const, dueOn: '2022-05-18' }];
  const at = (openOn: string, openAt = '09:00') =>
    administrator.call('scheduleOpening', { params: { planId }, body: { fiscalYear: 2021, deadlines, openOn, openAt } });
  await expect(at('2020-04-01')).rejects.toThrow('momentPassed');
  await expect(at('2020-13-01')).rejects.toThrow('momentInvalid');
  await expect(
    administrator.call('scheduleOpening', { params: { planId }, body: { fiscalYear: 2020, openOn: '2020-06-01', openAt: '09:00' } }),
  ).rejects.toThrow('yearOpenAlready');

  const first = await at('2020-06-01');
  expect(first).toMatchObject({ created: true, dueAt: '2020-06-01T00:00:00.000Z' });
  expect(await at('2020-06-01')).toEqual({ ...first, created: false });
  await expect(at('2020-06-02')).rejects.toThrow('openingScheduled');
  expect((await planOf()).scheduledOpenings).toMatchObject([{ id: first.scheduledActionId, fiscalYearFrom: 2021, fiscalYearTo: 2021 }]);

  await administrator.call('cancelScheduledAction', { params: { scheduledActionId: first.scheduledActionId } });
  expect((await planOf()).scheduledOpenings).toEqual([]);
  const second = await at('2020-06-02', '13:30');
  await moveClock('2020-06-01T10:00:00+09:00');
  await moveClock('2020-06-02T13:29:00+09:00');
  expect((await planOf()).cycles.map(({ fiscalYearTo }) => fiscalYearTo)).toEqual([2020, 2019]);
  await moveClock('2020-06-02T13:30:00+09:00');
  const cycle = await eventually('the year to be opened', async () =>
    (await planOf()).cycles.find(({ fiscalYearTo }) => fiscalYearTo === 2021),
  );
  const board = await administrator.call('readBoard', { params: { cycleId: cycle.id } });
  expect(board.deadlines).toEqual([{ stage: 'draft', dueOn: '2022-05-18' }, { stage: 'grade', dueOn: '2022-06-10' }]);
  const { actions } = await administrator.call('listScheduledActions');
  expect(actions.map(({ id, status, summary }) => [id, status, summary.ja])).toEqual([
    [second.scheduledActionId, 'done', '「水辺の計画」の令和3年度を開く'],
    [first.scheduledActionId, 'cancelled', '「水辺の計画」の令和3年度を開く'],
  ]);
}, 60_000);

it('fails, and says why, when whoever scheduled it may no longer open years', async () => {
  const [city] = await program.database.asOwner<{ id: string }>(`SELECT id FROM municipalities WHERE key = 'sakado'`);
  const people: Record<Role, Credentials> = await addOneOfEachRole(program.database, city!.id, 'others.example.jp');
  const other = new ApiClient(program.address, people.administrator);
  const body = { fiscalYear: 2022, openOn: '2020-07-01', openAt: '09:00' };
  const { scheduledActionId } = await other.call('scheduleOpening', { params: { planId }, body });
  await program.database.asOwner('UPDATE accounts SET active = false WHERE email = $1', [people.administrator.email]);
  await moveClock('2020-07-01T09:00:00+09:00');
  const failed = await eventually('the answer', async () =>
    (await administrator.call('listScheduledActions')).actions.find(({ id, status }) => id === scheduledActionId && status === 'failed'),
  );
  expect(failed.refusals).toEqual([{ code: 'noLongerAllowed' }]);
  expect((await planOf()).cycles).toHaveLength(3);
});

it('needs no scheduled opening once the year was opened by hand, nor after that was taken back', async () => {
  const body = { fiscalYear: 2022, openOn: '2020-08-03', openAt: '09:00' };
  const { scheduledActionId } = await administrator.call('scheduleOpening', { params: { planId }, body });
  const { cycleId } = await open({ fiscalYear: 2022 });
  const { version } = await administrator.call('readBoard', { params: { cycleId } });
  expect(await administrator.call('undoOpening', { params: { cycleId }, body: { version } })).toEqual({ sheets: ITEMS - 1 });
  const { actions } = await administrator.call('listScheduledActions');
  expect(actions.find(({ id }) => id === scheduledActionId)).toMatchObject({ status: 'cancelled' });
  await moveClock('2020-08-03T09:00:00+09:00');
  expect((await planOf()).cycles).toHaveLength(3);
}, 30_000);
