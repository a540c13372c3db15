import { yearsBetween } from '#libs/domain/template/cells.js';
import { itemTextFields } from './check/check-items.js';
import { resultsName } from './containers/pack-files.js';
import type { PlanPack } from './plan-pack.js';
import { ITEM_COLUMNS } from './plan-pack.js';
import { ALL_DEPARTMENTS } from '../plans/plan-register.read.js';

/** A table of a pack with all the columns that it can have. */
export interface FullTable {
  /** items, results-2019 */
  readonly name: string;
  readonly columns: readonly string[];
  /** Those that stand even when nothing is in them. */
  readonly always: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A pack's tables, as docs/plan-packs.md describes them. */
export function packTables(pack: PlanPack): FullTable[] {
  const results = pack.results.map(({ from, to, values }) =>
    table(resultsName(from, to), ['item', 'field', 'value'], values.map(({ item, field, value }) => [item, field, value])),
  );
  return [sections(pack), items(pack), indicators(pack), schedules(pack), departments(pack), assignments(pack), ...results];
}

function sections({ sections }: PlanPack): FullTable {
  return table(
    'sections',
    ['key', 'parent', 'label', 'title', 'preface'],
    sections.map(({ key, parent, label, title, preface }) => [key, parent ?? '', label, title, preface]),
    ['preface'],
  );
}

function items({ plan, items }: PlanPack): FullTable {
  const fields = itemTextFields(plan).map((field) => field.key);
  const optional = ['parent', 'graded', 'since', 'ended', 'mergedInto', 'endReason', 'splitFrom', ...fields];
  const rows = items.map((item) => [
    item.key,
    item.number,
    item.section,
    item.parent ?? '',
    item.title,
    [...item.departments, ...(item.allRelated ? [ALL_DEPARTMENTS] : [])].join(';'),
    item.graded ? '' : 'no',
    yearText(item.since),
    yearText(item.ended),
    item.mergedInto ?? '',
    item.endReason,
    item.splitFrom ?? '',
    ...fields.map((field) => item.texts[field] ?? ''),
  ]);
  return table('items', [...ITEM_COLUMNS, ...fields], rows, optional);
}

function indicators({ indicators }: PlanPack): FullTable {
  return table(
    'indicators',
    ['key', 'name', 'items', 'baseline', 'target', 'better'],
    indicators.map(({ key, name, places, baseline, target, better }) => [
      key,
      name,
      places.map(({ item, position }) => `${item}@${position}`).join(';'),
      baseline,
      target,
      better ?? '',
    ]),
    ['better'],
  );
}

function schedules({ plan, schedules }: PlanPack): FullTable {
  const years = yearsBetween(plan.plan.period.from, plan.plan.period.to).map(String);
  return table(
    'schedules',
    ['item', 'field', 'action', ...years],
    schedules.map(({ item, field, action, years: cells }) => [item, field, action, ...years.map((year) => cells[year] ?? '')]),
  );
}

function departments({ departments }: PlanPack): FullTable {
  return table(
    'departments',
    ['name', 'parent', 'since', 'until', 'successors'],
    departments.map(({ name, parent, since, until, successors }) => [
      name,
      parent ?? '',
      yearText(since),
      yearText(until),
      successors.join(';'),
    ]),
    ['parent'],
  );
}

function assignments({ assignments }: PlanPack): FullTable {
  return table(
    'assignments',
    ['item', 'since', 'departments'],
    assignments.map(({ item, since, departments }) => [item, String(since), departments.join(';')]),
  );
}

function table(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  optional: readonly string[] = [],
): FullTable {
  return { name, columns, rows, always: columns.filter((column) => !optional.includes(column)) };
}

function yearText(year: number | null): string {
  return year === null ? '' : String(year);
}
