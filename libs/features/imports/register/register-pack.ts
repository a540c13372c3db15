import { yearsBetween } from '#libs/domain/template/cells.js';
import { itemTextFields } from '../check/check-items.js';
import { scheduleFields } from '../check/check-schedules.js';
import { groupBy } from '../group-by.js';
import { actionsOf } from '../schedule-cells.js';
import { canonicalPack } from '../canonical-pack.js';
import type { PackAction, PackAssignment, PackDepartment, PackIndicator, PackItem, PackResults, PlanFile, PlanPack } from '../plan-pack.js';
import type { CycleState, DepartmentState, RegisterState } from './register-state.js';
import { resultRegister, resultValues } from './result-values.js';

/** The pack that a plan in the database would come from; `cycles` says whose results are in it. */
export function registerPack(state: RegisterState, cycles: readonly CycleState[]): PlanPack {
  const plan = planFile(state);
  const names = new Map(state.departments.rows.map((department) => [department.id, department.name]));
  return canonicalPack({
    plan,
    sections: sections(state),
    items: items(state, plan, names),
    indicators: indicators(state),
    schedules: schedules(state, plan),
    departments: connected(departments(state.departments), state, names),
    assignments: assignments(state, names),
    results: cycles.map((cycle) => results(state, cycle)),
  });
}

function planFile({ municipality, plan }: RegisterState): PlanFile {
  const { key, name, periodFrom, periodTo, contact, licence, levels, scales, template, route } = plan;
  return {
    municipality: { key: municipality.key, name: municipality.name },
    plan: { key, name, period: { from: periodFrom, to: periodTo }, contact, licence: licence ?? undefined },
    levels,
    scales,
    template,
    route,
  };
}

function sections({ sections }: RegisterState): PlanPack['sections'] {
  const keyOf = keys(sections);
  return sections.map(({ key, parentId, label, title, preface }) => ({ key, parent: keyOf(parentId), label, title, preface }));
}

function items(state: RegisterState, plan: PlanFile, names: ReadonlyMap<string, string>): PackItem[] {
  const sectionKey = keys(state.sections);
  const itemKey = keys(state.items);
  const fields = itemTextFields(plan).map((field) => field.key);
  return state.items.map((item) => ({
    key: item.key,
    number: item.number,
    section: sectionKey(item.sectionId)!,
    parent: itemKey(item.parentId),
    title: item.title,
    departments: state.assignments
      .filter(({ itemId, since }) => itemId === item.id && since === 0)
      .map(({ departmentId }) => names.get(departmentId)!),
    allRelated: item.allRelated,
    graded: item.graded,
    since: item.since,
    ended: item.endedIn,
    mergedInto: itemKey(item.mergedInto),
    endReason: item.endReason,
    splitFrom: itemKey(item.splitFrom),
    texts: Object.fromEntries(
      fields.flatMap((field) => ((item.texts[field] ?? '') === '' ? [] : [[field, item.texts[field]!]])),
    ),
  }));
}

function indicators({ indicators, itemIndicators, items }: RegisterState): PackIndicator[] {
  const itemKey = keys(items);
  const order = new Map(items.map((item, index) => [item.id, index]));
  const ofIndicator = groupBy(itemIndicators, (place) => place.indicatorId);
  return indicators.flatMap(({ id, key, name, baseline, target, better }) => {
    const places = (ofIndicator.get(id) ?? [])
      .toSorted((one, other) => Number(one.relisted) - Number(other.relisted) || order.get(one.itemId)! - order.get(other.itemId)!)
      .map(({ itemId, position }) => ({ item: itemKey(itemId)!, position }));
    // An indicator that stands nowhere is printed nowhere.
    return places.length === 0 ? [] : [{ key, name, places, baseline, target, better }];
  });
}

function schedules({ items }: RegisterState, plan: PlanFile): PackAction[] {
  const years = yearsBetween(plan.plan.period.from, plan.plan.period.to);
  return items.flatMap((item) =>
    scheduleFields(plan).flatMap((field) =>
      actionsOf(item.texts, field.key, years).map((action) => ({ item: item.key, field: field.key, ...action })),
    ),
  );
}

/** Every department of the municipality. */
export function departments({ rows, successors }: DepartmentState): PackDepartment[] {
  const names = new Map(rows.map((row) => [row.id, row.name]));
  return rows.map(({ id, name, parentId, since, until }) => ({
    name,
    parent: parentId === null ? null : names.get(parentId)!,
    since,
    until,
    successors: successors.filter(({ departmentId }) => departmentId === id).map(({ successorId }) => names.get(successorId)!),
  }));
}

/** Those that something is known of, as far as they are this plan's departments or hang together with them. */
function connected(
  all: readonly PackDepartment[],
  { assignments }: RegisterState,
  names: ReadonlyMap<string, string>,
): PackDepartment[] {
  const reached = new Set(assignments.map(({ departmentId }) => names.get(departmentId)!));
  for (let before = -1; before !== reached.size; ) {
    before = reached.size;
    for (const { name, successors, parent } of all) {
      const family = [name, ...successors];
      if (!family.some((member) => reached.has(member))) continue;
      // A 部 comes along with its 課, not every 課 with its 部.
      for (const member of parent === null ? family : [...family, parent]) reached.add(member);
    }
  }
  return all.filter(
    ({ name, parent, since, until, successors }) =>
      reached.has(name) && (parent !== null || since !== null || until !== null || successors.length > 0),
  );
}

function assignments(state: RegisterState, names: ReadonlyMap<string, string>): PackAssignment[] {
  const itemKey = keys(state.items);
  // After a split they may go on beyond the plan, for its last reviews: nothing that a pack can say.
  const later = state.assignments.filter(({ since }) => since !== 0 && since <= state.plan.periodTo);
  return [...groupBy(later, ({ itemId, since }) => `${itemId} ${since}`).values()].map((rows) => ({
    item: itemKey(rows[0]!.itemId)!,
    since: rows[0]!.since,
    departments: rows.map(({ departmentId }) => names.get(departmentId)!),
  }));
}

function results(state: RegisterState, cycle: CycleState): PackResults {
  const { fiscalYearFrom: from, fiscalYearTo: to } = cycle.cycle;
  return { from, to, values: resultValues(resultRegister(state), cycle) };
}

function keys(rows: readonly { readonly id: string; readonly key: string }[]): (id: string | null) => string | null {
  const known = new Map(rows.map((row) => [row.id, row.key]));
  return (id) => (id === null ? null : (known.get(id) ?? null));
}
