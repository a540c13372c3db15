import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient, ApiProblem } from '#apps/cli/demo/api-client.js';
import { DemoYear } from '#apps/cli/demo/play-year.js';
import type { API } from '#libs/contract/api.js';
import type { RouteBody } from '#libs/contract/route.js';
import type { Problem } from '#libs/contract/problem.js';
import type { EndNote } from '#libs/domain/register/end-notes.js';
import { registerNotes } from '#libs/domain/register/register-notes.js';
import { runDemoProgram } from '../support/program.js';
import type { Credentials } from '../support/second-municipality.js';
import { addOneOfEachRole } from '../support/second-municipality.js';

/** A small plan, so that every row can be looked at. */
const FILES = {
  'plan.yaml': `
municipality: { key: sakado, name: { ja: 坂戸市, en: Sakado City } }
plan: { key: water-plan, name: { ja: 水辺の計画 }, period: { from: 2019, to: 2023 }, contact: { ja: 政策企画課 } }
levels: [{ ja: 柱 }, { ja: 施策 }]
scales: { done: { kind: achievement, marks: [{ symbol: 済, word: { ja: 済んだ }, tone: good }] } }
template:
  title: { ja: 水辺の点検表 }
  fields:
    - { key: name, kind: title, label: { ja: 事業 } }
    - { key: policy, kind: text, label: { ja: 方針 }, carryOver: item, maxLength: 20 }
    - { key: by, kind: departments, label: { ja: 担当課 } }
    - { key: values, kind: indicators, label: { ja: 指標 }, stage: draft, required: false, columns: { name: { ja: 項目 }, baseline: { ja: 当初 }, target: { ja: 目標 }, current: { ja: 現状 } } }
    - { key: done, kind: grade, label: { ja: 状況 }, scale: done }
route:
  - { stage: draft, actor: { role: departmentMember, scope: leadDepartment }, due: 05-11 }
  - { stage: grade, actor: { role: division, scope: plan }, due: 06-10 }
`,
  'sections.csv': 'key,label,title\nwater,Ⅰ,水辺\ngreen,Ⅱ,みどり\n',
  'items.csv': `key,number,section,title,departments,policy
ponds,1,water,池の手入れ,池係,池をきれいにする
brooks,2,water,小川の手入れ,小川係;池係,
wells,3,water,井戸の記録,井戸係,
trees,4,green,街路樹の手入れ,みどり係,
lawns,5,green,芝生の手入れ,みどり係,
`,
  'indicators.csv': 'key,name,items,baseline,target\nvisits,見学者,ponds@1;brooks@1,10人,20人\n',
};

let program: Awaited<ReturnType<typeof runDemoProgram>>;
let administrator: ApiClient;
let planId: string;
let people: Awaited<ReturnType<typeof addOneOfEachRole>>;

beforeAll(async () => {
  program = await runDemoProgram();
  administrator = (await DemoYear.at(program.address, () => undefined)).first('administrator');
  const files = Object.entries(FILES).map(([name, text]) => ({ name, content: Buffer.from(text).toString('base64') }));
  const { problems, fingerprint } = await administrator.call('previewImport', { body: { files } });
  expect(problems).toEqual([]);
  ({ planId } = await administrator.call('applyImport', { body: { files, fingerprint } }));
  const [city] = await program.database.asOwner<{ id: string }>(`SELECT id FROM municipalities WHERE key = 'sakado'`);
  people = await addOneOfEachRole(program.database, city!.id, 'register.example.jp');
}, 60_000);

afterAll(async () => {
  await program.stop();
});

type Change = RouteBody<(typeof API)['changeRegister']>['change'];

const register = (client = administrator) => client.call('readRegister', { params: { planId } });

async function change(wanted: Change): Promise<void> {
  const { version } = await register();
  expect(await administrator.call('changeRegister', { params: { planId }, body: { version, change: wanted } })).toEqual({
    version: version + 1,
  });
}

/** The codes of the refusals. */
async function refused(wanted: Change): Promise<string[]> {
  const { version } = await register();
  const problem = await problemOf(
    administrator.call('changeRegister', { params: { planId }, body: { version, change: wanted } }),
  );
  expect(problem.code).toBe('commandRefused');
  return problem.refusals!.map(({ code }) => code);
}

async function problemOf(answer: Promise<unknown>): Promise<Problem> {
  try {
    await answer;
  } catch (error) {
    if (error instanceof ApiProblem) return error.problem;
    throw error;
  }
  throw new Error('nothing was refused');
}

async function rows(): Promise<string[]> {
  const { items, departments } = await register();
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  return items.map(({ section, number, title, parent, assignments }) => {
    const held = assignments.map(({ since, departments: ids }) => `${since || ''}${ids.map((id) => names.get(id)).join('・')}`);
    return `${section} ${parent === null ? '' : '└ '}${number} ${title} (${held.join('、')})`;
  });
}

async function departmentNamed(name: string): Promise<string> {
  return (await register()).departments.find((department) => department.name === name)!.id;
}

const preview = async (fiscalYear: number) =>
  (await administrator.call('previewOpening', { params: { planId }, query: { fiscalYear } })).sheets.rows.map(
    ({ number, title, departments }) => `${number} ${title} ${departments.join('・')}`,
  );

const content = (number: string, title: string) => ({ number, title, graded: true, since: null, texts: {} });

describe('before a year is opened', () => {
  it('adds an item and a part of it, behind those that are there', async () => {
    const [ponds, green] = [await departmentNamed('池係'), await departmentNamed('みどり係')];
    const added = { kind: 'addItem' as const, allRelated: false, section: 'water', parent: null, departments: [ponds] };
    await change({ ...added, ...content('6', '湧水の調査'), texts: { policy: '湧き水を数える' } });
    const spring = (await register()).items.find(({ number }) => number === '6')!;
    expect(spring.texts).toEqual({ policy: '湧き水を数える' });
    await change({ ...added, ...content('6-①', '北の湧水'), parent: spring.key, departments: [green], allRelated: true });
    expect(await rows()).toEqual([
      'water 1 池の手入れ (池係)',
      'water 2 小川の手入れ (小川係・池係)',
      'water 3 井戸の記録 (井戸係)',
      'water 6 湧水の調査 (池係)',
      'water └ 6-① 北の湧水 (みどり係)',
      'green 4 街路樹の手入れ (みどり係)',
      'green 5 芝生の手入れ (みどり係)',
    ]);
  });

  it('says everything that is wrong at once', async () => {
    const added = { kind: 'addItem' as const, allRelated: false, section: 'water', parent: null, departments: [] };
    const codes = await refused({ ...added, ...content(' ', '外字\ue000'), since: 2030, texts: { policy: 'あ'.repeat(21) } });
    expect(codes).toEqual(['fieldRequired', 'charactersUnprintable', 'textTooLong', 'yearOutsidePeriod', 'departmentRequired']);
    expect(await refused({ ...added, ...content('9', '題'), section: 'nowhere' })).toEqual(['entryUnknown']);
  });

  it('renumbers, moves within and between sections, and hands on to another department', async () => {
    const spring = (await register()).items.find(({ number }) => number === '6')!.key;
    await change({ kind: 'moveItem', item: spring, section: 'green', before: 'trees' });
    await change({ kind: 'moveItem', item: 'wells', section: 'water', before: 'brooks' });
    await change({ kind: 'renumberItems', numbers: { wells: '2', brooks: '3' } });
    await change({ kind: 'assignItem', item: 'trees', since: 2021, departments: [await departmentNamed('池係')], allRelated: false });
    expect(await rows()).toEqual([
      'water 1 池の手入れ (池係)',
      'water 2 井戸の記録 (井戸係)',
      'water 3 小川の手入れ (小川係・池係)',
      'green 6 湧水の調査 (池係)',
      'green └ 6-① 北の湧水 (みどり係)',
      'green 4 街路樹の手入れ (みどり係、2021池係)',
      'green 5 芝生の手入れ (みどり係)',
    ]);
    expect(await preview(2021)).toContain('4 街路樹の手入れ 池係');
    expect(await refused({ kind: 'moveItem', item: 'wells', section: 'water', before: 'trees' })).toEqual(['partMisplaced']);
  });

  it('keeps sections in their order', async () => {
    await change({ kind: 'addSection', parent: 'green', label: '(1)', title: '花', preface: '' });
    const flowers = (await register()).sections.find(({ title }) => title === '花')!.key;
    expect(await refused({ kind: 'addSection', parent: flowers, label: '', title: '種', preface: '' })).toEqual(['sectionTooDeep']);
    await change({ kind: 'editSection', section: flowers, label: '(1)', title: '花壇', preface: '市民とともに。' });
    await change({ kind: 'moveSection', section: 'green', before: 'water' });
    expect((await register()).sections.map(({ title }) => title)).toEqual(['みどり', '花壇', '水辺']);
    await change({ kind: 'moveSection', section: 'green', before: null });
    expect(await refused({ kind: 'removeSection', section: 'green' })).toEqual(['sectionNotEmpty']);
    await change({ kind: 'removeSection', section: flowers });
    expect((await register()).sections.map(({ title }) => title)).toEqual(['水辺', 'みどり']);
  });

  it('has indicators that one item enters and others list again', async () => {
    const told = { baseline: '3本', target: '9本', better: 'more' } as const;
    await change({ kind: 'addIndicator', name: '植樹', ...told, items: ['trees', 'lawns'] });
    const trees = (await register()).indicators.find(({ name }) => name === '植樹')!.key;
    await change({ kind: 'editIndicator', indicator: trees, name: '植えた木', ...told, items: ['lawns', 'trees', 'wells'] });
    await change({ kind: 'editIndicator', indicator: 'visits', name: '見学者', baseline: '10人', target: '30人', better: null, items: ['brooks', 'ponds'] });
    expect((await register()).indicators.map(({ name, target, items }) => [name, target, ...items])).toEqual([
      ['植えた木', '9本', 'lawns', 'wells', 'trees'],
      ['見学者', '30人', 'brooks', 'ponds'],
    ]);
    await change({ kind: 'removeIndicator', indicator: trees });
    expect((await register()).indicators.map(({ name }) => name)).toEqual(['見学者']);
    expect(await refused({ kind: 'editIndicator', indicator: 'visits', name: '', ...told, items: [] })).toEqual(['fieldRequired', 'indicatorNeedsItem']);
  });

  it('removes what was added by mistake, unless something hangs on it', async () => {
    const { items } = await register();
    const [spring, north] = ['6', '6-①'].map((number) => items.find((item) => item.number === number)!.key);
    expect(await refused({ kind: 'removeItem', item: spring! })).toEqual(['itemNeeded']);
    await change({ kind: 'removeItem', item: north! });
    await change({ kind: 'removeItem', item: spring! });
    expect((await rows()).length).toBe(5);
  });
});

describe('when years have been opened', () => {
  let first: string;

  it('ends items with the years that are open, and the next year is reviewed without them', async () => {
    first = (await administrator.call('openCycle', { params: { planId }, body: { fiscalYear: 2019 } })).cycleId;
    expect(await refused({ kind: 'removeItem', item: 'wells' })).toEqual(['itemReviewed']);
    expect(await refused({ kind: 'endItem', item: 'wells', year: 2018, mergedInto: 'wells', reason: '' })).toEqual([
      'yearOutsidePeriod',
      'endBeforeReview',
      'mergedIntoItself',
    ]);
    expect(await refused({ kind: 'endItem', item: 'lawns', year: 2019, mergedInto: null, reason: ' ' })).toEqual(['reasonRequired']);
    await change({ kind: 'endItem', item: 'wells', year: 2019, mergedInto: 'ponds', reason: '池の手入れとまとめる。' });
    await change({ kind: 'endItem', item: 'lawns', year: 2019, mergedInto: null, reason: '芝生をやめた。' });
    await change({
      kind: 'splitItem',
      item: 'trees',
      year: 2019,
      reason: '',
      into: [content('4-①', '並木'), content('4-②', '公園の木')].map(({ number, title }) => ({ number, title })),
    });
    expect(await refused({ kind: 'splitItem', item: 'ponds', year: 2019, reason: '', into: [{ number: '7', title: '' }] })).toEqual([
      'splitNeedsTwo',
      'fieldRequired',
    ]);
    expect(await preview(2020)).toEqual([
      '1 池の手入れ 池係',
      '3 小川の手入れ 小川係・池係',
      '4-① 並木 みどり係',
      '4-② 公園の木 みどり係',
    ]);
    expect(await preview(2021)).toContain('4-① 並木 池係');
  });

  it('takes an end back until it is told: what a split made goes again', async () => {
    await change({ kind: 'resumeItem', item: 'trees' });
    await change({ kind: 'resumeItem', item: 'lawns' });
    expect(await preview(2020)).toEqual([
      '1 池の手入れ 池係',
      '3 小川の手入れ 小川係・池係',
      '4 街路樹の手入れ みどり係',
      '5 芝生の手入れ みどり係',
    ]);
    await change({ kind: 'endItem', item: 'lawns', year: 2019, mergedInto: null, reason: '芝生をやめた。' });
    await change({
      kind: 'splitItem',
      item: 'trees',
      year: 2019,
      reason: '場所ごとに見るため。',
      into: [
        { number: '4-①', title: '並木' },
        { number: '4-②', title: '公園の木' },
      ],
    });
  });

  it('prints the notes that the register showed, and leaves the sheets of the years before alone', async () => {
    const reportOf = async (cycleId: string) =>
      (await administrator.call('readReport', { params: { cycleId } })) as unknown as {
        notes: EndNote[];
        sections: { rows: { number: string; counted: boolean; notes: number[] }[] }[];
      };
    const shown = registerNotes((await register()).items, 2020).notes;
    const { cycleId } = await administrator.call('openCycle', { params: { planId }, body: { fiscalYear: 2020 } });
    const { notes, sections } = await reportOf(cycleId);
    expect(notes).toEqual(shown);
    expect(notes.map(({ kind, items, into, splitInto }) => [kind, ...[...items, ...(into ? [into] : []), ...splitInto].map(({ number }) => number)])).toEqual([
      ['merged', '2', '1'],
      ['split', '4', '4-①', '4-②'],
      ['abolished', '5'],
    ]);
    const printed = sections.flatMap((section) => section.rows.map(({ number, counted, notes: marks }) => [number, counted, ...marks]));
    expect(printed).toEqual([
      ['1', true, 1],
      ['2', true, 1],
      ['3', true],
      ['4', false, 2],
      ['4-①', true, 2],
      ['4-②', true, 2],
      ['5', false, 3],
    ]);

    expect(await refused({ kind: 'resumeItem', item: 'lawns' })).toEqual(['endIsFixed']);
    expect(await refused({ kind: 'renumberItems', numbers: { lawns: '9' } })).toEqual(['itemHasEnded']);
    await change({ kind: 'renumberItems', numbers: { ponds: '1-A' } });
    await change({ kind: 'moveItem', item: 'brooks', section: 'green', before: null });
    // What is open stays as it was opened: its rows, their order, the names in its notes.
    expect(await reportOf(cycleId)).toEqual({ ...(await reportOf(cycleId)), notes, sections });
    expect((await reportOf(first)).sections.flatMap((section) => section.rows.map(({ number }) => number))).toEqual(['1', '2', '3', '4', '5']);
    expect((await preview(2021)).at(-1)).toBe('3 小川の手入れ 小川係・池係');
  });

  it('adds from the next year on', async () => {
    const added = { kind: 'addItem' as const, allRelated: true, section: 'water', parent: null, departments: [] };
    expect(await refused({ ...added, ...content('8', '橋の点検'), since: 2020 })).toEqual(['yearAlreadyOpen']);
    await change({ ...added, ...content('8', '橋の点検'), since: 2021 });
    expect(await preview(2020)).not.toContain('8 橋の点検 関係各課');
    expect(await preview(2021)).toContain('8 橋の点検 関係各課');
    expect(
      await refused({ kind: 'assignItem', item: 'brooks', since: 2020, departments: [await departmentNamed('池係')], allRelated: false }),
    ).toEqual(['yearAlreadyOpen']);
  });

  it('goes out and comes in as a plan pack', async () => {
    const { content: archive } = await administrator.call('exportPlan', { params: { planId }, query: { container: 'zip' } });
    const files = [{ name: 'plan.zip', content: archive }];
    const { problems, changes } = await administrator.call('previewImport', { body: { files } });
    expect(problems).toEqual([]);
    expect(changes.filter(({ added, changed }) => added + changed > 0)).toEqual([]);
  });
});

describe('who changes it', () => {
  const signedIn = (person: Credentials) => new ApiClient(program.address, person);

  it('two at once: the second is told, and nothing of it is done', async () => {
    const { version } = await register();
    const body = { version, change: { kind: 'renumberItems', numbers: { brooks: '33' } } } as const;
    await administrator.call('changeRegister', { params: { planId }, body });
    const again = await problemOf(administrator.call('changeRegister', { params: { planId }, body }));
    expect(again).toMatchObject({ code: 'staleVersion', currentVersion: version + 1 });
  });

  it('everybody of the staff reads it; one plan’s administrator changes that plan only', async () => {
    expect((await register(signedIn(people.departmentMember))).mayChange).toBe(false);
    await program.database.asOwner(
      `UPDATE role_grants SET plan_id = $1 WHERE account_id = (SELECT id FROM accounts WHERE email = $2)`,
      [planId, people.administrator.email],
    );
    const own = signedIn(people.administrator);
    const { version } = await register(own);
    const wanted = { kind: 'renumberItems', numbers: {} } as const;
    await own.call('changeRegister', { params: { planId }, body: { version, change: wanted } });
    const other = (await administrator.call('listPlans')).plans.find(({ id }) => id !== planId)!;
    const params = { planId: other.id };
    const body = { version: 1, change: wanted };
    expect((await problemOf(own.call('changeRegister', { params, body }))).code).toBe('notFound');
    expect((await problemOf(own.call('readRegister', { params }))).code).toBe('notFound');
  });

  it('every change is in the history, with what was there before', async () => {
    const entries = await program.database.asOwner<{ action: string; payload: { from: object; to: object } }>(
      `SELECT action, payload FROM history_entries WHERE subject_id = $1 ORDER BY seq`,
      [planId],
    );
    expect(new Set(entries.map(({ action }) => action))).toEqual(
      new Set(['import', 'addItem', 'moveItem', 'renumberItems', 'assignItem', 'addSection', 'editSection', 'moveSection', 'removeSection', 'addIndicator', 'editIndicator', 'removeIndicator', 'removeItem', 'endItem', 'splitItem', 'resumeItem']),
    );
    const renumbered = entries.find(({ action }) => action === 'renumberItems')!;
    expect(renumbered.payload).toMatchObject({
      from: { items: [{ key: 'wells', number: '3' }, { key: 'brooks', number: '2' }] },
      to: { items: [{ key: 'wells', number: '2' }, { key: 'brooks', number: '3' }] },
    });
  });
});
