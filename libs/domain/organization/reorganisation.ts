import type { FiscalYear } from '../fiscal/fiscal-year.js';
import type { LinkedDepartment } from './department-lineage.js';
import { departmentsIn } from './department-lineage.js';

/** 新設・改称・統合・分割・所管替え・廃止 */
export const CHANGE_KINDS = ['created', 'renamed', 'merged', 'split', 'moved', 'abolished'] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A department with its place in the tree. */
export interface PlacedDepartment extends LinkedDepartment {
  /** 部: the department that it belongs to; null at the top. */
  readonly parentId: string | null;
}

/** Made by the reorganisation. */
export interface NewDepartment {
  /** Stands for the id that it will have: unlike every id, and other than the keys beside it. */
  readonly key: string;
  readonly name: string;
  /** An id or a key. */
  readonly parentId: string | null;
}

/** Who takes over: a department that is there (or that another change makes), or a new one. */
export type Heir = { readonly departmentId: string } | NewDepartment;

export interface Change {
  readonly kind: ChangeKind;
  /** Those that end. */
  readonly departments: readonly string[];
  readonly into: readonly Heir[];
  /** What was split, by the id of the item or the account: who takes it over. The first heir does with the rest. */
  readonly given: Readonly<Record<string, string>>;
}

/** 機構改革: from the first day of a fiscal year on. */
export interface Reorganisation {
  readonly from: FiscalYear;
  readonly changes: readonly Change[];
}

export function isNew(heir: Heir): heir is NewDepartment {
  return 'key' in heir;
}

/** The id or key that an heir goes by. */
export function heirId(heir: Heir): string {
  return isNew(heir) ? heir.key : heir.departmentId;
}

/** The departments afterwards, in their order: a new one stands behind the first that it takes over from, else last. */
export function reorganise(
  departments: readonly PlacedDepartment[],
  { from, changes }: Reorganisation,
): PlacedDepartment[] {
  const changeOf = new Map(changes.flatMap((change) => change.departments.map((id) => [id, change] as const)));
  const made = (change: Change) => change.into.filter(isNew).map((heir) => newDepartment(heir, from));
  const kept = departments.flatMap((department) => {
    const change = changeOf.get(department.id);
    if (!change) return [department];
    const ended = { ...department, until: from - 1, successors: [...new Set(change.into.map(heirId))] };
    return change.departments[0] === department.id ? [ended, ...made(change)] : [ended];
  });
  return [...kept, ...changes.filter((change) => change.departments.length === 0).flatMap(made)];
}

function newDepartment({ key, name, parentId }: NewDepartment, since: FiscalYear): PlacedDepartment {
  return { id: key, name, since, until: null, successors: [], parentId };
}

/** Who holds a thing (an item, a person) of a department once it counts; null: it was abolished without an heir. */
export function takerOf({ changes }: Reorganisation, departmentId: string, thing: string): string | null {
  const change = changes.find(({ departments }) => departments.includes(departmentId));
  return change ? takerIn(change, thing) : departmentId;
}

function takerIn({ into, given }: Change, thing: string): string | null {
  const [first] = into.map(heirId);
  return given[thing] ?? first ?? null;
}

/** What moves with a change. */
export interface MovedThings {
  readonly items: readonly { readonly id: string; readonly leads: boolean }[];
  readonly people: readonly { readonly id: string }[];
}

/** The keys of new departments that would lead items and have nobody to write for them. */
export function withoutPeople(changes: readonly Change[], moved: readonly MovedThings[]): string[] {
  const takers = (things: (of: MovedThings) => readonly { readonly id: string }[]) =>
    new Set(changes.flatMap((change, index) => things(moved[index]!).map(({ id }) => takerIn(change, id))));
  const leading = takers(({ items }) => items.filter(({ leads }) => leads));
  const staffed = takers(({ people }) => people);
  const made = changes.flatMap(({ into }) => into.filter(isNew).map(({ key }) => key));
  return made.filter((key) => leading.has(key) && !staffed.has(key));
}

/** The departments that hold an item from a year on, the lead first. */
export interface DatedAssignment {
  readonly since: FiscalYear;
  readonly departments: readonly string[];
}

/**
 * What of an item's assignments a split changes: the groups to write, whole. Everything else follows the lineage by
 * itself. `departments`: as they are before the reorganisation.
 */
export function reassigned(
  item: {
    readonly id: string;
    /** The first year of its plan. */
    readonly periodFrom: FiscalYear;
    readonly assignments: readonly DatedAssignment[];
  },
  reorganisation: Reorganisation,
  departments: readonly LinkedDepartment[],
): DatedAssignment[] {
  const { from, changes } = reorganisation;
  const split = new Set(changes.filter(({ into }) => into.length > 1).flatMap((change) => change.departments));
  const ordered = item.assignments.toSorted((one, other) => one.since - other.since);
  const current = ordered.findLast(({ since }) => since <= from) ?? ordered[0];
  return ordered
    .filter((group) => group === current || group.since > from)
    .flatMap((group): DatedAssignment[] => {
      const held = departmentsIn(from, group.departments, departments).map(({ heldBy }) => heldBy);
      if (!held.some((id) => split.has(id))) return [];
      const after = held.map((id) => (split.has(id) ? takerOf(reorganisation, id, item.id)! : id));
      // In a plan that is still to begin nothing has been held before.
      const since = from <= item.periodFrom ? group.since : Math.max(from, group.since);
      return [{ since, departments: [...new Set(after)] }];
    });
}
