import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { SheetYears } from '#libs/domain/template/cells.js';
import { fieldOfCell, yearsBetween } from '#libs/domain/template/cells.js';
import type { CellField, SheetTemplate } from '#libs/domain/template/sheet-template.js';
import { gradeField, indicatorsField, isCellField } from '#libs/domain/template/sheet-template.js';

/** What a row of a results table is about: what stands in its column `field`. */
export type ResultCell =
  | { readonly kind: 'cell'; readonly field: CellField; readonly key: string }
  | { readonly kind: 'settled' | 'proposed' | 'assessed' }
  /** By the indicator's key. */
  | { readonly kind: 'indicator'; readonly indicator: string; readonly year: number };

const INDICATOR = /^indicators\.([a-z][a-zA-Z0-9-]*)\.(\d{4})$/;

/** undefined: the template has nothing of that name in these years. */
export function resultCell(template: SheetTemplate, field: string, years: SheetYears): ResultCell | undefined {
  const indicator = INDICATOR.exec(field);
  if (indicator && indicatorsField(template)) {
    return { kind: 'indicator', indicator: indicator[1]!, year: Number(indicator[2]) };
  }
  const grade = gradeField(template);
  if (grade) {
    if (field === grade.key) return { kind: 'settled' };
    if (field === `${grade.key}.proposed`) return { kind: 'proposed' };
    if (field === `${grade.key}.assessed` && grade.stage !== undefined) return { kind: 'assessed' };
  }
  const cellField = fieldOfCell(template.fields.filter(isCellField), field, years);
  return cellField && { kind: 'cell', field: cellField, key: field };
}

export function indicatorResult(key: string, year: FiscalYear): string {
  return `indicators.${key}.${year}`;
}

export function sheetYears(
  period: { readonly from: FiscalYear; readonly to: FiscalYear },
  cycle: { readonly from: FiscalYear; readonly to: FiscalYear },
): SheetYears {
  return { cycle: yearsBetween(cycle.from, cycle.to), plan: yearsBetween(period.from, period.to) };
}
