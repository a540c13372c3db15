import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { SheetYears } from '#libs/domain/template/cells.js';
import { cellKey } from '#libs/domain/template/cells.js';
import type { ChoiceField, Field, ScheduleField } from '#libs/domain/template/sheet-template.js';
import { MAX_ACTIONS } from '#libs/domain/template/sheet-template.js';
import { printedYears } from './build-columns.js';
import { markOf } from './counted.js';
import type { FrozenIndicator, FrozenSheet } from './frozen-cycle.js';
import { judgementOf } from './indicator-judgement.js';
import type { ChoiceCell, ReportCell, ReportIndicator, ScheduledAction } from './report-cell.js';
import { textOf } from './report-text.js';

/** reviewed: the cycle's last year, whose indicator values are judged. */
export function cellOf(field: Field, sheet: FrozenSheet, years: SheetYears, reviewed: FiscalYear): ReportCell {
  const typed = (key: string) => sheet.texts[key] ?? '';
  switch (field.kind) {
    case 'title':
      return { kind: 'title', text: sheet.title };
    case 'departments':
      return { kind: 'departments', names: [...sheet.departments] };
    case 'text':
      return { kind: 'text', text: typed(field.key) };
    case 'choice':
      return { kind: 'choice', option: optionOf(field, typed(field.key)) };
    case 'money':
      return {
        kind: 'money',
        years: years.cycle.map((fiscalYear) => ({
          fiscalYear,
          amount: typed(cellKey.amount(field.key, fiscalYear)),
          note: typed(cellKey.note(field.key, fiscalYear)),
        })),
      };
    case 'schedule':
      return { kind: 'schedule', actions: actionsOf(field, typed, years) };
    case 'grade':
      return { kind: 'grade', symbol: markOf(sheet) };
    case 'indicators':
      return {
        kind: 'indicators',
        indicators: sheet.indicators.map((indicator) => indicatorOf(indicator, printedYears(field, years), reviewed)),
      };
  }
}

/** A key that is no option any more, carried over from another year's template, prints as it is. */
function optionOf(field: ChoiceField, key: string): ChoiceCell['option'] {
  if (key === '') return null;
  const option = field.options.find((candidate) => candidate.key === key);
  return { key, label: option ? textOf(option.label) : { ja: key } };
}

/** As many as somebody has written something for; an empty one between others keeps its place. */
function actionsOf(field: ScheduleField, typed: (key: string) => string, years: SheetYears): ScheduledAction[] {
  const actions = Array.from({ length: MAX_ACTIONS }, (_, index) => ({
    name: typed(cellKey.action(field.key, index + 1)),
    cells: years.plan.map((year) => typed(cellKey.scheduled(field.key, index + 1, year))),
  }));
  const last = actions.findLastIndex(({ name, cells }) => [name, ...cells].some((text) => text.trim() !== ''));
  return actions.slice(0, last + 1);
}

function indicatorOf(indicator: FrozenIndicator, printed: readonly FiscalYear[], reviewed: FiscalYear): ReportIndicator {
  const { trend, reached } = judgementOf(indicator, reviewed);
  return {
    key: indicator.key,
    name: indicator.name,
    baseline: indicator.baseline,
    target: indicator.target,
    values: printed.map((fiscalYear) => ({ fiscalYear, value: indicator.values[fiscalYear] ?? '' })),
    trend,
    reached,
    series: Object.entries(indicator.values)
      .map(([year, value]) => ({ fiscalYear: Number(year), value }))
      .filter(({ fiscalYear, value }) => fiscalYear <= reviewed && value !== '')
      .toSorted((one, other) => one.fiscalYear - other.fiscalYear),
    relisted: indicator.relisted,
  };
}
