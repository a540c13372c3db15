import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { lifeIn } from '#libs/domain/register/lifetime.js';
import type { SheetTemplate } from '#libs/domain/template/sheet-template.js';
import { gradeField } from '#libs/domain/template/sheet-template.js';
import type { PackValue, PlanPack } from '../plan-pack.js';
import { indicatorResult, resultCell, sheetYears } from '../result-cell.js';
import type { CycleState, RegisterState } from './register-state.js';

/** The register as far as the sheets are read by it. */
export interface ResultRegister {
  readonly template: SheetTemplate;
  readonly period: { readonly from: FiscalYear; readonly to: FiscalYear };
  readonly items: readonly RegisteredItem[];
  readonly indicators: readonly {
    readonly id: string;
    readonly key: string;
    /** The key of the item that enters it. */
    readonly item: string | undefined;
  }[];
}

interface RegisteredItem {
  readonly id: string;
  readonly key: string;
  readonly graded: boolean;
  readonly since: FiscalYear | null;
  readonly ended: FiscalYear | null;
  readonly merged: boolean;
}

/** With the plan as it is. */
export function resultRegister(state: RegisterState): ResultRegister {
  const keyOf = new Map(state.items.map((item) => [item.id, item.key]));
  const own = new Map(
    state.itemIndicators.filter(({ relisted }) => !relisted).map(({ indicatorId, itemId }) => [indicatorId, keyOf.get(itemId)]),
  );
  return {
    template: state.plan.template,
    period: { from: state.plan.periodFrom, to: state.plan.periodTo },
    items: state.items.map(({ id, key, graded, since, endedIn, mergedInto }) => ({
      id,
      key,
      graded,
      since,
      ended: endedIn,
      merged: mergedInto !== null,
    })),
    indicators: state.indicators.map(({ id, key }) => ({ id, key, item: own.get(id) })),
  };
}

/** With the plan as a pack will make it: what the pack says of the sheets is said in these terms. */
export function resultRegisterAfter(state: RegisterState, pack: PlanPack): ResultRegister {
  const now = resultRegister(state);
  const items = new Map(pack.items.map((item) => [item.key, item]));
  const indicators = new Map(pack.indicators.map(({ key, places }) => [key, places[0]?.item]));
  return {
    template: pack.plan.template,
    period: pack.plan.plan.period,
    items: now.items.map((item) => {
      const { graded, since, ended, mergedInto } = items.get(item.key) ?? { ...item, mergedInto: item.merged ? '' : null };
      return { ...item, graded, since, ended, merged: mergedInto !== null };
    }),
    indicators: now.indicators.map((indicator) => ({ ...indicator, item: indicators.get(indicator.key) ?? indicator.item })),
  };
}

/**
 * What the sheets of a cycle say, as a results table says it. What that has no words for (a field that the template has
 * no more, an explanation of a warning) is left out.
 */
export function resultValues(register: ResultRegister, { cycle, sheets, values }: CycleState): PackValue[] {
  const { template, period } = register;
  const years = sheetYears(period, { from: cycle.fiscalYearFrom, to: cycle.fiscalYearTo });
  const grade = gradeField(template);
  const alive = register.items.filter(({ since, ended, merged }) => {
    const end = ended === null ? null : { year: ended, mergedInto: merged ? '' : null, reason: '' };
    return lifeIn({ since, end }, cycle.fiscalYearFrom, cycle.fiscalYearTo) === 'alive';
  });
  const itemOf = new Map(alive.map((item) => [item.id, item]));
  const aliveKeys = new Set(alive.map(({ key }) => key));
  const indicatorOf = new Map(register.indicators.map((indicator) => [indicator.id, indicator]));
  return [
    ...sheets.flatMap((sheet): PackValue[] => {
      const item = itemOf.get(sheet.itemId);
      if (!item) return [];
      const texts = Object.entries(sheet.texts).flatMap(([field, value]): PackValue[] => {
        const cell = field === grade?.key ? undefined : resultCell(template, field, years);
        const printed = cell?.kind === 'cell' && !(cell.field.carryOver === 'item' && cell.field.stage === undefined);
        return printed && value !== '' ? [{ item: item.key, field, value }] : [];
      });
      const marks = grade && item.graded ? gradeValues(item.key, grade.key, sheet, grade.stage !== undefined) : [];
      return [...texts, ...marks];
    }),
    ...values.flatMap(({ indicatorId, fiscalYear, raw }): PackValue[] => {
      const { key, item } = indicatorOf.get(indicatorId) ?? {};
      if (key === undefined || item === undefined || raw === '') return [];
      if (!aliveKeys.has(item) || !years.cycle.includes(fiscalYear)) return [];
      return [{ item, field: indicatorResult(key, fiscalYear), value: raw }];
    }),
  ];
}

/** The settled mark, and the proposed and the department's own, whether or not they differ from it. */
function gradeValues(item: string, field: string, sheet: CycleState['sheets'][number], assessed: boolean): PackValue[] {
  const marks = [
    [`${field}.assessed`, assessed ? (sheet.texts[field] ?? '') : ''],
    [`${field}.proposed`, sheet.proposedGrade ?? ''],
    [field, sheet.settledGrade ?? ''],
  ] as const;
  return marks.flatMap(([name, value]) => (value === '' ? [] : [{ item, field: name, value }]));
}
