import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ApiClient } from '#apps/cli/demo/api-client.js';
import { DemoYear } from '#apps/cli/demo/play-year.js';
import type { PlanRulesView } from '#libs/contract/plan-rules.js';
import { runDemoProgram } from '../support/program.js';
import { addOneOfEachRole } from '../support/second-municipality.js';

type Rules = PlanRulesView['rules'];
type Field = Rules['template']['fields'][number];

/** A plan with a year that was reviewed elsewhere. */
const PACK = {
  'plan.yaml': `
municipality: { key: sakado, name: { ja: 坂戸市, en: Sakado City } }
plan: { key: pond-plan, name: { ja: 池の計画 }, period: { from: 2019, to: 2023 }, contact: { ja: 政策企画課 } }
levels: [{ ja: 柱 }]
scales: { done: { kind: achievement, marks: [{ symbol: 済, word: { ja: 済んだ }, tone: good }] } }
template:
  title: { ja: 池の点検表 }
  fields:
    - { key: name, kind: title, label: { ja: 事業 } }
    - { key: note, kind: text, label: { ja: 記録 }, stage: draft, maxLength: 100 }
    - { key: done, kind: grade, label: { ja: 状況 }, scale: done }
route:
  - { stage: draft, actor: { role: departmentMember, scope: leadDepartment }, due: 05-11 }
  - { stage: grade, actor: { role: division, scope: plan }, due: 06-10 }
`,
  'sections.csv': 'key,label,title\nwater,Ⅰ,水辺\n',
  'items.csv': 'key,number,section,title,departments\nponds,1,water,池の手入れ,政策企画課\n',
  'results-2019.csv': 'item,field,value\nponds,note,護岸を直した。\nponds,done,済\n',
};

let program: Awaited<ReturnType<typeof runDemoProgram>>;
let year: DemoYear;
let administrator: ApiClient;
let planId: string;
let running: string;

beforeAll(async () => {
  program = await runDemoProgram();
  year = await DemoYear.at(program.address, () => undefined);
  administrator = year.first('administrator');
  planId = (await administrator.call('listPlans')).plans[0]!.id;
  running = await year.open();
}, 60_000);

afterAll(async () => {
  await program.stop();
});

const read = () => administrator.call('readPlanRules', { params: { planId } });
const change = (version: number, rules: Rules) => administrator.call('changePlanRules', { params: { planId }, body: { version, rules } });
const withFields = (rules: Rules, fields: (fields: readonly Field[]) => Field[]): Rules => ({
  ...rules,
  template: { ...rules.template, fields: fields(rules.template.fields) },
});

async function firstSheet(cycleId: string) {
  const { sheets } = await administrator.call('readBoard', { params: { cycleId } });
  return administrator.call('openSheet', { params: { sheetId: sheets.rows[0]!.id } });
}

it('shows the rules of the next year, beside those that the running year was opened with', async () => {
  const view = await read();
  expect(view.rules.template.fields.map(({ key }) => key)).toContain('achievements');
  expect(view.cycles).toMatchObject([{ id: running, status: 'running', sameRules: true }]);
  expect(view.latest).toEqual(view.rules);
  expect(view.retired).toEqual([]);
  expect(view.example).toMatchObject({ number: '1', departments: [expect.any(String), expect.any(String)] });
});

it('tells everything that is wrong at once, and changes nothing', async () => {
  const { version, rules } = await read();
  const broken = withFields(rules, (fields) => [
    ...fields
      // The goal carries over from it.
      .filter(({ key }) => key !== 'nextGoal')
      .map((field) => (field.key === 'policy' ? { ...field, label: { ja: '' } } : field)),
    { key: 'outlook', kind: 'text', label: { ja: '見通し' }, stage: 'reply', maxLength: 0 },
  ]);
  const route = rules.route.map((step) => (step.stage === 'grade' ? { ...step, due: '04-01' } : step));
  await expect(change(version, { ...broken, route })).rejects.toMatchObject({
    problem: {
      code: 'commandRefused',
      refusals: [
        { code: 'ruleBroken', path: 'template.fields.2.label.ja', rule: 'empty', found: '' },
        { code: 'ruleBroken', path: 'template.fields.9.maxLength', rule: 'lengthOutOfRange', found: '20000' },
        { code: 'ruleBroken', path: 'route.1.due', rule: 'dueNotAscending', found: 'draft' },
        { code: 'ruleBroken', path: 'template.fields.3.carryOver.previous', rule: 'sourceUnfit', found: 'nextGoal' },
        { code: 'ruleBroken', path: 'template.fields.9.stage', rule: 'stageMissing', found: 'reply' },
      ],
    },
  });
  expect(await read()).toMatchObject({ version, rules });
});

it('changes what the next year opens with, and neither the running year nor what was written in it', async () => {
  const { version, rules } = await read();
  const member = year.first('departmentMember');
  const waiting = (await member.call('myWork')).waiting.rows[0]!;
  const draft = { achievements: '窓口を増やした。', nextGoal: '利用者を倍にする。' };
  await member.call('saveDraft', { params: { sheetId: waiting.id }, body: { version: 1, texts: draft } });
  const before = await firstSheet(running);

  const changed: Rules = {
    ...withFields(rules, (fields) => {
      const [title, ...rest] = fields
        .filter(({ key }) => key !== 'indicators')
        .map((field) => (field.key === 'achievements' ? { ...field, label: { ja: '{year}年度に取り組んだこと' } } : field));
      return [
        ...rest,
        title!,
        { key: 'lessons', kind: 'text', label: { ja: '学んだこと' }, stage: 'draft', required: true, maxLength: 300 },
        { key: 'answer', kind: 'text', label: { ja: '担当課の回答' }, stage: 'reply', maxLength: 300 },
      ];
    }),
    scales: { progress: { ...rules.scales['progress']!, marks: rules.scales['progress']!.marks.slice(0, 3) } },
    route: [
      ...rules.route,
      { stage: 'reply', actor: { role: 'departmentMember', scope: 'leadDepartment' }, text: 'answer', due: '07-10' },
    ],
  };
  expect(await change(version, changed)).toEqual({ version: version + 1 });

  // Again, by a second click or another tab that wants the same: nothing more happens.
  expect(await change(version, changed)).toEqual({ version: version + 1 });
  const after = await firstSheet(running);
  expect(after.fields).toEqual(before.fields);
  expect(after.route).toEqual(before.route);
  expect(await read()).toMatchObject({
    version: version + 1,
    rules: changed,
    cycles: [{ id: running, sameRules: false }],
    latest: rules,
    retired: [{ key: 'indicators' }],
  });

  const { cycleId } = await administrator.call('openCycle', { params: { planId }, body: { fiscalYear: 2020 } });
  const next = await administrator.call('readBoard', { params: { cycleId } });
  expect(next.stages.map(({ stage }) => stage)).toEqual(['draft', 'grade', 'opinion', 'comment', 'reply', 'ready']);
  expect(next.marks.map(({ symbol }) => symbol)).toEqual(['A', 'B', 'C']);
  const sheetId = next.sheets.rows.find(({ number }) => number === waiting.number)!.id;
  const { fields } = await administrator.call('openSheet', { params: { sheetId } });
  expect(fields.map(({ key }) => key)).toEqual(changed.template.fields.map(({ key }) => key));
  const field = (key: string) => fields.find((one) => one.key === key);
  expect(field('achievements')).toMatchObject({ label: { ja: 'R2年度に取り組んだこと' }, value: '' });
  // Carried over from a sheet that was made by the older rules.
  expect(field('goal')).toMatchObject({ value: draft.nextGoal, writable: false });
  expect(field('lessons')).toMatchObject({ required: true, maxLength: 300 });

  const [entry] = await program.database.asOwner<{ payload: { changes: { change: string; key?: string }[] } }>(
    `SELECT payload FROM history_entries WHERE action = 'changeRules' AND subject_id = '${planId}'`,
  );
  expect(entry!.payload.changes.map(({ change: what, key = '' }) => `${what} ${key}`.trim())).toEqual([
    'fieldRelabelled achievements',
    'fieldMoved title',
    'fieldAdded lessons',
    'fieldAdded answer',
    'fieldRetired indicators',
    'stageAdded',
    'markRemoved',
  ]);
}, 30_000);

it('brings a retired field back, and never lets its key mean another kind', async () => {
  const { version, rules, retired } = await read();
  const [indicators] = retired;
  const other: Field = { key: indicators!.key, kind: 'text', label: { ja: '数値' }, stage: 'draft', maxLength: 100 };
  await expect(change(version, withFields(rules, (fields) => [...fields, other]))).rejects.toThrow('kindFixed');
  await change(version, withFields(rules, (fields) => [...fields, indicators!]));
  expect((await read()).retired).toEqual([]);
});

it('does not let somebody overwrite what another has changed', async () => {
  const { version, rules } = await read();
  const named = (ja: string): Rules => ({ ...rules, template: { ...rules.template, title: { ja } } });
  const answers = await Promise.allSettled([change(version, named('一人目の様式')), change(version, named('二人目の様式'))]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const refused = answers.find((answer) => answer.status === 'rejected');
  expect(refused).toMatchObject({ reason: { problem: { code: 'staleVersion', currentVersion: version + 1 } } });
});

it('keeps an imported year as it is, in its sheets and when the plan’s pack is exported and imported again', async () => {
  const pack = Object.entries(PACK).map(([name, text]) => ({ name, content: Buffer.from(text).toString('base64') }));
  const preview = await administrator.call('previewImport', { body: { files: pack } });
  const params = await administrator.call('applyImport', { body: { files: pack, fingerprint: preview.fingerprint } });
  const { cycles } = (await administrator.call('listPlans')).plans.find(({ id }) => id === params.planId)!;
  const before = await firstSheet(cycles[0]!.id);
  const report = () => administrator.call('readReport', { params: { cycleId: cycles[0]!.id } });
  const published = await report();
  const { version, rules } = await administrator.call('readPlanRules', { params: { planId: params.planId } });
  const rulesAfter = withFields(rules, (fields) => fields.filter(({ key }) => key !== 'note'));
  await administrator.call('changePlanRules', { params: { planId: params.planId }, body: { version, rules: rulesAfter } });

  const { fileName: name, content } = await administrator.call('exportPlan', { params: { planId: params.planId }, query: { container: 'zip' } });
  const body = { files: [{ name, content }] };
  const again = await administrator.call('previewImport', { body });
  expect(again.problems).toEqual([]);
  await administrator.call('applyImport', { body: { ...body, fingerprint: again.fingerprint } });
  expect((await firstSheet(cycles[0]!.id)).fields).toEqual(before.fields);
  expect(before.fields.find(({ key }) => key === 'note')).toMatchObject({ value: '護岸を直した。' });
  expect(await report()).toEqual(published);
});

it('is not there for the administrator of another plan', async () => {
  const [municipality] = await program.database.asOwner<{ id: string }>('SELECT id FROM municipalities');
  const people = await addOneOfEachRole(program.database, municipality!.id, 'others.example.jp');
  const [plan] = await program.database.asOwner<{ id: string }>(
    `INSERT INTO plans (municipality_id, id, key, name, period_from, period_to, contact, levels, scales, template, route)
     SELECT municipality_id, gen_random_uuid(), 'other-plan', name, period_from, period_to, contact, levels, scales, template, route
     FROM plans WHERE id = '${planId}' RETURNING id`,
  );
  await program.database.asOwner(
    `UPDATE role_grants SET plan_id = '${plan!.id}' FROM accounts a
     WHERE a.id = account_id AND a.email = '${people.administrator.email}'`,
  );
  const other = new ApiClient(program.address, people.administrator);
  const own = await other.call('readPlanRules', { params: { planId: plan!.id } });
  expect(own.cycles).toEqual([]);
  await expect(other.call('readPlanRules', { params: { planId } })).rejects.toThrow('404');
  const body = { version: own.version, rules: own.rules };
  await expect(other.call('changePlanRules', { params: { planId }, body })).rejects.toThrow('404');
});
