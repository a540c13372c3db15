import type { FiscalYear } from '../fiscal/fiscal-year.js';

/** 担当課 under one name, from its first to its last fiscal year. */
export interface LinkedDepartment {
  readonly id: string;
  readonly name: string;
  /** null: not known to begin. */
  readonly since: FiscalYear | null;
  /** null: not known to end. */
  readonly until: FiscalYear | null;
  /** Ids of those that hold its work afterwards: one when it was renamed or merged, several when it was split. */
  readonly successors: readonly string[];
}

/** Who holds a department's work in a year. */
export interface Holder {
  /** The department that was asked for. */
  readonly id: string;
  /** The first of the candidates. */
  readonly heldBy: string;
  /**
   * The department itself while it exists, before that its predecessor, afterwards all that its work went to. Where none
   * of them exists in that year: the last ones that are known.
   */
  readonly candidates: readonly string[];
  /** A person has to confirm: the work was split, or the department that stands here does not exist in that year. */
  readonly unclear: boolean;
}

/** 機構改革: for each of the ids, in their order, who holds that department's work in a year. */
export function departmentsIn(
  year: FiscalYear,
  ids: readonly string[],
  departments: readonly LinkedDepartment[],
): Holder[] {
  const byId = new Map(departments.map((department) => [department.id, department]));
  return ids.map((id) => {
    const department = byId.get(id);
    if (!department) return { id, heldBy: id, candidates: [id], unclear: false };
    const known = holdersIn(year, department, departments, byId);
    const existing = known.filter((holder) => existsIn(holder, year));
    const candidates = (existing.length > 0 ? existing : known).map((holder) => holder.id);
    return { id, heldBy: candidates[0]!, candidates, unclear: known.length > 1 || existing.length === 0 };
  });
}

export function existsIn({ since, until }: Pick<LinkedDepartment, 'since' | 'until'>, year: FiscalYear): boolean {
  return (since === null || since <= year) && !hasEndedBefore({ until }, year);
}

function hasEndedBefore({ until }: Pick<LinkedDepartment, 'until'>, year: FiscalYear): boolean {
  return until !== null && until < year;
}

function holdersIn(
  year: FiscalYear,
  department: LinkedDepartment,
  departments: readonly LinkedDepartment[],
  byId: ReadonlyMap<string, LinkedDepartment>,
): LinkedDepartment[] {
  if (existsIn(department, year)) return [department];
  const holders = hasEndedBefore(department, year)
    ? heirsIn(year, department, byId, new Set())
    : [ancestorIn(year, department, departments) ?? department];
  return holders.length > 0 ? holders : [department];
}

/** By way of successors and their successors: those that had not ended by then, and those that ended without any. */
function heirsIn(
  year: FiscalYear,
  department: LinkedDepartment,
  byId: ReadonlyMap<string, LinkedDepartment>,
  passed: Set<string>,
): LinkedDepartment[] {
  if (passed.has(department.id)) return [];
  passed.add(department.id);
  if (!hasEndedBefore(department, year) || department.successors.length === 0) return [department];
  return department.successors.flatMap((id) => {
    const successor = byId.get(id);
    return successor ? heirsIn(year, successor, byId, passed) : [];
  });
}

/** The one that existed then and that its work came from, as far back as each had exactly one predecessor. */
function ancestorIn(
  year: FiscalYear,
  department: LinkedDepartment,
  departments: readonly LinkedDepartment[],
): LinkedDepartment | undefined {
  const passed = new Set<string>();
  for (let younger = department; !passed.has(younger.id);) {
    passed.add(younger.id);
    const predecessors = departments.filter((candidate) => candidate.successors.includes(younger.id));
    const [older] = predecessors;
    if (!older || predecessors.length > 1) return undefined;
    if (existsIn(older, year)) return older;
    younger = older;
  }
  return undefined;
}
