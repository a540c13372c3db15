import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ApiClient } from '#apps/cli/demo/api-client.js';
import { DemoYear } from '#apps/cli/demo/play-year.js';
import { runDemoProgram } from '../support/program.js';

/** Ponds go on; wells are merged into them; the park is split into two; springs are new. */
const FILES = {
  'plan.yaml': `
municipality: { key: sakado, name: { ja: 坂戸市, en: Sakado City } }
plan: { key: water-plan, name: { ja: 水辺の計画 }, period: { from: 2018, to: 2022 }, contact: { ja: 政策企画課 } }
levels: [{ ja: 柱 }]
scales: { done: { kind: achievement, marks: [{ symbol: 済, word: { ja: 済んだ }, tone: good }] } }
template:
  title: { ja: 水辺の点検表 }
  fields:
    - { key: name, kind: title, label: { ja: 事業 } }
    - { key: aim, kind: text, label: { ja: ねらい }, carryOver: item, maxLength: 100 }
    - { key: work, kind: text, label: { ja: '{year}年度の取組' }, stage: draft, required: true, maxLength: 200 }
    - { key: memo, kind: text, label: { ja: 庁内メモ }, stage: draft, public: false, maxLength: 200 }
    - { key: fish, kind: indicators, label: { ja: 指標 }, stage: draft, columns: { name: { ja: 項目 }, baseline: { ja: 当初 }, target: { ja: 目標 }, current: { ja: '{year}末' } } }
    - { key: grade, kind: grade, label: { ja: 状況 }, scale: done }
    - { key: word, kind: text, label: { ja: 市民の意見 }, stage: comment, maxLength: 200 }
route:
  - { stage: draft, actor: { role: departmentMember, scope: leadDepartment }, due: 05-11 }
  - { stage: grade, actor: { role: division, scope: plan }, due: 06-10 }
  - { stage: comment, actor: { role: citizenCommittee, scope: plan }, text: word, due: 07-10 }
`,
  'sections.csv': 'key,label,title\nwater,Ⅰ,水辺\n',
  'items.csv': `key,number,section,title,departments,aim,since,ended,mergedInto,splitFrom,endReason
ponds,1,water,池の手入れ,池係,池を守る。,,,,,
wells,2,water,井戸の記録,池係,,,2019,shore,,まとめる。
park,3,water,水辺公園,池係,,,2019,,,分ける。
shore,4,water,岸の手入れ,池係,,2020,,,,
north,5,water,北の公園,池係,,2020,,,park,
south,6,water,南の公園,池係,,2020,,,park,
springs,7,water,湧水の調査,池係,,2020,,,,
`,
  'indicators.csv': 'key,name,baseline,target,better,items\nfish,魚の種類,10種,20種,,ponds@1\n',
};

let program: Awaited<ReturnType<typeof runDemoProgram>>;
let administrator: ApiClient;
let citizen: ApiClient;
/** Of 2020, by the item's number. */
let sheets: ReadonlyMap<string, string>;

beforeAll(async () => {
  program = await runDemoProgram();
  const year = await DemoYear.at(program.address, () => undefined);
  administrator = year.first('administrator');
  citizen = year.first('citizenCommittee');
  const files = Object.entries(FILES).map(([name, text]) => ({ name, content: Buffer.from(text).toString('base64') }));
  const { problems, fingerprint } = await administrator.call('previewImport', { body: { files } });
  expect(problems).toEqual([]);
  const { planId } = await administrator.call('applyImport', { body: { files, fingerprint } });
  const open = (fiscalYear: number) => administrator.call('openCycle', { params: { planId }, body: { fiscalYear } });
  await finish((await open(2018)).cycleId, '古い年の取組');
  await finish((await open(2019)).cycleId, '前の年の取組');
  const { cycleId } = await open(2020);
  const board = await administrator.call('readBoard', { params: { cycleId } });
  sheets = new Map(board.sheets.rows.map(({ number, id }) => [number, id]));
}, 60_000);

afterAll(async () => {
  await program.stop();
});

/** Everything written, graded and closed. */
async function finish(cycleId: string, text: string): Promise<void> {
  await program.database.asOwner(
    `UPDATE sheets SET stage = 'ready', settled_grade = '済', version = version + 1,
       texts = jsonb_build_object('work', $2::text || '（' || (carried->>'title') || '）', 'memo', '庁内だけの話')
     WHERE cycle_id = $1`,
    [cycleId, text],
  );
  await program.database.asOwner(
    `INSERT INTO indicator_values (municipality_id, cycle_id, indicator_id, fiscal_year, raw)
     SELECT c.municipality_id, c.id, i.id, c.fiscal_year_to, '1' || (c.fiscal_year_to - 2018) || '種'
     FROM cycles c JOIN indicators i ON i.municipality_id = c.municipality_id WHERE c.id = $1 AND i.key = 'fish'`,
    [cycleId],
  );
  await program.database.asOwner(`UPDATE cycles SET status = 'closed', version = version + 1 WHERE id = $1`, [cycleId]);
}

async function opened(number: string, by = administrator) {
  return by.call('openSheet', { params: { sheetId: sheets.get(number)! } });
}

it('stands beside the sheet of the next year, as it was called then', async () => {
  const { lastYear, fields } = await opened('1');
  expect(lastYear).toMatchObject({
    origin: 'own',
    number: '1',
    cycle: { fiscalYearFrom: 2019, fiscalYearTo: 2019, status: 'closed' },
    grade: { label: { ja: '状況' }, mark: { symbol: '済', word: { ja: '済んだ' } } },
  });
  expect(lastYear!.fields).toEqual([
    { key: 'work', label: { ja: 'R1年度の取組' }, cells: { work: '前の年の取組（池の手入れ）' }, chosen: null },
    { key: 'memo', label: { ja: '庁内メモ' }, cells: { memo: '庁内だけの話' }, chosen: null },
  ]);
  const aim = fields.find(({ key }) => key === 'aim');
  expect(aim).toMatchObject({ value: '池を守る。', carriedFrom: { source: 'register' }, writable: false });
});

it('brings an indicator’s last value and its course, with gaps where nothing is known', async () => {
  const field = (await opened('1')).fields.find(({ kind }) => kind === 'indicators');
  expect(field).toMatchObject({
    lastYear: { fiscalYear: 2019, label: { ja: 'R1末' } },
    rows: [
      {
        lastYear: '11種',
        series: {
          scale: 'numbers',
          baseline: 10,
          target: 20,
          points: [
            { fiscalYear: 2018, value: '10種', at: 10 },
            { fiscalYear: 2019, value: '11種', at: 11 },
            { fiscalYear: 2020, value: '', at: null },
          ],
        },
      },
    ],
  });
});

it.each([
  ['4', 'merged', '2', '前の年の取組（井戸の記録）'],
  ['5', 'splitFrom', '3', '前の年の取組（水辺公園）'],
  ['6', 'splitFrom', '3', '前の年の取組（水辺公園）'],
])('of item %s is %s: item %s', async (number, origin, source, text) => {
  const { lastYear } = await opened(number);
  expect(lastYear).toMatchObject({ origin, number: source });
  expect(lastYear!.fields[0]!.cells).toEqual({ work: text });
});

it('is not there for an item that is new, nor of a year that is still running', async () => {
  expect((await opened('7')).lastYear).toBeNull();
  const { lastYear } = await opened('1');
  await program.database.asOwner(`UPDATE cycles SET status = 'running', version = version + 1 WHERE id = $1`, [lastYear!.cycle.id]);
  expect((await opened('1')).lastYear).toMatchObject({ cycle: { fiscalYearFrom: 2018 } });
  await program.database.asOwner(`UPDATE cycles SET status = 'closed', version = version + 1 WHERE id = $1`, [lastYear!.cycle.id]);
});

it('shows outside people what was settled and is public, and no value of a sheet that is still worked on', async () => {
  const sheetId = sheets.get('1')!;
  await program.database.asOwner(`UPDATE sheets SET stage = 'comment', version = version + 1 WHERE id = $1`, [sheetId]);
  const sheet = await opened('1', citizen);
  expect(sheet.lastYear).toMatchObject({ origin: 'own', grade: { mark: { symbol: '済' } } });
  expect(sheet.lastYear!.fields.map(({ key }) => key)).toEqual(['work']);
  expect(JSON.stringify(sheet)).not.toContain('庁内');

  const before = sheet.lastYear!.sheetId;
  await program.database.asOwner(`UPDATE sheets SET stage = 'grade', version = version + 1 WHERE id = $1`, [before]);
  const unsettled = await opened('1', citizen);
  expect(unsettled.lastYear).toBeNull();
  expect(JSON.stringify(unsettled)).not.toContain('11種');
  expect(JSON.stringify(await opened('1'))).toContain('11種');
});
