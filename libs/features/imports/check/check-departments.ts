import { lineageProblems } from '#libs/domain/organization/lineage-problems.js';
import type { PackFiles } from '../containers/pack-files.js';
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
      optional: ['since', 'until', 'successors'],
      extra: [],
      identity: ['name'],
    },
    problems,
  );
  const rowOf = new Map(rows.map(({ row, value }) => [value.name, row]));
  const others = rows.flatMap(({ value }) => value.successors).filter((successor) => !rowOf.has(successor));
  const lineage = [
    ...rows.map(({ value }) => ({ id: value.name, ...value })),
    ...[...new Set(others)].map((other) => ({ id: other, name: other, since: null, until: null, successors: [] })),
  ];
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
        add('successors', problem.ids[1] ?? problem.id, expected('notInCircle', problem.ids));
        break;
      case 'successorNotThere':
        add('successors', problem.successor, expected('departmentThere', problem.year));
        break;
      case 'successorUnknown':
      case 'overlapping':
        // Names are made when they are first named, and stand once in the table.
        break;
    }
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
