import { lifeIn } from '#libs/domain/register/lifetime.js';
import type { GradeScale } from '#libs/domain/grading/grade-scale.js';
import { hasSymbol } from '#libs/domain/grading/grade-scale.js';
import type { SheetYears } from '#libs/domain/template/cells.js';
import { cellProblem } from '#libs/domain/template/cells.js';
import {
  gradeField,
  indicatorsField,
  isCellField,
  MAX_INDICATOR_VALUE_LENGTH,
  textLength,
} from '#libs/domain/template/sheet-template.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import type { PackFiles } from '../containers/pack-files.js';
import { resultsYears } from '../containers/pack-files.js';
import { expected } from '../messages/messages.js';
import { contentExpectation } from '../messages/rules.js';
import type { PackIndicator, PackItem, PackResults, PackValue, PlanFile } from '../plan-pack.js';
import { resultCell, sheetYears } from '../result-cell.js';
import { resultRow } from '../shape/rows.js';
import type { ProblemList } from './problem-list.js';
import type { Located, ReadTable } from './read-rows.js';
import { isKnown, readRows } from './read-rows.js';

/** What a row of results is judged by. */
interface Judge {
  readonly plan: PlanFile;
  /** undefined: plan.yaml names one that there is not. */
  readonly scale: GradeScale | undefined;
  readonly from: number;
  readonly to: number;
  readonly years: SheetYears;
  readonly itemOf: ReadonlyMap<string, PackItem>;
  readonly indicators: ReadTable<PackIndicator>;
  readonly indicatorOf: ReadonlyMap<string, PackIndicator>;
}

/** A row's place by the name of its table, its item and its field. */
export type ResultPlaces = ReadonlyMap<string, number>;

export function resultPlace(table: string, value: Pick<PackValue, 'item' | 'field'>): string {
  return `${table} ${value.item} ${value.field}`;
}

/** The years' results, the earliest first: what a later year carries over from an earlier one must be there by then. */
export function checkResults(
  files: PackFiles,
  plan: PlanFile | null,
  items: ReadTable<PackItem>,
  indicators: ReadTable<PackIndicator>,
  problems: ProblemList,
): { readonly results: readonly PackResults[]; readonly places: ResultPlaces } {
  const places = new Map<string, number>();
  const itemOf = new Map(items.rows.map(({ value }) => [value.key, value]));
  const indicatorOf = new Map(indicators.rows.map(({ value }) => [value.key, value]));
  const results = [...files.tables.keys()]
    .flatMap((name) => {
      const years = resultsYears(name);
      return years ? [{ name, ...years }] : [];
    })
    .toSorted((one, other) => one.to - other.to || one.from - other.from)
    .map(({ name, from, to }): PackResults => {
      const { rows } = readRows<PackValue>(
        files.tables.get(name),
        { name, schema: resultRow, required: ['item', 'field', 'value'], optional: [], extra: [], identity: ['item', 'field'] },
        problems,
      );
      for (const { row, value } of rows) {
        places.set(resultPlace(name, value), row);
        if (!isKnown(items.keys, value.item)) problems.add(name, row, 'item', value.item, expected('item'));
      }
      if (!plan) return { from, to, values: [] };
      const { period } = plan.plan;
      if (from < period.from || to > period.to) {
        problems.add(name, null, '', name, expected('resultsYears', period.from, period.to));
      } else {
        const scale = plan.scales[gradeField(plan.template)?.scale ?? ''];
        const years = sheetYears(period, { from, to });
        const judge = { plan, scale, from, to, years, itemOf, indicators, indicatorOf };
        for (const row of rows) checkRow(name, row, judge, problems);
      }
      return { from, to, values: rows.map(({ value }) => value) };
    });
  return { results, places };
}

function checkRow(name: string, { row, value }: Located<PackValue>, judge: Judge, problems: ProblemList): void {
  const item = judge.itemOf.get(value.item);
  // There is no such item, or its own row is wrong: both are said.
  if (!item) return;
  if (lifeOf(item, judge) !== 'alive') {
    problems.add(name, row, 'item', value.item, expected('aliveItem'));
    return;
  }
  const fieldWanted = fieldProblem(value, item, judge);
  if (fieldWanted) problems.add(name, row, 'field', value.field, fieldWanted);
  else {
    const valueWanted = value.value === '' ? expected('valueOrNoRow') : valueProblem(value, judge);
    if (valueWanted) problems.add(name, row, 'value', value.value, valueWanted);
  }
}

function lifeOf({ since, ended, mergedInto, endReason }: PackItem, { from, to }: Judge) {
  return lifeIn({ since, end: ended === null ? null : { year: ended, mergedInto, reason: endReason } }, from, to);
}

/** Why a sheet of this item and these years has no such cell. */
function fieldProblem({ field }: PackValue, item: PackItem, judge: Judge): LocalizedText | undefined {
  const { plan, years, from, to } = judge;
  const cell = resultCell(plan.template, field, years);
  if (!cell) return expected('resultField', knownFields(judge), from, to);
  switch (cell.kind) {
    case 'cell':
      return cell.field.carryOver === 'item' && cell.field.stage === undefined ? expected('inItems') : undefined;
    case 'indicator': {
      const { indicator, year } = cell;
      if (!isKnown(judge.indicators.keys, indicator)) return expected('resultIndicator');
      if (year < from || year > to) return expected('resultYears', from, to);
      const own = judge.indicatorOf.get(indicator)?.places[0]?.item;
      return own === undefined || own === item.key ? undefined : expected('enteredOn', own);
    }
    default:
      return item.graded ? undefined : expected('gradedItem');
  }
}

function valueProblem({ field, value }: PackValue, { plan, years, scale }: Judge): LocalizedText | undefined {
  const cell = resultCell(plan.template, field, years);
  if (cell?.kind === 'cell') {
    const problem = cellProblem(cell.field, cell.key, value, scale ?? NO_SCALE);
    return problem ? contentExpectation(problem) : undefined;
  }
  if (cell?.kind === 'indicator') {
    return textLength(value) > MAX_INDICATOR_VALUE_LENGTH ? expected('atMost', MAX_INDICATOR_VALUE_LENGTH) : undefined;
  }
  return !scale || hasSymbol(scale, value) ? undefined : expected('oneOf', scale.marks.map((mark) => mark.symbol));
}

const NO_SCALE: GradeScale = { kind: 'achievement', marks: [] };

/** What may stand in the column, in the template's order. */
function knownFields({ plan: { template }, from }: Judge): string[] {
  const grade = gradeField(template);
  return template.fields.flatMap((field) => {
    if (field === grade) return [field.key];
    if (field === indicatorsField(template)) return [`indicators.….${from}`];
    if (!isCellField(field) || (field.carryOver === 'item' && field.stage === undefined)) return [];
    if (field.kind === 'money') return [`${field.key}.${from}`, `${field.key}.${from}.note`];
    return [field.kind === 'schedule' ? `${field.key}.1` : field.key];
  });
}
