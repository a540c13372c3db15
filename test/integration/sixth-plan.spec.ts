import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ApiClient } from '#apps/cli/demo/api-client.js';
import { ApiProblem } from '#apps/cli/demo/api-client.js';
import { DemoYear } from '#apps/cli/demo/play-year.js';
import type { SheetView } from '#libs/contract/sheets.js';
import { reportSchema } from '#libs/report/report-schema.js';
import { runDemoProgram } from '../support/program.js';
import { eventually } from '../support/wait.js';

/**
 * A plan of our own invention that no code knows of: other fields, another scale, a route of two stages. All that makes
 * it is in these files.
 */
const FILES = {
  'plan.yaml': `
municipality: { key: sakado, name: { ja: 坂戸市, en: Sakado City } }
plan:
  key: green-plan
  name: { ja: みどりの計画 }
  period: { from: 2019, to: 2022 }
  contact: { ja: 政策企画課 }
levels: [{ ja: 柱 }]
scales:
  stars:
    kind: achievement
    marks:
      - { symbol: ★★★, word: { ja: 期待以上 }, tone: good }
      - { symbol: ★★, word: { ja: 期待どおり }, tone: fair }
      - { symbol: ★, word: { ja: 期待以下 }, tone: bad }
template:
  title: { ja: みどりの点検表 }
  fields:
    - { key: name, kind: title, label: { ja: 事業 } }
    - { key: season, kind: choice, label: { ja: 実施時期 }, stage: draft, required: true, options: [{ key: spring, label: { ja: 春 } }, { key: autumn, label: { ja: 秋 } }] }
    - { key: cost, kind: money, label: { ja: 事業費 }, unit: { ja: 千円 }, maxLength: 100, stage: draft, required: true }
    - { key: steps, kind: schedule, label: { ja: 進め方 }, maxLength: 20, stage: draft, carryOver: { previous: steps } }
    - { key: stars, kind: grade, label: { ja: 自己点検 }, scale: stars, stage: draft }
    - { key: cause, kind: text, label: { ja: うまくいかなかった理由 }, maxLength: 100, stage: draft, required: { grades: [★] } }
    - { key: memo, kind: text, label: { ja: 庁内メモ }, maxLength: 100, stage: draft, public: false }
route:
  - { stage: draft, actor: { role: departmentMember, scope: leadDepartment }, due: 05-11 }
  - { stage: grade, actor: { role: division, scope: plan }, due: 06-10 }
`,
  'sections.csv': 'key,label,title,preface\nparks,Ⅰ,公園,公園を育てる柱です。\nrivers,Ⅱ,川辺,\n',
  'items.csv': `key,number,section,parent,title,departments,graded,since
flowers,1,parks,,花壇づくり,政策企画課,,
trees,2,parks,,樹木の手入れ,政策企画課,no,
trees-east,2-東,parks,trees,東地区,政策企画課,,
trees-west,2-西,parks,trees,西地区,政策企画課,,
fireflies,3,rivers,,蛍の里,政策企画課,,2020
`,
};

const upload = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([name, text]) => ({ name, content: Buffer.from(text).toString('base64') }));

let program: Awaited<ReturnType<typeof runDemoProgram>>;
let year: DemoYear;
let administrator: ApiClient;
let planId: string;

beforeAll(async () => {
  program = await runDemoProgram();
  year = await DemoYear.at(program.address, () => undefined);
  administrator = year.first('administrator');
  const files = upload(FILES);
  const preview = await administrator.call('previewImport', { body: { files } });
  expect(preview.problems).toEqual([]);
  ({ planId } = await administrator.call('applyImport', { body: { files, fingerprint: preview.fingerprint } }));
}, 60_000);

afterAll(async () => {
  await program.stop();
});

async function open(fiscalYear: number) {
  return administrator.call('openCycle', { params: { planId }, body: { fiscalYear } });
}

async function sheetsOf(client: ApiClient, cycleId: string): Promise<SheetView[]> {
  const { waiting } = await client.call('myWork');
  const mine = waiting.rows.filter((card) => card.cycle.id === cycleId);
  return Promise.all(mine.map((card) => client.call('openSheet', { params: { sheetId: card.id } })));
}

/** With a word for what is checked and found strange: the same cause as the year before. */
async function submit(member: ApiClient, sheetId: string, saved: { version: number; warnings: SheetView['warnings'] }) {
  let { version } = saved;
  for (const { key } of saved.warnings) {
    const params = { sheetId };
    const refused = member.call('runCommand', { params, body: { command: 'submit', version } });
    await expect(refused).rejects.toThrow('warningUnexplained');
    explained.push(key);
    const texts = { [`explanation.${key}`]: 'ことしも同じ理由である。' };
    ({ version } = await member.call('saveDraft', { params, body: { version, texts } }));
  }
  await member.call('runCommand', { params: { sheetId }, body: { command: 'submit', version } });
}

const explained: string[] = [];

/** Its marks by item number; ★ goes with a cause. */
const MARKS: Readonly<Record<string, string>> = { 1: '★★★', '2-東': '★★', '2-西': '★', 3: '★★' };

async function review(cycleId: string, fiscalYear: number) {
  const member = year.first('departmentMember');
  for (const sheet of await sheetsOf(member, cycleId)) {
    const mark = MARKS[sheet.number];
    const saved = await member.call('saveDraft', {
      params: { sheetId: sheet.id },
      body: {
        version: sheet.version,
        texts: {
          season: 'autumn',
          [`cost.${fiscalYear}`]: '1,200',
          [`cost.${fiscalYear}.note`]: '苗と土の代金',
          'steps.1': '土づくり',
          [`steps.1.${fiscalYear}`]: '実施',
          [`steps.1.${fiscalYear + 1}`]: '→',
          memo: '公表しない',
          ...(mark ? { stars: mark } : {}),
          ...(mark === '★' ? { cause: '強い日照りが続いた。' } : {}),
        },
      },
    });
    await submit(member, sheet.id, saved);
  }
  const division = year.first('division');
  for (const sheet of await sheetsOf(division, cycleId)) {
    const grade = MARKS[sheet.number] ?? null;
    const moved = await division.call('runCommand', {
      params: { sheetId: sheet.id },
      body: { command: 'propose', version: sheet.version, grade },
    });
    expect(moved.stage).toBe('ready');
  }
}

it('goes through a whole year', async () => {
  const { cycleId, sheets } = await open(2019);
  // The fireflies begin in 2020.
  expect(sheets).toBe(4);

  const member = year.first('departmentMember');
  const [first] = await sheetsOf(member, cycleId);
  const refused = member.call('runCommand', {
    params: { sheetId: first!.id },
    body: { command: 'submit', version: first!.version },
  });
  await expect(refused).rejects.toThrow(ApiProblem);
  expect(first!.incomplete.map((refusal) => refusal.code)).toEqual(['fieldRequired', 'fieldRequired', 'gradeRequired']);

  await review(cycleId, 2019);
  const { version } = await administrator.call('readBoard', { params: { cycleId } });
  await administrator.call('closeCycle', { params: { cycleId }, body: { version } });
  await year.requestPublication(cycleId);
  const publication = await eventually('the publication', async () =>
    (await administrator.call('readBoard', { params: { cycleId } })).publications.find(({ live }) => live),
  );
  const text = await (await fetch(`${program.address}${publication.path}report.json`)).text();
  const report = reportSchema.parse(JSON.parse(text));
  expect(report.summary).toEqual({
    total: 3,
    blank: 0,
    marks: [
      { symbol: '★★★', count: 1, percent: '33.33' },
      { symbol: '★★', count: 1, percent: '33.33' },
      { symbol: '★', count: 1, percent: '33.33' },
    ],
  });
  expect(report.sections.map(({ summary }) => summary.total)).toEqual([3, 0]);
  expect(text).toContain('強い日照り');
  expect(text).not.toContain('公表しない');
}, 60_000);

it('goes on in the next year with what was carried over, and with an item more', async () => {
  const { cycleId, sheets } = await open(2020);
  expect(sheets).toBe(5);
  const [first] = await sheetsOf(year.first('departmentMember'), cycleId);
  const steps = first!.fields.find((field) => field.kind === 'schedule')!;
  expect(steps.cells).toEqual({ 'steps.1': '土づくり', 'steps.1.2019': '実施', 'steps.1.2020': '→' });
  await review(cycleId, 2020);
  expect(explained).toEqual(['sameAsLastYear:cause']);

  const years = await administrator.call('readPlanYears', { params: { planId } });
  expect(years.years.map(({ fiscalYearFrom, summary }) => [fiscalYearFrom, summary?.total ?? null])).toEqual([
    [2019, 3],
    [2020, 4],
    [2021, null],
    [2022, null],
  ]);
  const items = years.sections.flatMap((section) => section.items);
  expect(items.map(({ number, years: cells }) => [number, ...cells.slice(0, 2).map((cell) => cell.symbol ?? cell.state)])).toEqual([
    ['1', '★★★', '★★★'],
    ['2', 'ungraded', 'ungraded'],
    ['2-東', '★★', '★★'],
    ['2-西', '★', '★'],
    ['3', 'notYet', '★★'],
  ]);
}, 60_000);
