import { lineageProblems } from '#libs/domain/organization/lineage-problems.js';
import { leadsBackTo } from '#libs/domain/organization/department-tree.js';
import type { PackFiles } from '../containers/pack-files.js';
import { bearerOf } from '../department-bearers.js';
import { expected } from '../messages/messages.js';
import type { PackAssignment, PackDepartment, PackItem, PlanFile } from '../plan-pack.js';
import { ALL_DEPARTMENTS } from '../../plans/plan-register.read.js';
import { assignmentRow, departmentRow } from '../shape/rows.js';
import type { ProblemList } from './problem-list.js';
import type { Located, ReadTable } from './read-rows.js';
import { isKnown, readRows } from './read-rows.js';

/** The departments that began, ended or have successors; a name that stands elsewhere alone is a department all the same. */
export function checkDepartments(files: PackFiles, problems: ProblemList): readonly PackDepartment[] {
  const name = 'departments';
  const { rows, keys } = readRows<PackDepartment>(
    files.tables.get(name),
    {
      name,
      schema: departmentRow,
      required: ['name'],
      optional: ['parent', 'since', 'until', 'successors'],
      extra: [],
      // A name may be borne again later on.
      identity: ['since', 'name'],
    },
    problems,
  );
  const located = rows.map(({ row, value }) => ({ id: String(row), row, ...value }));
  const known = new Set(located.map((department) => department.name));
  const others = located
    .flatMap(({ successors, parent }) => [...successors, parent])
    .filter((name) => name !== null && !known.has(name));
  const all = [
    ...located,
    ...[...new Set(others)].map((name) => ({ id: name!, name: name!, parent: null, since: null, until: null, successors: [] })),
  ];
  const idOf = (name: string, year: number | null) => bearerOf(name, year, all)!.id;
  const rowOf = new Map(located.map(({ id, row }) => [id, row]));
  const nameOf = new Map(all.map(({ id, name }) => [id, name]));
  const lineage = all.map((department) => ({
    ...department,
    successors: department.successors.map((successor) => idOf(successor, department.until === null ? null : department.until + 1)),
  }));
  for (const problem of lineageProblems(lineage)) {
    const row = rowOf.get(problem.id);
    if (row === undefined || keys === null) continue;
    const add = (column: string, found: string, wanted: Parameters<ProblemList['add']>[4]) =>
      problems.add(name, row, column, found, wanted);
    switch (problem.code) {
      case 'untilBeforeSince':
        add('until', String(problem.until), expected('yearFrom', problem.since));
        break;
      case 'successorsWithoutUntil':
        add('until', '', expected('untilBesideSuccessors'));
        break;
      case 'successionCycle':
        add('successors', nameOf.get(problem.ids[1] ?? problem.id)!, expected('notInCircle', problem.ids.map((id) => nameOf.get(id)!)));
        break;
      case 'successorNotThere':
        add('successors', nameOf.get(problem.successor)!, expected('departmentThere', problem.year));
        break;
      case 'overlapping':
        add('name', nameOf.get(problem.id)!, expected('once', rowOf.get(problem.other)!));
        break;
      case 'successorUnknown':
        // Names are made when they are first named.
        break;
    }
  }
  const parents = new Map(all.map(({ id, parent, since }) => [id, parent === null ? null : idOf(parent, since)]));
  for (const { id, row, name: own, parent } of located) {
    if (leadsBackTo(id, parents)) problems.add(name, row, 'parent', parent!, expected('notInCircle', [own, parent!]));
  }
  return rows.map(({ value }) => value);
}

/** From some year on, other departments than those in items.csv. */
export function checkAssignments(
  files: PackFiles,
  plan: PlanFile | null,
  items: ReadTable<PackItem>,
  problems: ProblemList,
): readonly PackAssignment[] {
  const name = 'assignments';
  const { rows } = readRows(
    files.tables.get(name),
    {
      name,
      schema: assignmentRow,
      required: ['item', 'since', 'departments'],
      optional: [],
      extra: [],
      identity: ['item', 'since'],
    },
    problems,
  );
  for (const assignment of rows) checkAssignment(assignment, plan, items, problems);
  return rows.map(({ value }) => value);
}

function checkAssignment(
  { row, value }: Located<PackAssignment>,
  plan: PlanFile | null,
  items: ReadTable<PackItem>,
  problems: ProblemList,
): void {
  const name = 'assignments';
  if (!isKnown(items.keys, value.item)) problems.add(name, row, 'item', value.item, expected('item'));
  if (value.departments.includes(ALL_DEPARTMENTS)) {
    problems.add(name, row, 'departments', ALL_DEPARTMENTS, expected('allDepartmentsInItems'));
  }
  if (!plan) return;
  const { from, to } = plan.plan.period;
  if (value.since < from || value.since > to) {
    problems.add(name, row, 'since', String(value.since), expected('withinPeriod', from, to));
  }
}
