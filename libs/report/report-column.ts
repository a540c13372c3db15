import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';

export type ReportColumn = PlainColumn | MoneyColumn | ScheduleColumn | IndicatorsColumn;

interface ColumnBase<Kind extends string> {
  readonly key: string;
  readonly kind: Kind;
  readonly letter: string | null;
  readonly label: LocalizedText;
  /** 転記: copied from the plan. Of an indicators column always name, baseline and target, which this does not say. */
  readonly carriedOver: boolean;
  /** What it holds is of the reviewed years alone: item pages print it with the years side by side. */
  readonly yearly: boolean;
}

export type PlainColumn = { [Kind in PlainKind]: ColumnBase<Kind> }[PlainKind];

type PlainKind = 'title' | 'departments' | 'text' | 'choice' | 'grade';

/** An amount for each reviewed year. */
export interface MoneyColumn extends ColumnBase<'money'> {
  /** 千円 */
  readonly unit: LocalizedText;
  readonly years: readonly ReportYear[];
}

/** Actions × the years of the plan. */
export interface ScheduleColumn extends ColumnBase<'schedule'> {
  readonly years: readonly ReportYear[];
}

export interface IndicatorsColumn extends ColumnBase<'indicators'> {
  readonly indicatorLabels: {
    readonly name: LocalizedText;
    readonly baseline: LocalizedText;
    readonly target: LocalizedText;
  };
  /** The years whose values are printed, each with its heading: 現状値 (R1末). */
  readonly years: readonly ReportYear[];
}

export interface ReportYear {
  readonly fiscalYear: FiscalYear;
  readonly label: LocalizedText;
}
