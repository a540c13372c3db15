import type { PackProblem } from '#libs/contract/imports.js';
import { longFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { movedRows } from '#libs/domain/register/merged-order.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import type { Container } from '../containers/pack-files.js';
import { PLAN, shownName } from '../containers/pack-files.js';
import { flatten } from '../containers/flatten.js';
import { bearerOf, sharedNames } from '../department-bearers.js';
import { groupBy } from '../group-by.js';
import { expected } from '../messages/messages.js';
import { namedDepartments } from '../named-departments.js';
import { packProblem } from '../pack-problem.js';
import type { FullTable } from '../pack-tables.js';
import { packTables } from '../pack-tables.js';
import type { PlanFile, PlanPack } from '../plan-pack.js';
import { planTree } from '../plan-tree.js';
import { departments, registerPack } from '../register/register-pack.js';
import type { DepartmentState, RegisterState } from '../register/register-state.js';
import type { ResultPlaces } from '../check/check-results.js';
import { compareResults } from './compare-results.js';
import type { ComparedRow, TableChanges } from './compare-tables.js';
import { compareTables } from './compare-tables.js';

/** What importing would do, and why it can't be done. */
export interface Comparison {
  readonly tables: readonly TableChanges[];
  readonly problems: readonly PackProblem[];
}

/** Compares a pack with what the database holds: nothing of the plan, or the plan; and the municipality's departments. */
export function comparePack(
  pack: PlanPack,
  container: Container,
  places: ResultPlaces,
  state: RegisterState | null,
  departmentState: DepartmentState,
): Comparison {
  const before = state && registerPack(state, []);
  const tablesBefore = new Map(before ? packTables(before).map((table) => [table.name, table]) : []);
  const wanted = new Map(packTables(pack).map((table) => [table.name, table]));
  const compared = (name: string, rowsOf: (table: FullTable) => ComparedRow[], ordered = false): TableChanges => {
    const [rows, rowsBefore] = [wanted, tablesBefore].map((tables) => (tables.has(name) ? rowsOf(tables.get(name)!) : []));
    const moved = ordered ? movedRows(keysOf(rowsBefore!), keysOf(rows!)) : undefined;
    return compareTables(name, rows!, rowsBefore!, moved);
  };
  const results = compareResults(pack, container, places, state);
  return {
    tables: [
      comparePlans(pack.plan, before?.plan),
      compared('sections', rowsBy('key', 'title'), true),
      compared('items', rowsBy('key', 'title'), true),
      compared('indicators', rowsBy('key', 'name')),
      compared('schedules', schedulesAsRows),
      compareDepartments(pack, departmentState),
      compared('assignments', assignmentRows),
      ...results.tables,
    ].filter(({ changes, same, left }) => changes.length + same + left > 0),
    problems: [...periodProblems(pack.plan, container, state), ...results.problems],
  };
}

/** The years that were reviewed stay within the plan's period. */
function periodProblems({ plan }: PlanFile, container: Container, state: RegisterState | null): PackProblem[] {
  const { period } = plan;
  const reviewed = state?.cycles.map(({ cycle }) => cycle) ?? [];
  const first = Math.min(...reviewed.map((cycle) => cycle.fiscalYearFrom));
  const last = Math.max(...reviewed.map((cycle) => cycle.fiscalYearTo));
  const problem = (column: string, year: number, limit: number) =>
    packProblem(
      { file: shownName(container, PLAN), row: null, column },
      String(year),
      expected('periodCovers', limit, longFiscalYear(limit, 'ja')),
    );
  return [
    ...(period.from > first ? [problem('plan.period.from', period.from, first)] : []),
    ...(period.to < last ? [problem('plan.period.to', period.to, last)] : []),
  ];
}

/** What plan.yaml leaves out is no longer so; only a municipality's name in another language stays, for other plans' packs. */
function comparePlans(plan: PlanFile, before: PlanFile | undefined): TableChanges {
  const wanted = planRow(plan);
  if (!before) return compareTables(PLAN, [wanted], []);
  const known = planRow(before);
  const leftOut = Object.keys(known.columns).filter((path) => !path.startsWith('municipality.'));
  const columns = { ...Object.fromEntries(leftOut.map((path) => [path, ''])), ...wanted.columns };
  return compareTables(PLAN, [{ ...wanted, columns }], [known]);
}

function planRow(plan: PlanFile): ComparedRow {
  return {
    key: plan.plan.key,
    title: inLocale(plan.plan.name, 'ja'),
    columns: Object.fromEntries(flatten(planTree(plan))),
  };
}

function rowsBy(key: string, title: string): (table: FullTable) => ComparedRow[] {
  return (table) => records(table).map((columns) => ({ key: columns[key]!, title: columns[title]!, columns }));
}

function assignmentRows(table: FullTable): ComparedRow[] {
  return records(table).map((columns) => ({
    key: `${columns['item']} ${columns['since']}`,
    title: columns['departments']!,
    columns,
  }));
}

/** A schedule is one thing: an action that is added in the middle changes it as a whole. */
function schedulesAsRows(table: FullTable): ComparedRow[] {
  return [...groupBy(records(table), ({ item, field }) => `${item} ${field}`)].map(([key, actions]) => ({
    key,
    title: '',
    columns: {
      actions: actions
        .map(({ action, item: _item, field: _field, ...years }) => [action, ...Object.values(years)].join(' | '))
        .join('\n'),
    },
  }));
}

/** Every department that the pack names; those that it says nothing else of only have to be there. */
function compareDepartments(pack: PlanPack, state: DepartmentState): TableChanges {
  const before = departments(state);
  const shared = sharedNames(pack.departments, before);
  const keyOf = ({ name, since }: Pick<PlanPack['departments'][number], 'name' | 'since'>) =>
    shared.has(name) ? `${name} ${since ?? ''}`.trim() : name;
  const row = (department: PlanPack['departments'][number]): ComparedRow => {
    const { name, parent, since, until, successors } = department;
    const years = { since: String(since ?? ''), until: String(until ?? '') };
    return { key: keyOf(department), title: name, columns: { parent: parent ?? '', ...years, successors: successors.join(';') } };
  };
  const described = groupBy(pack.departments, ({ name }) => name);
  const wanted = namedDepartments(pack).flatMap((name): ComparedRow[] => {
    const known = bearerOf(name, null, before);
    return described.get(name)?.map(row) ?? [{ key: known ? keyOf(known) : name, title: name, columns: {} }];
  });
  return compareTables('departments', wanted, before.map(row));
}

function records({ columns, rows }: FullTable): Record<string, string>[] {
  return rows.map((cells) => Object.fromEntries(columns.map((column, index) => [column, cells[index]!])));
}

function keysOf(rows: readonly ComparedRow[]): string[] {
  return rows.map(({ key }) => key);
}
