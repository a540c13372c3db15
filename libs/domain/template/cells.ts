import type { FiscalYear } from '../fiscal/fiscal-year.js';
import type { GradeScale } from '../grading/grade-scale.js';
import { hasSymbol } from '../grading/grade-scale.js';
import type { CellField, GradeField, ScheduleField } from './sheet-template.js';
import { MAX_ACTIONS, MAX_AMOUNT_LENGTH, textLength } from './sheet-template.js';

/** The fiscal years that a sheet's cells are about. */
export interface SheetYears {
  /** Those that the cycle reviews: one, or a span. */
  readonly cycle: readonly FiscalYear[];
  /** Those of the plan's period. */
  readonly plan: readonly FiscalYear[];
}

export function yearsBetween(from: FiscalYear, to: FiscalYear): FiscalYear[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** What is typed into a sheet, by cell key. A cell that is not there is empty. */
export type Cells = Readonly<Record<string, string>>;

/**
 * A cell's key: a field with one cell has the field's own key; money has `revenue.2020` and `revenue.2020.note`; a
 * schedule has `schedule.1` (the first action's name) and `schedule.1.2020`.
 */
export const cellKey = {
  amount: (field: string, year: FiscalYear) => `${field}.${year}`,
  note: (field: string, year: FiscalYear) => `${field}.${year}.note`,
  action: (field: string, place: number) => `${field}.${place}`,
  scheduled: (field: string, place: number, year: FiscalYear) => `${field}.${place}.${year}`,
} as const;

/** Every cell that a field has, in printed order. */
export function cellKeysOf(field: CellField | GradeField, years: SheetYears): string[] {
  switch (field.kind) {
    case 'text':
    case 'choice':
    case 'grade':
      return [field.key];
    case 'money':
      return years.cycle.flatMap((year) => [cellKey.amount(field.key, year), cellKey.note(field.key, year)]);
    case 'schedule':
      return actionKeysOf(field).flatMap((key, index) => [
        key,
        ...years.plan.map((year) => cellKey.scheduled(field.key, index + 1, year)),
      ]);
  }
}

function actionKeysOf(field: ScheduleField): string[] {
  return Array.from({ length: MAX_ACTIONS }, (_, index) => cellKey.action(field.key, index + 1));
}

/** The field that a cell belongs to. */
export function fieldOfCell<F extends CellField | GradeField>(
  fields: readonly F[],
  key: string,
  years: SheetYears,
): F | undefined {
  const ofField = (field: F) => key === field.key || key.startsWith(`${field.key}.`);
  return fields.find((field) => ofField(field) && cellKeysOf(field, years).includes(key));
}

/** Why a cell's content can't stand. */
export type CellProblem =
  | { readonly code: 'textTooLong'; readonly field: string; readonly length: number; readonly max: number }
  | {
      readonly code: 'choiceUnknown';
      readonly field: string;
      readonly found: string;
      readonly allowed: readonly string[];
    }
  | { readonly code: 'gradeUnknown'; readonly found: string; readonly allowed: readonly string[] }
  | { readonly code: 'amountInvalid'; readonly field: string; readonly found: string };

export function cellProblem(
  field: CellField | GradeField,
  key: string,
  content: string,
  scale: GradeScale,
): CellProblem | null {
  if (content === '') return null;
  const length = textLength(content);
  switch (field.kind) {
    case 'grade':
      return hasSymbol(scale, content)
        ? null
        : { code: 'gradeUnknown', found: content, allowed: scale.marks.map((mark) => mark.symbol) };
    case 'choice': {
      const allowed = field.options.map((option) => option.key);
      return allowed.includes(content) ? null : { code: 'choiceUnknown', field: key, found: content, allowed };
    }
    case 'money': {
      if (key.endsWith('.note')) return tooLong(key, length, field.maxLength);
      return length > MAX_AMOUNT_LENGTH
        ? tooLong(key, length, MAX_AMOUNT_LENGTH)
        : isAmount(content)
          ? null
          : { code: 'amountInvalid', field: key, found: content };
    }
    case 'text':
    case 'schedule':
      return tooLong(key, length, field.maxLength);
  }
}

/** An amount as the documents print it: 105,854 or △1,200; a dash says that there is none. */
export function isAmount(typed: string): boolean {
  return /^(?:[-△▲−]?(?:\d{1,3}(?:,\d{3})+|\d+)|[-‐‑–—―−ー])$/u.test(typed.normalize('NFKC').trim());
}

/** Whether a field holds what makes it complete: all amounts of a money field, at least one action of a schedule. */
export function isFilled(field: CellField, cells: Cells, years: SheetYears): boolean {
  const has = (key: string) => (cells[key] ?? '').trim() !== '';
  switch (field.kind) {
    case 'text':
    case 'choice':
      return has(field.key);
    case 'money':
      return years.cycle.every((year) => has(cellKey.amount(field.key, year)));
    case 'schedule':
      return actionKeysOf(field).some(has);
  }
}

function tooLong(field: string, length: number, max: number): CellProblem | null {
  return length > max ? { code: 'textTooLong', field, length, max } : null;
}
