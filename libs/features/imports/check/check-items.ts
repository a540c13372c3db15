import { lifetimeProblems } from '#libs/domain/register/lifetime-problems.js';
import { cellProblem } from '#libs/domain/template/cells.js';
import type { CellField } from '#libs/domain/template/sheet-template.js';
import { isCellField } from '#libs/domain/template/sheet-template.js';
import type { PackFiles } from '../containers/pack-files.js';
import { expected } from '../messages/messages.js';
import { contentExpectation } from '../messages/rules.js';
import type { PackItem, PackSection, PlanFile } from '../plan-pack.js';
import { ITEM_COLUMNS } from '../plan-pack.js';
import { ALL_DEPARTMENTS } from '../../plans/plan-register.read.js';
import { itemRow } from '../shape/rows.js';
import type { ProblemList } from './problem-list.js';
import type { Located, ReadTable } from './read-rows.js';
import { isKnown, readRows } from './read-rows.js';
import { unfitText } from '../shape/primitives.js';

const REQUIRED = ['key', 'number', 'section', 'title', 'departments'] as const;

export function checkItems(
  files: PackFiles,
  plan: PlanFile | null,
  sections: ReadTable<PackSection>,
  problems: ProblemList,
): ReadTable<PackItem> {
  const table = files.tables.get('items');
  if (table === undefined) {
    problems.add('items', null, '', '', expected('fileRequired'));
    return { rows: [], keys: null };
  }
  const fields = plan ? itemTextFields(plan) : null;
  const read = readRows(
    table,
    {
      name: 'items',
      schema: itemRow,
      required: REQUIRED,
      optional: ITEM_COLUMNS.filter((column) => !(REQUIRED as readonly string[]).includes(column)),
      extra: fields?.map((field) => field.key) ?? null,
      identity: ['key'],
    },
    problems,
  );
  const rows = read.rows.map(({ row, value, extra }): Located<PackItem> => {
    const { departments, ...item } = value;
    for (const field of fields ?? []) checkText(row, field, extra[field.key] ?? '', problems);
    return {
      row,
      extra: {},
      value: {
        ...item,
        departments: departments.filter((name) => name !== ALL_DEPARTMENTS),
        allRelated: departments.includes(ALL_DEPARTMENTS),
        texts: extra,
      },
    };
  });
  for (const { row, value } of rows) {
    if (!isKnown(sections.keys, value.section)) problems.add('items', row, 'section', value.section, expected('section'));
    checkYears(row, value, plan, problems);
  }
  checkParents(rows, read.keys, problems);
  checkLifetimes(rows, read.keys, problems);
  return { rows, keys: read.keys };
}

/** The fields that have a column of their own in items.csv. */
export function itemTextFields(plan: PlanFile): CellField[] {
  return plan.template.fields
    .filter(isCellField)
    .filter((field) => field.carryOver === 'item' && (field.kind === 'text' || field.kind === 'choice'));
}

function checkText(row: number, field: CellField, content: string, problems: ProblemList): void {
  const problem = cellProblem(field, field.key, content, { kind: 'achievement', marks: [] });
  const unfit = unfitText(content);
  if (unfit) problems.add('items', row, field.key, content, unfit);
  else if (problem) problems.add('items', row, field.key, content, contentExpectation(problem));
}

function checkYears(row: number, item: PackItem, plan: PlanFile | null, problems: ProblemList): void {
  if (!plan) return;
  const { from, to } = plan.plan.period;
  for (const column of ['since', 'ended'] as const) {
    const year = item[column];
    if (year !== null && (year < from || year > to)) {
      problems.add('items', row, column, String(year), expected('withinPeriod', from, to));
    }
  }
}

/** A part stands below its item, in its section, and has no parts of its own. */
function checkParents(
  rows: readonly Located<PackItem>[],
  keys: ReadonlyMap<string, number> | null,
  problems: ProblemList,
): void {
  const byKey = new Map(rows.map(({ value }) => [value.key, value]));
  /** The last item that is no part. */
  let whole: string | undefined;
  for (const { row, value } of rows) {
    const { parent } = value;
    if (parent === null) {
      whole = value.key;
      continue;
    }
    const add = (wanted: Parameters<ProblemList['add']>[4]) => problems.add('items', row, 'parent', parent, wanted);
    const item = byKey.get(parent);
    if (parent === value.key || !isKnown(keys, parent)) add(expected('item'));
    else if (item && item.parent !== null) add(expected('parentNotPart'));
    else if (item && item.section !== value.section) add(expected('parentInSection'));
    else if (item && parent !== whole) add(expected('partBelowParent'));
  }
}

function checkLifetimes(
  rows: readonly Located<PackItem>[],
  keys: ReadonlyMap<string, number> | null,
  problems: ProblemList,
): void {
  const rowOf = new Map(rows.map(({ row, value }) => [value.key, row]));
  for (const { row, value } of rows) {
    if (value.ended !== null) continue;
    if (value.mergedInto !== null) problems.add('items', row, 'ended', '', expected('endNeedsYear'));
    else if (value.endReason !== '') problems.add('items', row, 'ended', '', expected('endNeedsYear'));
  }
  const living = rows.map(({ value: { key, since, ended, mergedInto, endReason, splitFrom } }) => ({
    key,
    splitFrom,
    since,
    end: ended === null ? null : { year: ended, mergedInto, reason: endReason },
  }));
  for (const problem of lifetimeProblems(living)) {
    const row = rowOf.get(problem.key)!;
    const add = (column: string, found: string, wanted: Parameters<ProblemList['add']>[4]) =>
      problems.add('items', row, column, found, wanted);
    switch (problem.code) {
      case 'endBeforeSince':
        add('ended', String(problem.end), expected('yearFrom', problem.since));
        break;
      case 'targetUnknown':
        if (!isKnown(keys, problem.target)) add('mergedInto', problem.target, expected('item'));
        break;
      case 'mergedIntoItself':
        add('mergedInto', problem.key, expected('otherItem'));
        break;
      case 'mergeCycle':
        add('mergedInto', problem.keys[1] ?? problem.key, expected('notInCircle', problem.keys));
        break;
      case 'targetEnded':
        add('mergedInto', problem.target, expected('itemAliveUntil', problem.year));
        break;
      case 'targetNotYet':
        add('mergedInto', problem.target, expected('itemAliveFrom', problem.since));
        break;
      case 'splitFromUnknown':
        if (problem.source === problem.key) add('splitFrom', problem.source, expected('otherItem'));
        else if (!isKnown(keys, problem.source)) add('splitFrom', problem.source, expected('item'));
        break;
      case 'splitSourceGoesOn':
        add('splitFrom', problem.source, expected('itemEnded'));
        break;
      case 'splitTooEarly':
        add('since', problem.since?.toString() ?? '', expected('yearFrom', problem.end + 1));
        break;
    }
  }
}
