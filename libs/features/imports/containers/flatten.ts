import type { PackProblem } from '#libs/contract/imports.js';
import { expected } from '../messages/messages.js';
import { packProblem } from '../pack-problem.js';
import type { PackTable, PlanDocument, PlanTree } from './pack-files.js';

/** The sheet `plan` of a workbook: a row for each text of the tree, template.fields.0.key beside what it says. */
export const PLAN_HEADING = ['path', 'value'] as const;

const STEP = /^(?:[A-Za-z][\w-]*|0|[1-9]\d{0,3})$/;

export function flatten(tree: PlanTree): readonly (readonly [path: string, value: string])[] {
  return leaves(tree, []);
}

function leaves(tree: PlanTree, path: readonly string[]): (readonly [string, string])[] {
  if (typeof tree === 'string') return [[path.join('.'), tree]];
  return Object.entries(tree).flatMap(([step, inner]) => leaves(inner, [...path, step]));
}

/** The other way round. Numbers in a path count a list from 0; the rows may stand in any order. */
export function unflatten(file: string, table: PackTable, problems: PackProblem[]): PlanDocument | null {
  const [pathAt, valueAt] = PLAN_HEADING.map((column) => table.heading.indexOf(column));
  for (const column of PLAN_HEADING) {
    if (!table.heading.includes(column)) problems.push(packProblem({ file, row: 1, column }, '', expected('columnRequired')));
  }
  for (const column of table.heading) {
    if (column === '' || (PLAN_HEADING as readonly string[]).includes(column)) continue;
    problems.push(packProblem({ file, row: 1, column }, column, expected('columnUnknown', PLAN_HEADING)));
  }
  if (pathAt === -1 || valueAt === -1) return null;
  const root: Branch = { children: new Map(), row: 1 };
  for (const { row, cells } of table.rows) {
    const path = cells[pathAt!]!;
    const place = { file, row, column: 'path' };
    const steps = path.split('.');
    if (!steps.every((step) => STEP.test(step)) || steps.length > 20) {
      problems.push(packProblem(place, path, expected('planPath')));
      continue;
    }
    const taken = plant(root, steps, { text: cells[valueAt!]!, row });
    if (taken !== undefined) problems.push(packProblem(place, path, expected('planValueOnce', taken)));
  }
  const rows: Record<string, number> = {};
  const tree = harvest(root, [], (path, row) => (rows[path] = row), (path, row) =>
    problems.push(packProblem({ file, row, column: 'path' }, path, expected('listWithoutGaps'))),
  );
  return { tree, rows };
}

interface Branch {
  readonly children: Map<string, Branch | Leaf>;
  readonly row: number;
}

interface Leaf {
  readonly text: string;
  readonly row: number;
}

/** Returns the row that stands in the way, if one does. */
function plant(root: Branch, steps: readonly string[], leaf: Leaf): number | undefined {
  let branch = root;
  for (const step of steps.slice(0, -1)) {
    const next = branch.children.get(step) ?? { children: new Map(), row: leaf.row };
    if ('text' in next) return next.row;
    branch.children.set(step, next);
    branch = next;
  }
  const last = steps.at(-1)!;
  const there = branch.children.get(last);
  if (there) return there.row;
  branch.children.set(last, leaf);
  return undefined;
}

function harvest(
  node: Branch | Leaf,
  path: readonly string[],
  note: (path: string, row: number) => void,
  gap: (path: string, row: number) => void,
): PlanTree {
  note(path.join('.'), node.row);
  if ('text' in node) return node.text;
  const steps = [...node.children.keys()];
  const inner = (step: string) => harvest(node.children.get(step)!, [...path, step], note, gap);
  if (!steps.every((step) => /^\d/.test(step))) return Object.fromEntries(steps.map((step) => [step, inner(step)]));
  const places = steps.map(Number).toSorted((one, other) => one - other);
  if (places.some((place, index) => place !== index)) gap(path.join('.'), node.row);
  return places.map((place) => inner(String(place)));
}
