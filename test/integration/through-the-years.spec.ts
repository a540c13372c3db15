import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ApiClient } from '#apps/cli/demo/api-client.js';
import { DemoYear } from '#apps/cli/demo/play-year.js';
import { runDemoProgram } from '../support/program.js';

/** A plan whose items come and go, and whose departments are renamed, merged and split. */
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
    - { key: done, kind: grade, label: { ja: 状況 }, scale: done }
route:
  - { stage: draft, actor: { role: departmentMember, scope: leadDepartment }, due: 05-11 }
  - { stage: grade, actor: { role: division, scope: plan }, due: 06-10 }
`,
  'sections.csv': 'key,label,title\nwater,Ⅰ,水辺\n',
  'items.csv': `key,number,section,title,departments,since,ended,mergedInto,endReason
ponds,1,water,池の手入れ,池係,,,,
brooks,2,water,小川の手入れ,小川係;池係,,,,
wells,3,water,井戸の記録,井戸係,,2021,ponds,池の手入れとまとめる。
fountains,4,water,噴水の運転,井戸係,,2020,,設備の寿命を迎えた。
springs,5,water,湧水の調査,湧水係,2022,,,
`,
  'departments.csv': `name,since,until,successors
池係,,2020,水辺係
小川係,,2020,水辺係
水辺係,2021,,
井戸係,,2021,地下水係;記録係
地下水係,2022,,
記録係,2022,,
湧水係,,,
`,
  'assignments.csv': 'item,since,departments\nbrooks,2023,湧水係\n',
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

it.each([
  [2019, ['1 池係', '2 小川係、池係', '3 井戸係', '4 井戸係']],
  [2020, ['1 池係', '2 小川係、池係', '3 井戸係', '4 井戸係']],
  // Renamed and merged; the fountains have ended.
  [2021, ['1 水辺係', '2 水辺係', '3 井戸係']],
  // The wells were merged into the ponds; the springs begin.
  [2022, ['1 水辺係', '2 水辺係', '5 湧水係']],
  // Another department took over.
  [2023, ['1 水辺係', '2 湧水係', '5 湧水係']],
])('prints for %i the items and the departments of that year', async (fiscalYear, expected) => {
  const { sheets } = await administrator.call('previewOpening', { params: { planId }, query: { fiscalYear } });
  expect(sheets.rows.map(({ number, departments }) => `${number} ${departments.join('、')}`)).toEqual(expected);
});

it('keeps the names of its day in a year that is open, whatever happens later, and the rows of what has ended', async () => {
  const open = async (fiscalYear: number) => {
    const { cycleId } = await administrator.call('openCycle', { params: { planId }, body: { fiscalYear } });
    return cycleId;
  };
  const [before, after] = [await open(2020), await open(2022)];
  const boardOf = (cycleId: string) => administrator.call('readBoard', { params: { cycleId } });
  expect((await boardOf(before)).sheets.rows.map((row) => row.leadDepartment)).toEqual(['池係', '小川係', '井戸係', '井戸係']);
  expect((await boardOf(after)).sheets.rows.map((row) => row.leadDepartment)).toEqual(['水辺係', '水辺係', '湧水係']);

  const report = (await administrator.call('readReport', { params: { cycleId: after } })) as unknown as {
    notes: { kind: string; items: { number: string }[]; into: { number: string } | null }[];
    sections: { rows: { number: string; counted: boolean }[] }[];
    summary: { total: number };
  };
  expect(report.sections[0]!.rows.map(({ number, counted }) => [number, counted])).toEqual([
    ['1', true],
    ['2', true],
    ['3', true],
    ['4', false],
    ['5', true],
  ]);
  expect(report.summary.total).toBe(4);
  expect(report.notes.map(({ kind, items, into }) => [kind, items.map(({ number }) => number), into?.number ?? null])).toEqual([
    ['merged', ['3'], '1'],
    ['abolished', ['4'], null],
  ]);
  const years = await administrator.call('readPlanYears', { params: { planId } });
  const states = years.sections[0]!.items.map((item) => [item.number, ...item.years.map((cell) => cell.state)]);
  expect(states).toEqual([
    ['1', 'blank', 'blank', 'blank', 'blank', 'blank'],
    ['2', 'blank', 'blank', 'blank', 'blank', 'blank'],
    ['3', 'blank', 'blank', 'blank', 'merged', 'merged'],
    ['4', 'blank', 'blank', 'abolished', 'abolished', 'abolished'],
    ['5', 'notYet', 'notYet', 'notYet', 'blank', 'blank'],
  ]);
}, 30_000);
