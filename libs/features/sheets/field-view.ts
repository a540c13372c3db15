import type { IndicatorRow, SheetField } from '#libs/contract/sheets.js';
import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { localizedForYear, shortFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { judge } from '#libs/domain/indicator/judge.js';
import { seriesOf } from '#libs/domain/indicator/series.js';
import { assessedField } from '#libs/domain/review/grade-so-far.js';
import type { Stage } from '#libs/domain/review/stage.js';
import { isSettledStage } from '#libs/domain/review/stage.js';
import type { SheetYears } from '#libs/domain/template/cells.js';
import { cellKeysOf } from '#libs/domain/template/cells.js';
import type { CellField, Field, GradeField, IndicatorsField } from '#libs/domain/template/sheet-template.js';
import { findField, MAX_INDICATOR_VALUE_LENGTH } from '#libs/domain/template/sheet-template.js';
import type { CarriedIndicator } from './carried.js';
import type { SheetRow } from './sheet-row.js';

interface Reader {
  /** The stage whose fields the reader may write now. */
  readonly writableStage: Stage | null;
  readonly forStaff: boolean;
  readonly years: SheetYears;
}

/** One field of a sheet as its page shows it to one reader. */
export function fieldView(field: Field, row: SheetRow, reader: Reader): SheetField {
  const base = {
    key: field.key,
    letter: field.letter ?? null,
    label: localizedForYear(field.label, row.fiscal_year_to),
    public: field.public !== false,
  };
  switch (field.kind) {
    case 'title':
      return { ...base, kind: 'title', value: row.carried.title };
    case 'departments':
      return { ...base, kind: 'departments', names: [...row.carried.departments] };
    case 'text':
      return { ...base, ...contentOf(field, row, reader), kind: 'text', value: cell(field, row), maxLength: field.maxLength };
    case 'choice':
      return {
        ...base,
        ...contentOf(field, row, reader),
        kind: 'choice',
        value: cell(field, row),
        options: field.options.map(({ key, label }) => ({ key, label })),
      };
    case 'money':
      return {
        ...base,
        ...contentOf(field, row, reader),
        kind: 'money',
        unit: field.unit,
        years: reader.years.cycle.map(yearColumn),
        cells: cells(field, row, reader.years),
        maxLength: field.maxLength,
      };
    case 'schedule':
      return {
        ...base,
        ...contentOf(field, row, reader),
        kind: 'schedule',
        years: reader.years.plan.map(yearColumn),
        cells: cells(field, row, reader.years),
        maxLength: field.maxLength,
      };
    case 'indicators':
      return { ...base, ...indicatorsOf(field, row, reader) };
    case 'grade':
      return { ...base, ...gradeOf(field, row, reader) };
  }
}

function contentOf(field: CellField, row: SheetRow, { writableStage }: Reader) {
  return {
    stage: field.stage ?? null,
    required: field.required === true,
    requiredBeside: typeof field.required === 'object' ? [...field.required.grades] : [],
    writable: field.stage !== undefined && field.stage === writableStage,
    carriedFrom: carriedFrom(field, row),
  };
}

function carriedFrom({ carryOver }: CellField, row: SheetRow) {
  if (carryOver === undefined) return null;
  if (carryOver === 'item') return { source: 'register' as const };
  const before = findField(row.template, carryOver.previous);
  return before ? { source: 'lastYear' as const, label: localizedForYear(before.label, row.fiscal_year_from - 1) } : null;
}

function contents(field: CellField, row: SheetRow) {
  // An imported year may say something else than what was carried over.
  return field.stage === undefined ? { ...row.carried.texts, ...row.texts } : row.texts;
}

function cell(field: CellField, row: SheetRow): string {
  return contents(field, row)[field.key] ?? '';
}

function cells(field: CellField, row: SheetRow, years: SheetYears): Record<string, string> {
  const typed = contents(field, row);
  return Object.fromEntries(cellKeysOf(field, years).flatMap((key) => (typed[key] ? [[key, typed[key]]] : [])));
}

function yearColumn(fiscalYear: FiscalYear) {
  return { fiscalYear, label: shortFiscalYear(fiscalYear) };
}

function indicatorsOf(field: IndicatorsField, row: SheetRow, { writableStage, years }: Reader) {
  const printed = field.years === 'plan' ? years.plan : years.cycle;
  const before = row.fiscal_year_from - 1;
  return {
    kind: 'indicators' as const,
    columns: {
      name: localizedForYear(field.columns.name, row.fiscal_year_to),
      baseline: localizedForYear(field.columns.baseline, row.fiscal_year_to),
      target: localizedForYear(field.columns.target, row.fiscal_year_to),
    },
    years: printed.map((fiscalYear) => ({
      fiscalYear,
      label: localizedForYear(field.columns.current, fiscalYear),
      ofCycle: years.cycle.includes(fiscalYear),
    })),
    lastYear:
      !printed.includes(before) && row.carried.indicators.some(({ id }) => valueOf(row, id, before) !== '')
        ? { fiscalYear: before, label: localizedForYear(field.columns.current, before) }
        : null,
    rows: row.carried.indicators.map((indicator) => indicatorRow(indicator, row, printed, years)),
    stage: field.stage,
    required: field.required ?? false,
    maxLength: MAX_INDICATOR_VALUE_LENGTH,
    writable: field.stage === writableStage,
  };
}

function valueOf(row: SheetRow, indicatorId: string, fiscalYear: FiscalYear): string {
  return row.values[indicatorId]?.[fiscalYear] ?? '';
}

function indicatorRow(
  indicator: CarriedIndicator,
  row: SheetRow,
  printed: readonly FiscalYear[],
  years: SheetYears,
): IndicatorRow {
  const { id, key, name, baseline, target, better, relisted } = indicator;
  const upToNow = years.plan.filter((fiscalYear) => fiscalYear <= row.fiscal_year_to);
  const typed = upToNow.map((fiscalYear) => ({ fiscalYear, value: valueOf(row, id, fiscalYear) }));
  const series = seriesOf({ baseline, target, values: typed });
  return {
    indicatorId: id,
    key,
    name,
    baseline,
    target,
    values: printed.map((fiscalYear) => {
      const value = valueOf(row, id, fiscalYear);
      const judgement = judge({ baseline, target, value, better });
      return { fiscalYear, value, trend: judgement.trend, reached: judgement.target };
    }),
    relisted,
    lastYear: valueOf(row, id, row.fiscal_year_from - 1),
    series: series && { ...series, points: [...series.points] },
  };
}

function gradeOf(field: GradeField, row: SheetRow, { writableStage, forStaff }: Reader) {
  const scale = row.scales[field.scale];
  const own = assessedField(row.carried, row);
  return {
    kind: 'grade' as const,
    marks: [...(scale?.marks ?? [])],
    scaleKind: scale?.kind ?? ('achievement' as const),
    // What department and division said before the settling is between them and headquarters.
    assessed: own && forStaff ? { value: row.texts[own.key] ?? '', writable: own.stage === writableStage } : null,
    proposed: forStaff ? row.proposed_grade : null,
    settled: settledGrade(row),
  };
}

/** A sheet that went back behind its settling has a grade in the books, and none that counts. */
function settledGrade(row: SheetRow): string | null {
  return isSettledStage(row.stage) ? row.settled_grade : null;
}
