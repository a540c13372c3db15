import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { ApiClient } from '#apps/cli/demo/api-client.js';
import { ApiProblem } from '#apps/cli/demo/api-client.js';
import { DemoYear } from '#apps/cli/demo/play-year.js';
import type { Publication } from '#libs/contract/cycles.js';
import type { Problem } from '#libs/contract/problem.js';
import type { Report } from '#libs/report/report.js';
import { reportSchema } from '#libs/report/report-schema.js';
import { runDemoProgram } from '../support/program.js';
import { eventually } from '../support/wait.js';

/** What some format or other takes for its own language. All of it is text that somebody may mean as it stands. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '</td></table></body><h1>終わり</h1>',
  '"><img src=x onerror=alert(1)>',
  '<!-- コメント --> と -->',
  ']]> と <![CDATA[',
  '&lt;b&gt; &amp;amp; &#x3C;',
  'javascript:alert(1)',
  '=HYPERLINK("http://x","y")',
  '+1+1',
  '-1+1',
  '@SUM(A1:A9)',
  '\t=1+1',
  'セミ;コロン,コンマ"引用符"と\'一重\'',
  '一行\n二行\n\n四行',
  '#import "x": *',
  '#eval("1+1") #panic()',
  '$x$ と $ x^2 $',
  '*太字* _斜体_ `字` <見出し> @参照 \\ // /* */',
  '= 見出し\n- 並び\n+ 並び\n/ 語: 意味',
  '${x} {{x}} {x} %s %d <%= x %>',
  '_x0000_ \\u0000 %00',
  '\u200f右から\u200e左へ',
  'み\u00adえ\u200bな\ufeffい',
  'か\u3099𠮷葛\u{e0100}',
  'x'.repeat(3000),
  'https://example.jp/' + 'a'.repeat(500),
  '漢'.repeat(3000),
  '－',
  ' 前後に空白 ',
];
const LONGEST = `初め${'文字と、'.repeat(2499)}終り`;
const ITEMS = 800;
/** In the first rows; the others are plain, and many. */
const textOf = (row: number) => HOSTILE[row] ?? `${row}件目の取組`;
const titleOf = (row: number) => textOf(row).slice(0, 300);

const csv = (rows: readonly (readonly string[])[]) => stringify(rows.map((row) => [...row]));
const NUMBERS = Array.from({ length: ITEMS }, (_, row) => row);
const PACK: Readonly<Record<string, string>> = {
  'plan.yaml': `
municipality: { key: sakado, name: { ja: 坂戸市, en: Sakado City } }
plan: { key: hostile-plan, name: { ja: '<script>alert(1)</script>計画' }, period: { from: 2019, to: 2023 }, contact: { ja: '#import "x" $課$' }, licence: CC0-1.0 }
levels: [{ ja: '<柱>' }]
scales: { done: { kind: achievement, marks: [{ symbol: '<A>', word: { ja: '=1+1' }, tone: good }, { symbol: '$B', word: { ja: '#B' }, tone: bad }] } }
template:
  title: { ja: '点検表 ]]> --> </title>' }
  fields:
    - { key: name, kind: title, label: { ja: '=事業' } }
    - { key: by, kind: departments, label: { ja: '<担当>' } }
    - { key: values, kind: indicators, label: { ja: '指標 $x$' }, stage: draft, required: false, columns: { name: { ja: '+名' }, baseline: { ja: '-初' }, target: { ja: '@目標' }, current: { ja: '現状 {year} ]]>' } } }
    - { key: done, kind: grade, label: { ja: '#状況' }, scale: done }
    - { key: note, kind: text, label: { ja: '記録 <b>' }, stage: draft, maxLength: 20000 }
route:
  - { stage: draft, actor: { role: departmentMember, scope: leadDepartment }, due: 05-11 }
  - { stage: grade, actor: { role: division, scope: plan }, due: 06-10 }
`,
  'sections.csv': csv([
    ['key', 'label', 'title', 'preface'],
    ['all', '<1>', '</h2><script>alert(1)</script>', `${HOSTILE.slice(0, 10).join('\n')}\n${LONGEST}`],
    ['none', '=2', '#import "空"', ''],
  ]),
  'items.csv': csv([
    ['key', 'number', 'section', 'title', 'departments'],
    ...NUMBERS.map((row) => [`item-${row}`, row < 10 ? `=${row}` : `${row}`, 'all', titleOf(row), '<政策>課']),
  ]),
  'indicators.csv': csv([
    ['key', 'name', 'items', 'baseline', 'target'],
    ['nothing', '－', 'item-0@1', '－', '－'],
    ['formula', '=1+1', 'item-1@1', '<0', '>100%'],
  ]),
  'results-2019.csv': csv([
    ['item', 'field', 'value'],
    ['item-0', 'indicators.nothing.2019', '－'],
    ['item-1', 'indicators.formula.2019', '=SUM(1)'],
    ...NUMBERS.flatMap((row) => [
      [`item-${row}`, 'note', row === ITEMS - 1 ? LONGEST : textOf(row)],
      [`item-${row}`, 'done', row % 2 === 0 ? '<A>' : '$B'],
    ]),
  ]),
};

let program: Awaited<ReturnType<typeof runDemoProgram>>;
let year: DemoYear;
let administrator: ApiClient;
/** Of the plan that was there before. */
let running: string;

beforeAll(async () => {
  program = await runDemoProgram();
  year = await DemoYear.at(program.address, () => undefined);
  administrator = year.first('administrator');
  running = await year.open();
}, 60_000);

afterAll(async () => {
  await program.stop();
});

const upload = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([name, text]) => ({ name, content: Buffer.from(text).toString('base64') }));

async function problemOf(answer: Promise<unknown>): Promise<Problem> {
  try {
    await answer;
  } catch (error) {
    if (error instanceof ApiProblem) return error.problem;
    throw error;
  }
  throw new Error('nothing was refused');
}

async function cycleOf(planId: string) {
  const { plans } = await administrator.call('listPlans');
  const [cycle] = plans.find((plan) => plan.id === planId)!.cycles;
  return (await administrator.call('readBoard', { params: { cycleId: cycle!.id } })).cycle.id;
}

describe('what may be typed is published as it was typed', () => {
  let publication: Publication;
  let report: Report;

  const file = async (path: string) => {
    const response = await fetch(`${program.address}${path}`);
    expect([path, response.status]).toEqual([path, 200]);
    return { type: response.headers.get('content-type') ?? '', body: Buffer.from(await response.arrayBuffer()) };
  };
  const ofType = async (type: RegExp) => {
    const files = await Promise.all(publication.artefacts.map(({ path }) => file(path)));
    return files.filter((one) => type.test(one.type)).map(({ body }) => body);
  };

  beforeAll(async () => {
    const files = upload(PACK);
    const { problems, fingerprint } = await administrator.call('previewImport', { body: { files } });
    expect(problems).toEqual([]);
    const { planId } = await administrator.call('applyImport', { body: { files, fingerprint } });
    const cycleId = await cycleOf(planId);
    const { version } = await administrator.call('readBoard', { params: { cycleId } });
    const note = HOSTILE.slice(0, 12).join('\n');
    await administrator.call('requestPublication', { params: { cycleId }, body: { version, note } });
    publication = await eventually('the publication', async () => {
      const [newest] = (await administrator.call('readBoard', { params: { cycleId } })).publications;
      if (newest?.status === 'failed') throw new Error(`the publication failed: ${JSON.stringify(newest.problems)}`);
      return newest?.live && newest;
    });
    report = reportSchema.parse(JSON.parse((await file(publication.artefacts.find(({ format }) => format === 'json')!.path)).body.toString()));
  }, 120_000);

  it('in the report, letter by letter', () => {
    const [all, none] = report.sections;
    expect(all!.rows).toHaveLength(ITEMS);
    expect(none!.rows).toEqual([]);
    const place = report.columns.findIndex(({ key }) => key === 'note');
    const notes = all!.rows.map(({ cells }) => cells[place]);
    expect(notes.slice(0, HOSTILE.length)).toEqual(HOSTILE.map((text) => ({ kind: 'text', text })));
    expect(notes.at(-1)).toEqual({ kind: 'text', text: LONGEST });
    expect(report.summary.marks.map(({ symbol, count }) => [symbol, count])).toEqual([['<A>', 400], ['$B', 400]]);
  });

  it('in every table of commas, where no cell is a formula', async () => {
    const tables = await ofType(/^text\/csv/);
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      const rows: string[][] = parse(table, { bom: true });
      expect(rows.length).toBeGreaterThan(ITEMS);
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
      const cells = rows.flat();
      // Numbers and dashes are no formulas.
      expect(cells.filter((cell) => /^[=+@\t\r-]/.test(cell) && !/^-?[\d,.]*$/.test(cell))).toEqual([]);
      expect(cells.filter((cell) => cell.endsWith('=HYPERLINK("http://x","y")')).length).toBeGreaterThan(0);
      expect(cells).toContain(LONGEST);
    }
  });

  it('on every page, where nothing of it is markup', async () => {
    const pages = await ofType(/^text\/html/);
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages.map(String)) {
      expect(page).not.toMatch(/<script>alert|<img src=x|<h1>終わり|<!\[CDATA|<b>/);
      expect(page).not.toContain('<!-- コメント');
      expect(page).not.toMatch(/href="\s*javascript:/);
      expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(page.match(/<title>/g)).toHaveLength(1);
      expect(page.match(/<\/body>/g)).toHaveLength(1);
    }
  });

  it('in every other format, which is whole', async () => {
    for (const { path, bytes } of publication.artefacts) {
      const { type, body } = await file(path);
      expect([path, body.length]).toEqual([path, bytes]);
      if (type.includes('json')) expect(() => JSON.parse(body.toString())).not.toThrow();
      if (type.includes('pdf')) expect(body.subarray(0, 5).toString()).toBe('%PDF-');
      if (type.includes('spreadsheet')) expect(body.subarray(0, 2).toString()).toBe('PK');
    }
  });
});

/** 外字, an emoji, and what turns the direction of writing. */
const UNPRINTABLE = '外\ue000字😀\u202e';
const FOUND = ['\ue000', '😀', '\u202e'];

describe('what cannot be printed is refused where it comes in', () => {
  const sakado = async () => (await administrator.call('listPlans')).plans.find(({ key }) => key === 'reform-action-plan')!.id;

  it('by a plan pack, with file, row and column', async () => {
    const items = PACK['items.csv']!.replace('30件目の取組', UNPRINTABLE);
    const { problems } = await administrator.call('previewImport', { body: { files: upload({ ...PACK, 'items.csv': items }) } });
    expect(problems).toMatchObject([
      { file: 'items.csv', column: 'title', found: UNPRINTABLE, expected: { ja: expect.stringContaining('U+E000、😀 (U+1F600)、U+202E') } },
    ]);
  });

  it('by the register: items, sections, indicators and why something ended', async () => {
    const planId = await sakado();
    const { version, items, sections } = await administrator.call('readRegister', { params: { planId } });
    const [item, section] = [items[0]!.key, sections[0]!.key];
    const heading = { label: '', title: '題', preface: '' };
    const indicator = { name: '名', baseline: '', target: '', better: null, items: [item] };
    const changes = [
      [{ kind: 'addItem', section, parent: null, departments: [], allRelated: true, number: '99', title: UNPRINTABLE, graded: true, since: null, texts: {} }, 'title'],
      [{ kind: 'addItem', section, parent: null, departments: [], allRelated: true, number: '99', title: '題', graded: true, since: null, texts: { policy: UNPRINTABLE } }, 'policy'],
      [{ kind: 'renumberItems', numbers: { [item]: UNPRINTABLE } }, 'number'],
      [{ kind: 'endItem', item, year: 2020, mergedInto: null, reason: UNPRINTABLE }, 'reason'],
      [{ kind: 'editSection', section, ...heading, preface: UNPRINTABLE }, 'preface'],
      [{ kind: 'addSection', parent: null, ...heading, label: UNPRINTABLE }, 'label'],
      [{ kind: 'addIndicator', ...indicator, name: UNPRINTABLE }, 'name'],
      [{ kind: 'addIndicator', ...indicator, target: UNPRINTABLE }, 'target'],
    ] as const;
    for (const [change, field] of changes) {
      const { refusals } = await problemOf(administrator.call('changeRegister', { params: { planId }, body: { version, change: change as never } }));
      expect(refusals).toContainEqual(expect.objectContaining({ code: 'charactersUnprintable', field, characters: FOUND }));
    }
  });

  it('by the rules: labels of fields and words of marks', async () => {
    const planId = await sakado();
    const { version, rules } = await administrator.call('readPlanRules', { params: { planId } });
    const [first, ...fields] = rules.template.fields;
    const template = { ...rules.template, title: { ja: UNPRINTABLE }, fields: [{ ...first!, label: { ja: '項目', en: UNPRINTABLE } }, ...fields] };
    const { refusals } = await problemOf(
      administrator.call('changePlanRules', { params: { planId }, body: { version, rules: { ...rules, template } } }),
    );
    expect(refusals).toEqual([
      { code: 'ruleBroken', path: 'template.title.ja', rule: 'unprintable', found: 'U+E000' },
      { code: 'ruleBroken', path: 'template.fields.0.label.en', rule: 'unprintable', found: 'U+E000' },
    ]);
  });

  it('as a department’s name, added, corrected or made by a reorganisation', async () => {
    const { state, departments, currentYear } = await administrator.call('readDepartments');
    const { id, parentId } = departments[0]!;
    const heir = { key: 'new-1', name: UNPRINTABLE, parentId };
    const answers = [
      () => administrator.call('addDepartment', { body: { state, name: UNPRINTABLE, parentId: null } }),
      () => administrator.call('changeDepartment', { params: { departmentId: id }, body: { state, name: UNPRINTABLE, parentId } }),
      () => administrator.call('previewReorganisation', {
        body: { state, from: currentYear, changes: [{ kind: 'renamed', departments: [id], into: [heir], given: {} }] },
      }),
    ];
    for (const answer of answers) {
      const { refusals } = await problemOf(answer());
      expect(refusals).toMatchObject([{ code: 'departmentProblem', problem: 'nameUnprintable', name: UNPRINTABLE }]);
    }
  });

  it('in a sheet that is handed in, and as a publication’s note, now or later', async () => {
    const cycleId = running;
    const member = year.first('departmentMember');
    const card = (await member.call('myWork')).waiting.rows.find((one) => one.cycle.id === cycleId)!;
    const params = { sheetId: card.id };
    const { version } = await member.call('openSheet', { params });
    // A draft may hold anything: its writer sees at once what is in the way.
    const texts = { achievements: UNPRINTABLE, nextGoal: '目標' };
    const saved = await member.call('saveDraft', { params, body: { version, texts } });
    const wanted = { code: 'charactersUnprintable', field: 'achievements', characters: FOUND };
    expect(saved.incomplete).toContainEqual(wanted);
    const { refusals } = await problemOf(member.call('runCommand', { params, body: { command: 'submit', version: saved.version } }));
    expect(refusals).toContainEqual(wanted);

    const body = { version: 1, note: UNPRINTABLE };
    const noteRefused = { code: 'noteUnprintable', characters: FOUND };
    const now = await problemOf(administrator.call('requestPublication', { params: { cycleId }, body }));
    expect(now.refusals).toContainEqual(noteRefused);
    const at = { publishOn: '2020-09-01', publishAt: '09:00' };
    const later = await problemOf(administrator.call('schedulePublication', { params: { cycleId }, body: { ...body, ...at } }));
    expect(later.refusals).toContainEqual(noteRefused);
  });

  it.each(['前\u0000後', '前\ud842後'])('and what no database holds is no text at all: %j', async (text) => {
    const planId = await sakado();
    const { version, sections } = await administrator.call('readRegister', { params: { planId } });
    const change = { kind: 'editSection' as const, section: sections[0]!.key, label: '', title: text, preface: '' };
    const refused = await problemOf(administrator.call('changeRegister', { params: { planId }, body: { version, change } }));
    expect([refused.status, refused.code]).toEqual([400, 'invalidInput']);
  });
});
