import type { GeneratorValue } from 'fast-check';
import * as fc from 'fast-check';
import { LICENCE_KEYS } from '#libs/domain/publication/licence.js';
import { lifeIn } from '#libs/domain/register/lifetime.js';
import { cellKeysOf, yearsBetween } from '#libs/domain/template/cells.js';
import type { CellField, Field, SheetTemplate } from '#libs/domain/template/sheet-template.js';
import { gradeField, isCellField, REPORT_LAYOUTS } from '#libs/domain/template/sheet-template.js';
import { canonicalPack } from '#libs/features/imports/canonical-pack.js';
import { namedDepartments } from '#libs/features/imports/named-departments.js';
import type {
  PackAssignment,
  PackDepartment,
  PackIndicator,
  PackItem,
  PackResults,
  PackSection,
  PackValue,
  PlanFile,
  PlanPack,
} from '#libs/features/imports/plan-pack.js';

/** What spreadsheets, CSV and YAML like to take for something else. */
const TRICKY = [
  '=1',
  '=SUM(A1)',
  '007',
  '1,234',
  '-1',
  '+1',
  '@x',
  "'x",
  '"x"',
  '#N/A',
  '#x',
  '_x0041_',
  '_x000D_',
  'true',
  'null',
  '~',
  '- a',
  'a: b',
  '{a}',
  '2019-04-01',
  '04-24',
  '1e5',
  '0x10',
  'a\nb',
  '\na',
  'a\n',
  ' a ',
  '　a　',
  'a;b',
  'a\tb',
  'a"b""c',
  '①㈱㎡',
  '𠮷野家',
  '＝１',
  '△258人',
  '－',
  '—',
  'é',
  'é',
  '\u00adx',
  '\ufeffx',
  '<a>&amp;]]>',
  '関係各課',
];
const SIGNS = [...'abあ漢ーｱ１,;:"\'=+-@#_<>&|%{}[]()\\/!?*~^`$ 　\n\t△①㈱𠮷'];

export const tricky = fc
  .oneof(fc.constantFrom(...TRICKY), fc.string({ unit: fc.constantFrom(...SIGNS), minLength: 1, maxLength: 12 }))
  .filter((text) => text.trim() !== '');
const number = fc.constantFrom('1', '1-①', '28②', '(1)', '007', '=1');
const amount = fc.constantFrom('0', '105,854', '△1,200', '-5', '－', '1234', '▲3');

const label = (ja: string) => ({ ja });

/** Every kind of field once or more, in this order. */
const FIELDS: readonly Field[] = [
  { key: 'name', kind: 'title', label: label('項目') },
  { key: 'content', kind: 'text', label: label('内容'), carryOver: 'item', maxLength: 500 },
  { key: 'kind', kind: 'choice', label: label('区分'), carryOver: 'item', options: [option('new'), option('old')] },
  { key: 'plan', kind: 'schedule', label: label('工程'), carryOver: 'item', maxLength: 100 },
  { key: 'goal', kind: 'text', label: label('目標'), carryOver: { previous: 'next' }, maxLength: 500 },
  { key: 'status', kind: 'text', label: label('{year}の状況'), stage: 'draft', required: true, maxLength: 500 },
  { key: 'next', kind: 'text', label: label('次'), stage: 'draft', maxLength: 500 },
  { key: 'way', kind: 'choice', label: label('進め方'), stage: 'draft', options: [option('keep'), option('change')] },
  { key: 'cost', kind: 'money', label: label('費用'), stage: 'draft', unit: label('千円'), maxLength: 100 },
  { key: 'steps', kind: 'schedule', label: label('手順'), stage: 'draft', maxLength: 100 },
  {
    key: 'values',
    kind: 'indicators',
    label: label('指標'),
    stage: 'draft',
    required: false,
    years: 'plan',
    columns: { name: label('項目'), baseline: label('当初'), target: label('目標'), current: label('現状') },
  },
  { key: 'mark', kind: 'grade', label: label('評価'), scale: 'marks', stage: 'draft' },
  { key: 'why', kind: 'text', label: label('理由'), stage: 'draft', required: { grades: ['△'] }, maxLength: 500 },
  { key: 'opinion', kind: 'text', label: label('意見'), stage: 'opinion', public: false, maxLength: 500 },
  { key: 'by', kind: 'departments', label: label('担当'), letter: 'B' },
];

function option(key: string) {
  return { key, label: label(key) };
}

const MARKS = ['◎', '4', '△'];
const DEPARTMENTS = ['企画課', '財政課', 'みどり, "公園" 課', '=市民課', '#課'];

/** Any pack that is right, in its canonical form. */
export function anyPack(g: GeneratorValue): PlanPack {
  const plan = anyPlan(g);
  const sections = anySections(g, plan);
  const items = anyItems(g, plan, sections);
  const indicators = hasField(plan, 'indicators') ? anyIndicators(g, items) : [];
  const assignments = anyAssignments(g, plan, items);
  const pack: PlanPack = {
    plan,
    sections,
    items,
    indicators,
    schedules: anySchedules(g, plan, items),
    departments: anyDepartments(g, plan, items, assignments),
    assignments,
    results: anyResults(g, plan, items, indicators),
  };
  const canonical = canonicalPack(pack);
  const order = namedDepartments(canonical);
  return {
    ...canonical,
    departments: canonical.departments.toSorted((one, other) => order.indexOf(one.name) - order.indexOf(other.name)),
  };
}

function chance(g: GeneratorValue, percent = 50): boolean {
  return g(fc.integer, { min: 0, max: 99 }) < percent;
}

function anyText(g: GeneratorValue): string {
  return g(() => tricky);
}

function pick<T>(g: GeneratorValue, values: readonly T[]): T {
  return values[g(fc.nat, { max: values.length - 1 })]!;
}

function some<T>(g: GeneratorValue, values: readonly T[], percent = 50): T[] {
  return values.filter(() => chance(g, percent));
}

function anyPlan(g: GeneratorValue): PlanFile {
  const fields = FIELDS.filter(({ kind, key }) => kind === 'grade' || key === 'opinion' || chance(g, 75)).map((field) => {
    // The department grades itself in some plans only.
    if (field.kind !== 'grade' || chance(g)) return field;
    const { stage: _, ...settledOnly } = field;
    return settledOnly;
  });
  const kept = fields.filter(
    (field) => !(field.key === 'goal' && !fields.some((other) => other.key === 'next')),
  );
  const from = g(fc.integer, { min: 2015, max: 2020 });
  return {
    municipality: { key: 'any-city', name: { ja: anyText(g), ...(chance(g) ? { en: anyText(g) } : {}) } },
    plan: {
      key: 'any-plan',
      name: { ja: anyText(g) },
      period: { from, to: from + g(fc.integer, { min: 0, max: 5 }) },
      contact: { ja: anyText(g) },
      ...(chance(g) ? { licence: pick(g, LICENCE_KEYS) } : {}),
    },
    levels: [{ ja: anyText(g) }, { ja: '施策' }, { ja: '小施策' }],
    scales: {
      marks: {
        kind: pick(g, ['achievement', 'policy'] as const),
        marks: MARKS.map((symbol) => ({ symbol, word: { ja: anyText(g) }, tone: pick(g, ['good', 'bad'] as const) })),
      },
      ...(chance(g, 30) ? { another: { kind: 'policy' as const, marks: [{ symbol: 'A', word: { ja: 'A' }, tone: 'neutral' as const }] } } : {}),
    },
    template: { title: { ja: anyText(g) }, ...(chance(g) ? { layout: pick(g, REPORT_LAYOUTS) } : {}), fields: kept },
    route: [
      {
        stage: 'draft',
        actor: { role: 'departmentMember', scope: 'leadDepartment' },
        due: '04-24',
        ...(chance(g) ? { closing: pick(g, ['advance', 'flag'] as const) } : {}),
      },
      { stage: 'grade', actor: { role: 'division', scope: 'plan' }, due: '05-15' },
      { stage: 'opinion', actor: { role: 'headquarters', scope: 'plan' }, text: 'opinion', due: '12-31' },
    ],
  };
}

function hasField(plan: { readonly template: SheetTemplate }, kindOrKey: string): boolean {
  return plan.template.fields.some(({ kind, key }) => kind === kindOrKey || key === kindOrKey);
}

function anySections(g: GeneratorValue, plan: PlanFile): PackSection[] {
  let above: string[] = [];
  return Array.from({ length: g(fc.integer, { min: 1, max: 5 }) }, (_, index) => {
    const key = `section-${index}`;
    const depth = g(fc.nat, { max: Math.min(above.length, plan.levels.length - 1) });
    above = [...above.slice(0, depth), key];
    return {
      key,
      parent: above[depth - 1] ?? null,
      label: chance(g) ? pick(g, ['(ア)', '1', '=1', '007']) : '',
      title: anyText(g),
      preface: chance(g, 30) ? anyText(g) : '',
    };
  });
}

function anyItems(g: GeneratorValue, plan: PlanFile, sections: readonly PackSection[]): PackItem[] {
  const { from, to } = plan.plan.period;
  const items: PackItem[] = [];
  const count = g(fc.integer, { min: 1, max: 7 });
  for (let index = 0; index < count; index += 1) {
    const whole = items.findLast(({ parent }) => parent === null);
    const isPart = whole !== undefined && chance(g, 25);
    const heirs = items.filter(({ ended, since }) => ended === null && since === null);
    const source = items.find(({ ended, mergedInto }) => ended !== null && ended < to && mergedInto === null);
    const splitFrom = source !== undefined && chance(g, 40) ? source : null;
    const ends = chance(g, 20);
    const since = splitFrom || chance(g, 20) ? g(fc.integer, { min: (splitFrom?.ended ?? from - 1) + 1, max: to }) : null;
    const texts: Record<string, string> = {};
    if (hasField(plan, 'content') && chance(g)) texts['content'] = anyText(g);
    if (hasField(plan, 'kind') && chance(g)) texts['kind'] = pick(g, ['new', 'old']);
    items.push({
      key: `item-${index}`,
      number: g(() => number),
      section: isPart ? whole.section : pick(g, sections).key,
      parent: isPart ? whole.key : null,
      title: anyText(g),
      departments: some(g, DEPARTMENTS, 40),
      allRelated: chance(g, 20),
      graded: chance(g, 80),
      since,
      ended: ends ? g(fc.integer, { min: since ?? from, max: to }) : null,
      mergedInto: ends && heirs.length > 0 && chance(g) ? pick(g, heirs).key : null,
      endReason: ends && chance(g) ? anyText(g) : '',
      splitFrom: splitFrom?.key ?? null,
      texts,
    });
  }
  return items;
}

function anyIndicators(g: GeneratorValue, items: readonly PackItem[]): PackIndicator[] {
  const used = new Map<string, number>();
  const nextPlace = (item: string) => {
    const position = (used.get(item) ?? 0) + g(fc.integer, { min: 1, max: 2 });
    used.set(item, position);
    return { item, position };
  };
  return Array.from({ length: g(fc.nat, { max: 5 }) }, (_, index) => {
    const own = pick(g, items).key;
    const others = some(g, items.map(({ key }) => key).filter((key) => key !== own), 20);
    return {
      key: `indicator-${index}`,
      name: anyText(g),
      places: [own, ...others].map(nextPlace),
      baseline: chance(g) ? anyText(g) : '',
      target: chance(g) ? anyText(g) : '',
      better: pick(g, [null, 'more', 'less'] as const),
    };
  });
}

function anySchedules(g: GeneratorValue, plan: PlanFile, items: readonly PackItem[]): PlanPack['schedules'] {
  if (!hasField(plan, 'plan')) return [];
  const { from, to } = plan.plan.period;
  return some(g, items).flatMap(({ key }) =>
    Array.from({ length: g(fc.integer, { min: 1, max: 3 }) }, () => ({
      item: key,
      field: 'plan',
      action: anyText(g),
      years: Object.fromEntries(some(g, yearsBetween(from, to)).map((year) => [String(year), chance(g) ? '→' : anyText(g)])),
    })),
  );
}

function anyAssignments(g: GeneratorValue, plan: PlanFile, items: readonly PackItem[]): PackAssignment[] {
  const years = yearsBetween(plan.plan.period.from, plan.plan.period.to);
  return some(g, items, 20).map(({ key }) => {
    const departments = some(g, DEPARTMENTS, 40);
    return { item: key, since: pick(g, years), departments: departments.length > 0 ? departments : ['新設課'] };
  });
}

/** What hangs together with departments that the plan names. */
function anyDepartments(
  g: GeneratorValue,
  plan: PlanFile,
  items: readonly PackItem[],
  assignments: readonly PackAssignment[],
): PackDepartment[] {
  const named = [...new Set([...items, ...assignments].flatMap(({ departments }) => departments))];
  const heir = named[0];
  const year = plan.plan.period.from;
  const departments: PackDepartment[] = [];
  const parent = () => (chance(g, 30) ? '総合部' : null);
  if (heir !== undefined && chance(g)) departments.push({ name: '旧課', parent: parent(), since: null, until: year - 1, successors: [heir] });
  // Moved to another 部 during the plan, under the same name.
  const moves = heir !== undefined && chance(g, 30);
  if (moves) departments.push({ name: heir, parent: '前の部', since: year, until: year + 1, successors: [heir] });
  if (heir !== undefined && (moves || chance(g))) departments.push({ name: heir, parent: parent(), since: year + (moves ? 2 : 0), until: null, successors: [] });
  const other = named[1];
  if (other !== undefined && chance(g)) {
    departments.push({ name: other, parent: parent(), since: null, until: year, successors: ['後継一課', '後継二課'] });
  }
  return departments;
}

function anyResults(
  g: GeneratorValue,
  plan: PlanFile,
  items: readonly PackItem[],
  indicators: readonly PackIndicator[],
): PackResults[] {
  const { from, to } = plan.plan.period;
  const spans = yearsBetween(from, to).map((year) => ({ from: year, to: year }));
  if (to > from) spans.push({ from, to });
  return some(g, spans).map((span) => ({
    ...span,
    values: items
      .filter(({ since, ended, mergedInto }) => {
        const end = ended === null ? null : { year: ended, mergedInto, reason: '' };
        return lifeIn({ since, end }, span.from, span.to) === 'alive';
      })
      .flatMap((item) => anyValues(g, plan, item, indicators, span)),
  }));
}

function anyValues(
  g: GeneratorValue,
  plan: PlanFile,
  item: PackItem,
  indicators: readonly PackIndicator[],
  span: { readonly from: number; readonly to: number },
): PackValue[] {
  const years = { cycle: yearsBetween(span.from, span.to), plan: yearsBetween(plan.plan.period.from, plan.plan.period.to) };
  const cells = plan.template.fields
    .filter(isCellField)
    .filter((field) => field.carryOver !== 'item')
    .flatMap((field) => some(g, cellKeysOf(field, years).slice(0, 12), 40).map((key) => [key, anyContent(g, field, key)]));
  const own = indicators.filter(({ places }) => places[0]!.item === item.key);
  const values = own.flatMap(({ key }) => some(g, years.cycle).map((year) => [`indicators.${key}.${year}`, anyText(g)]));
  const grade = gradeField(plan.template)!;
  const marks = [grade.key, `${grade.key}.proposed`, ...(grade.stage ? [`${grade.key}.assessed`] : [])];
  const graded = item.graded ? some(g, marks).map((field) => [field, pick(g, MARKS)]) : [];
  return [...cells, ...values, ...graded].map(([field, value]) => ({ item: item.key, field: field!, value: value! }));
}

function anyContent(g: GeneratorValue, field: CellField, key: string): string {
  if (field.kind === 'choice') return pick(g, field.options).key;
  if (field.kind === 'money' && !key.endsWith('.note')) return g(() => amount);
  return anyText(g);
}
