import { routeProblems } from '#libs/domain/review/route.js';
import { templateProblems } from '#libs/domain/template/template-problems.js';
import { RESERVED_MUNICIPALITY_KEYS, RESERVED_PLAN_KEYS } from '#libs/report/public-address.js';
import type { PackFiles } from '../containers/pack-files.js';
import { PLAN } from '../containers/pack-files.js';
import { expected } from '../messages/messages.js';
import { ruleInBothLanguages } from '../messages/rules.js';
import type { PlanFile } from '../plan-pack.js';
import { ITEM_COLUMNS } from '../plan-pack.js';
import { shapeProblems } from '../shape/expectation.js';
import { planFileSchema } from '../shape/plan-file.js';
import type { ProblemList } from './problem-list.js';

/** Longer than any plan; a schedule has a column for each year. */
const LONGEST_PERIOD = 30;

/** plan.yaml, understood; or null, when what depends on it can't be judged. */
export function checkPlan(files: PackFiles, problems: ProblemList): PlanFile | null {
  const { plan } = files;
  if (plan === undefined) problems.add(PLAN, null, '', '', expected('fileRequired'));
  if (!plan) return null;
  const place = (path: readonly string[]) => problems.place(PLAN, rowOf(plan.rows, path), path.join('.'));
  const result = planFileSchema.safeParse(plan.tree);
  if (!result.success) {
    for (const problem of shapeProblems(result.error, plan.tree, place)) problems.push(problem);
    return null;
  }
  const file: PlanFile = result.data;
  const add = (path: string, found: string, wanted: ReturnType<typeof expected>) =>
    problems.add(PLAN, rowOf(plan.rows, path.split('.')), path, found, wanted);
  if (RESERVED_MUNICIPALITY_KEYS.includes(file.municipality.key)) add('municipality.key', file.municipality.key, expected('keyNotReserved'));
  if (RESERVED_PLAN_KEYS.includes(file.plan.key)) add('plan.key', file.plan.key, expected('keyNotReserved'));
  const { period } = file.plan;
  if (period.to < period.from || period.to - period.from >= LONGEST_PERIOD) {
    add('plan.period.to', String(period.to), expected('period', LONGEST_PERIOD));
    // Without a period no year can be judged.
    return null;
  }
  for (const { expected: rule } of routeProblems(file.route)) {
    add('route', file.route.map((step) => step.stage).join(', '), ruleInBothLanguages(rule));
  }
  for (const problem of templateProblems(file)) add(problem.path, problem.found, ruleInBothLanguages(problem.expected));
  for (const [index, field] of file.template.fields.entries()) {
    if (!('carryOver' in field) || field.carryOver !== 'item') continue;
    if ((ITEM_COLUMNS as readonly string[]).includes(field.key)) {
      add(`template.fields.${index}.key`, field.key, expected('columnNameFree'));
    }
  }
  return file;
}

/** Of a part that is missing: where the nearest thing around it stands. */
function rowOf(rows: Readonly<Record<string, number>>, path: readonly string[]): number | null {
  for (let length = path.length; length >= 0; length -= 1) {
    const row = rows[path.slice(0, length).join('.')];
    if (row !== undefined) return row;
  }
  return null;
}
