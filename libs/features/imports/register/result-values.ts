import { lifeIn } from '#libs/domain/register/lifetime.js';
import { gradeField } from '#libs/domain/template/sheet-template.js';
import type { Item } from '../../plans/item.entity.js';
import type { PackValue } from '../plan-pack.js';
import { indicatorResult, resultCell, sheetYears } from '../result-cell.js';
import type { CycleState, RegisterState } from './register-state.js';

/** The part of the register that results are read by. */
export type ResultRegister = Pick<RegisterState, 'plan' | 'items' | 'indicators' | 'itemIndicators'>;

/**
 * What the sheets of a cycle say, as a results table says it: in the terms of the plan as it is now. What these have no
 * words for (a field that the template has no more, an explanation of a warning) is left out.
 */
export function resultValues(state: ResultRegister, { cycle, sheets, values }: CycleState): PackValue[] {
  const { plan } = state;
  const { template } = plan;
  const years = sheetYears(
    { from: plan.periodFrom, to: plan.periodTo },
    { from: cycle.fiscalYearFrom, to: cycle.fiscalYearTo },
  );
  const grade = gradeField(template);
  const itemOf = new Map(state.items.map((item) => [item.id, item]));
  const alive = (item: Item) => lifeIn({ since: item.since, end: endOf(item) }, cycle.fiscalYearFrom, cycle.fiscalYearTo) === 'alive';
  const ofSheets = sheets.flatMap((sheet): PackValue[] => {
    const item = itemOf.get(sheet.itemId);
    if (!item || !alive(item)) return [];
    const texts = Object.entries(sheet.texts).flatMap(([field, value]): PackValue[] => {
      const cell = field === grade?.key ? undefined : resultCell(template, field, years);
      const printed = cell?.kind === 'cell' && !(cell.field.carryOver === 'item' && cell.field.stage === undefined);
      return printed && value !== '' ? [{ item: item.key, field, value }] : [];
    });
    return [...texts, ...(grade && item.graded ? gradeValues(item.key, grade.key, sheet, grade.stage !== undefined) : [])];
  });
  const keyOf = new Map(state.indicators.map((indicator) => [indicator.id, indicator.key]));
  const enteredOn = new Map(
    state.itemIndicators.filter(({ relisted }) => !relisted).map(({ indicatorId, itemId }) => [indicatorId, itemId]),
  );
  const ofIndicators = values.flatMap(({ indicatorId, fiscalYear, raw }): PackValue[] => {
    const item = itemOf.get(enteredOn.get(indicatorId) ?? '');
    const key = keyOf.get(indicatorId);
    if (!item || key === undefined || raw === '' || !alive(item) || !years.cycle.includes(fiscalYear)) return [];
    return [{ item: item.key, field: indicatorResult(key, fiscalYear), value: raw }];
  });
  return [...ofSheets, ...ofIndicators];
}

/** The settled mark, and the proposed and the department's own, whether or not they differ from it. */
function gradeValues(
  item: string,
  field: string,
  sheet: CycleState['sheets'][number],
  assessed: boolean,
): PackValue[] {
  const marks = [
    [`${field}.assessed`, assessed ? (sheet.texts[field] ?? '') : ''],
    [`${field}.proposed`, sheet.proposedGrade ?? ''],
    [field, sheet.settledGrade ?? ''],
  ] as const;
  return marks.flatMap(([name, value]) => (value === '' ? [] : [{ item, field: name, value }]));
}

export function endOf(item: Pick<Item, 'endedIn' | 'mergedInto' | 'endReason'>) {
  return item.endedIn === null ? null : { year: item.endedIn, mergedInto: item.mergedInto, reason: item.endReason };
}
