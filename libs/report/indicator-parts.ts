import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
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

export function hasIndicators(columns: readonly ReportColumn[]): boolean {
  return columns.some((column) => column.kind === 'indicators');
}
