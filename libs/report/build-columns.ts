import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { SheetYears } from '#libs/domain/template/cells.js';
import type { Field, IndicatorsField } from '#libs/domain/template/sheet-template.js';
import type { ReportColumn } from './report-column.js';
import { labelledYear, namedYear, textOf } from './report-text.js';

/** What the public reads. Fields for the staff only are in no column, no cell and no summary. */
export function publicFields(fields: readonly Field[]): Field[] {
  return fields.filter((field) => field.public !== false);
}

/** reviewed: the year that labels name, the cycle's last. */
export function columnOf(field: Field, years: SheetYears, reviewed: FiscalYear): ReportColumn {
  const base = {
    letter: field.letter ?? null,
    label: textOf(field.label, reviewed),
    carriedOver: isCarriedOver(field),
    yearly: isYearly(field),
  };
  switch (field.kind) {
    case 'money':
      return { key: field.key, kind: 'money', ...base, unit: textOf(field.unit), years: years.cycle.map(namedYear) };
    case 'schedule':
      return { key: field.key, kind: 'schedule', ...base, years: years.plan.map(namedYear) };
    case 'indicators':
      return {
        key: field.key,
        kind: 'indicators',
        ...base,
        indicatorLabels: {
          name: textOf(field.columns.name, reviewed),
          baseline: textOf(field.columns.baseline, reviewed),
          target: textOf(field.columns.target, reviewed),
        },
        years: printedYears(field, years).map((year) => labelledYear(year, field.columns.current)),
      };
    case 'title':
    case 'departments':
    case 'text':
    case 'choice':
    case 'grade':
      return { key: field.key, kind: field.kind, ...base };
  }
}

/** The years whose values an indicators field prints. */
export function printedYears(field: IndicatorsField, years: SheetYears): readonly FiscalYear[] {
  return field.years === 'plan' ? years.plan : years.cycle;
}

/** Whether a field is written anew each year, for that year alone. Indicators have their own years. */
export function isYearly(field: Field): boolean {
  switch (field.kind) {
    case 'title':
    case 'departments':
    case 'schedule':
    case 'indicators':
      return false;
    case 'text':
    case 'choice':
    case 'money':
      return field.carryOver !== 'item';
    case 'grade':
      return true;
  }
}

function isCarriedOver(field: Field): boolean {
  switch (field.kind) {
    case 'title':
    case 'departments':
      return true;
    case 'text':
    case 'choice':
    case 'money':
    case 'schedule':
      return field.carryOver === 'item';
    case 'indicators':
    case 'grade':
      return false;
  }
}
