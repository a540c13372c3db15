import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import type { IndicatorJudgement } from './indicator-judgement.js';

export type ReportCell =
  | TextCell<'title'>
  | TextCell<'text'>
  | DepartmentsCell
  | ChoiceCell
  | MoneyCell
  | ScheduleCell
  | IndicatorsCell
  | GradeCell;

interface TextCell<Kind extends string> {
  readonly kind: Kind;
  readonly text: string;
}

export interface DepartmentsCell {
  readonly kind: 'departments';
  readonly names: readonly string[];
}

export interface ChoiceCell {
  readonly kind: 'choice';
  /** null: nothing was chosen. */
  readonly option: { readonly key: string; readonly label: LocalizedText } | null;
}

export interface MoneyCell {
  readonly kind: 'money';
  /** By year of the column. Amounts and notes as typed, empty where nothing was. */
  readonly years: readonly MoneyOfYear[];
}

export interface MoneyOfYear {
  readonly fiscalYear: FiscalYear;
  readonly amount: string;
  readonly note: string;
}

export interface ScheduleCell {
  readonly kind: 'schedule';
  readonly actions: readonly ScheduledAction[];
}

export interface ScheduledAction {
  readonly name: string;
  /** By year of the column; → where the year before goes on. */
  readonly cells: readonly string[];
}

export interface IndicatorsCell {
  readonly kind: 'indicators';
  readonly indicators: readonly ReportIndicator[];
}

export interface ReportIndicator extends IndicatorJudgement {
  readonly key: string;
  readonly name: string;
  readonly baseline: string;
  readonly target: string;
  /** By year of the column, as typed. */
  readonly values: readonly { readonly fiscalYear: FiscalYear; readonly value: string }[];
  /** All years up to the last reviewed one with a value, ascending, as typed: what a chart draws. */
  readonly series: readonly { readonly fiscalYear: FiscalYear; readonly value: string }[];
  /** 再掲: the same indicator as in an earlier row. */
  readonly relisted: boolean;
}

export interface GradeCell {
  readonly kind: 'grade';
  /** null: not graded yet, or never: see the row's graded and counted. */
  readonly symbol: string | null;
}
