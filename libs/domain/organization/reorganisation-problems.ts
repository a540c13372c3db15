import { isPrintable } from '../check/printable.js';
import type { FiscalYear } from '../fiscal/fiscal-year.js';
import type { LinkedDepartment } from './department-lineage.js';
import { existsIn } from './department-lineage.js';
import { leadsBackTo, parentsIn } from './department-tree.js';
import { lineageProblems } from './lineage-problems.js';
import type { Change, ChangeKind, NewDepartment, PlacedDepartment, Reorganisation } from './reorganisation.js';
import { heirId, isNew, reorganise } from './reorganisation.js';

export const REORGANISATION_PROBLEMS = [
  'nothing',
  'yearOutside',
  'departmentsMissing',
  'departmentNotThere',
  'departmentYoung',
  'departmentEnds',
  'departmentTwice',
  'oneDepartment',
  'oneHeir',
  'twoHeirs',
  'twoDepartments',
  'heirNotThere',
  'heirTwice',
  'heirNeeded',
  'nameMissing',
  'nameUnusable',
  'nameUnprintable',
  'nameTaken',
  'nameUnchanged',
  'parentNotThere',
  'parentUnchanged',
  'parentCircle',
  'takerUnknown',
] as const;

export interface ReorganisationProblem {
  readonly code: (typeof REORGANISATION_PROBLEMS)[number];
  /** The place of the change; null where it is about all of them. */
  readonly change: number | null;
  /** The department's name, as far as there is one. */
  readonly name: string;
}

/** How many end and how many take over, by kind. */
const COUNTS: Readonly<Record<ChangeKind, { readonly departments: 0 | 1 | 'many'; readonly heirs: 'one' | 'several' | 'optional' }>> = {
  created: { departments: 0, heirs: 'one' },
  renamed: { departments: 1, heirs: 'one' },
  merged: { departments: 'many', heirs: 'one' },
  split: { departments: 1, heirs: 'several' },
  moved: { departments: 1, heirs: 'one' },
  abolished: { departments: 'many', heirs: 'optional' },
};

/** A name that tables and plan packs can hold: they put `;` between departments. */
export function isUsableName(name: string): boolean {
  return name === name.trim() && !name.includes(';') && !/\p{Cc}/u.test(name);
}

export interface ReorganisationContext {
  readonly departments: readonly PlacedDepartment[];
  /** The years for which one may be entered. */
  readonly years: { readonly first: FiscalYear; readonly last: FiscalYear };
  /** Departments with items, open sheets or people. */
  readonly busy: ReadonlySet<string>;
}

/** Everything that is wrong with a reorganisation, change by change. */
export function reorganisationProblems(
  reorganisation: Reorganisation,
  { departments, years, busy }: ReorganisationContext,
): ReorganisationProblem[] {
  const { from, changes } = reorganisation;
  const after = reorganise(departments, reorganisation);
  const byId = new Map(after.map((department) => [department.id, department]));
  const nameOf = (id: string) => byId.get(id)?.name ?? '';
  const ended = changes.flatMap((change) => change.departments);
  const problems: ReorganisationProblem[] = [];
  if (changes.length === 0) problems.push({ code: 'nothing', change: null, name: '' });
  if (from < years.first || from > years.last) problems.push({ code: 'yearOutside', change: null, name: '' });
  changes.forEach((change, index) => {
    const add = (code: ReorganisationProblem['code'], name = '') => problems.push({ code, change: index, name });
    for (const code of countProblems(change)) add(code);
    for (const id of change.departments) {
      const code = endProblem(departments.find((department) => department.id === id), from);
      if (code) add(code, nameOf(id));
      if (ended.indexOf(id) < ended.lastIndexOf(id)) add('departmentTwice', nameOf(id));
      if (change.kind === 'abolished' && change.into.length === 0 && busy.has(id)) add('heirNeeded', nameOf(id));
    }
    const heirs = change.into.map(heirId);
    if (new Set(heirs).size < heirs.length) add('heirTwice');
    for (const id of change.into.filter((heir) => !isNew(heir)).map(heirId)) {
      if (!staysIn(byId.get(id), from)) add('heirNotThere', nameOf(id));
    }
    for (const heir of change.into.filter(isNew)) {
      for (const code of newProblems(heir, change, from, byId)) add(code, heir.name);
    }
    if (Object.values(change.given).some((taker) => !heirs.includes(taker))) add('takerUnknown');
  });
  return [...problems, ...timelineProblems(after, reorganisation)];
}

function countProblems({ kind, departments, into }: Change): ReorganisationProblem['code'][] {
  const wanted = COUNTS[kind];
  const several = departments.length + into.filter((heir) => !isNew(heir)).length;
  return [
    ...(wanted.departments !== 0 && departments.length === 0 ? (['departmentsMissing'] as const) : []),
    // Whoever takes another one in is one of those that are merged.
    ...(kind === 'merged' && departments.length > 0 && several < 2 ? (['twoDepartments'] as const) : []),
    ...(wanted.departments !== 'many' && departments.length > wanted.departments ? (['oneDepartment'] as const) : []),
    ...(wanted.heirs === 'one' && into.length !== 1 ? (['oneHeir'] as const) : []),
    ...(wanted.heirs === 'several' && into.length < 2 ? (['twoHeirs'] as const) : []),
    ...(wanted.heirs === 'optional' && into.length > 1 ? (['oneHeir'] as const) : []),
  ];
}

function endProblem(department: LinkedDepartment | undefined, from: FiscalYear): ReorganisationProblem['code'] | null {
  if (!department) return 'departmentNotThere';
  if (department.until !== null) return department.until < from ? 'departmentNotThere' : 'departmentEnds';
  return department.since !== null && department.since >= from ? 'departmentYoung' : null;
}

/** Whether work can be given to it: there in that year, and not about to end. */
function staysIn(department: LinkedDepartment | undefined, year: FiscalYear): boolean {
  return department !== undefined && department.until === null && existsIn(department, year);
}

function newProblems(
  { key, name, parentId }: NewDepartment,
  { kind, departments: [before] }: Change,
  from: FiscalYear,
  byId: ReadonlyMap<string, PlacedDepartment>,
): ReorganisationProblem['code'][] {
  const older = before === undefined ? undefined : byId.get(before);
  if (name.trim() === '') return ['nameMissing'];
  return [
    ...(isUsableName(name) ? [] : (['nameUnusable'] as const)),
    ...(isPrintable(name) ? [] : (['nameUnprintable'] as const)),
    ...(kind === 'renamed' && older?.name === name ? (['nameUnchanged'] as const) : []),
    ...(kind === 'moved' && older?.parentId === parentId ? (['parentUnchanged'] as const) : []),
    ...(parentId !== null && parentId !== key && !existsAs(byId.get(parentId), from) ? (['parentNotThere'] as const) : []),
    ...(parentId === key ? (['parentCircle'] as const) : []),
  ];
}

function existsAs(department: LinkedDepartment | undefined, year: FiscalYear): boolean {
  return department !== undefined && existsIn(department, year);
}

/** Names that two would bear at the same time, and departments that would belong to themselves. */
function timelineProblems(after: readonly PlacedDepartment[], { from, changes }: Reorganisation): ReorganisationProblem[] {
  const makerOf = new Map(
    changes.flatMap((change, index) => change.into.filter(isNew).map(({ key }) => [key, index] as const)),
  );
  const byId = new Map(after.map((department) => [department.id, department]));
  const taken = lineageProblems(after.filter(({ name }) => name.trim() !== '')).flatMap((problem) => {
    if (problem.code !== 'overlapping') return [];
    const change = makerOf.get(problem.id) ?? makerOf.get(problem.other);
    return change === undefined ? [] : [{ code: 'nameTaken' as const, change, name: byId.get(problem.id)!.name }];
  });
  const parents = parentsIn(from, after);
  const circles = after.flatMap(({ id, name, parentId }) => {
    const change = makerOf.get(id);
    if (change === undefined || parentId === id) return [];
    return leadsBackTo(id, parents) ? [{ code: 'parentCircle' as const, change, name }] : [];
  });
  return [...taken, ...circles];
}
