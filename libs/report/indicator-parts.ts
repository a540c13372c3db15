import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import type { ReportIndicator } from './report-cell.js';
import type { IndicatorsColumn, ReportColumn } from './report-column.js';

/** A sub-column of an indicators column. */
export interface IndicatorPart {
  /** Unique in the column. */
  readonly key: string;
  readonly kind: 'name' | 'baseline' | 'target' | 'year';
  readonly label: LocalizedText;
  /** Of a year's values. */
  readonly fiscalYear: FiscalYear | null;
}

export function indicatorParts(column: IndicatorsColumn): IndicatorPart[] {
  const { name, baseline, target } = column.indicatorLabels;
  return [
    { key: 'name', kind: 'name', label: name, fiscalYear: null },
    { key: 'baseline', kind: 'baseline', label: baseline, fiscalYear: null },
    { key: 'target', kind: 'target', label: target, fiscalYear: null },
    ...column.years.map(
      ({ fiscalYear, label }): IndicatorPart => ({ key: `y${fiscalYear}`, kind: 'year', label, fiscalYear }),
    ),
  ];
}

/** As typed; empty where nothing was. */
export function partValue(indicator: ReportIndicator, { kind, fiscalYear }: IndicatorPart): string {
  return kind === 'year' ? valueIn(indicator, fiscalYear) : indicator[kind];
}

/** Of the printed years; empty where there is none. */
export function valueIn({ values }: ReportIndicator, fiscalYear: FiscalYear | null): string {
  return values.find((value) => value.fiscalYear === fiscalYear)?.value ?? '';
}

/** Every year that has a value or is printed, ascending. */
export function knownValues({ series, values }: ReportIndicator): ReportIndicator['values'] {
  const known = new Map([...series, ...values].map((value) => [value.fiscalYear, value]));
  return [...known.values()].toSorted((one, other) => one.fiscalYear - other.fiscalYear);
}

export function hasIndicators(columns: readonly ReportColumn[]): boolean {
  return columns.some((column) => column.kind === 'indicators');
}
