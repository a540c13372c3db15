import { cellProblem, yearsBetween } from '#libs/domain/template/cells.js';
import type { ScheduleField } from '#libs/domain/template/sheet-template.js';
import { MAX_ACTIONS } from '#libs/domain/template/sheet-template.js';
import type { PackFiles } from '../containers/pack-files.js';
import { expected } from '../messages/messages.js';
import { contentExpectation } from '../messages/rules.js';
import type { PackAction, PackItem, PlanFile } from '../plan-pack.js';
import { unfitText } from '../shape/primitives.js';
import { scheduleRow } from '../shape/rows.js';
import type { ProblemList } from './problem-list.js';
import type { ReadTable } from './read-rows.js';
import { isKnown, readRows } from './read-rows.js';

/** The schedules that sheets carry over: action by action, in printed order. */
export function checkSchedules(
  files: PackFiles,
  plan: PlanFile | null,
  items: ReadTable<PackItem>,
  problems: ProblemList,
): readonly PackAction[] {
  const name = 'schedules';
  const years = plan && yearsBetween(plan.plan.period.from, plan.plan.period.to).map(String);
  const fields = plan ? scheduleFields(plan) : null;
  const { rows } = readRows(
    files.tables.get(name),
    { name, schema: scheduleRow, required: ['item', 'field', 'action'], optional: [], extra: years, identity: [] },
    problems,
  );
  const counts = new Map<string, number>();
  for (const { row, value, extra } of rows) {
    if (!isKnown(items.keys, value.item)) problems.add(name, row, 'item', value.item, expected('item'));
    const field = fields?.find((candidate) => candidate.key === value.field);
    if (fields && !field) {
      problems.add(name, row, 'field', value.field, expected('scheduleField', fields.map((candidate) => candidate.key)));
    }
    if (!field) continue;
    const schedule = `${value.item} ${value.field}`;
    counts.set(schedule, (counts.get(schedule) ?? 0) + 1);
    if (counts.get(schedule)! > MAX_ACTIONS) problems.add(name, row, 'action', value.action, expected('atMostActions', MAX_ACTIONS));
    for (const [column, content] of [['action', value.action] as const, ...Object.entries(extra)]) {
      const problem = cellProblem(field, field.key, content, { kind: 'achievement', marks: [] });
      const unfit = unfitText(content);
      if (unfit) problems.add(name, row, column, content, unfit);
      else if (problem) problems.add(name, row, column, content, contentExpectation(problem));
    }
  }
  return rows.map(({ value, extra }) => ({ ...value, years: extra }));
}

/** The fields that schedules.csv fills. */
export function scheduleFields(plan: Pick<PlanFile, 'template'>): ScheduleField[] {
  return plan.template.fields.filter(
    (field): field is ScheduleField => field.kind === 'schedule' && field.carryOver === 'item',
  );
}
