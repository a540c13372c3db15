import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { Mark } from '#libs/domain/grading/grade-scale.js';
import { parseValue } from '#libs/domain/indicator/parse-value.js';
import type { NumberReading, Reading } from '#libs/domain/indicator/reading.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import type { IndicatorJudgement } from './indicator-judgement.js';
import { knownValues } from './indicator-parts.js';
import { RECORD_LOCALE } from './messages/messages.js';
import type { PairedCell } from './paired-cells.js';
import { pairedCells } from './paired-cells.js';
import type { Report, ReportEarlierItem, ReportRow } from './report.js';
import type { ReportIndicator } from './report-cell.js';
import type { ReportColumn } from './report-column.js';
import { findMark, sectionHeading } from './report-wording.js';
import { departmentsOf, parentPosition, titleOf } from './row-facts.js';
import { sectionPaths } from './section-paths.js';
import { typedText } from './typed-text.js';

/** A report in tidy form: one value, and beside it all that says what it is a value of. */
export interface ReportValue extends CellValue {
  readonly review: ReviewedYears;
  readonly item: ValuedItem;
  /** Labelled as that review called it. */
  readonly column: ReportColumn;
}

/** The years of the review that states the value: the report's own, or those of an earlier one. */
export interface ReviewedYears {
  readonly fiscalYearFrom: FiscalYear;
  readonly fiscalYearTo: FiscalYear;
  readonly marks: readonly Mark[];
}

/** graded and counted are those of the review; everything else is as the report prints it. */
export interface ValuedItem {
  readonly key: string;
  readonly number: string;
  readonly title: string;
  /** Key of the item that this one is a part of. */
  readonly partOf: string | null;
  readonly sectionKey: string;
  /** Headings from the first level down. */
  readonly sectionPath: readonly string[];
  /** The first of those that the report prints; empty where it prints none. */
  readonly leadDepartment: string;
  /** null: it is there since the plan was made. */
  readonly addedIn: FiscalYear | null;
  readonly graded: boolean;
  readonly counted: boolean;
}

interface CellValue {
  /** From 1 on: which department, action or indicator of the cell. */
  readonly position: number;
  readonly measure: Measure;
  /** The last year of the review, where the value is not of a single year; null of a baseline or target. */
  readonly fiscalYear: FiscalYear | null;
  /** As typed; of a grade its symbol. Empty where nothing was. */
  readonly text: string;
  /** Of an amount: how it was computed. */
  readonly note: string;
  /** What the text means as a number, of amounts and indicators; null where it means none. */
  readonly quantity: NumberReading | null;
  /** The year that an indicator's text itself names: 2021 in 4,743事業所 (R03). */
  readonly statedYear: FiscalYear | null;
  readonly mark: Mark | null;
  readonly indicator: ReportIndicator | null;
  /** Stands beside the value that was judged: that of the last reviewed year. */
  readonly judgement: IndicatorJudgement | null;
  /** Of a schedule: what is to be done. */
  readonly action: string;
}

export const MEASURES = ['value', 'baseline', 'target'] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * Every value of a report, those of earlier years behind those of the reviewed ones, each in printed order. A cell for
 * one value gives one also where nothing was written; departments, actions and indicators give as many as there are.
 */
export function reportValues(report: Report): ReportValue[] {
  const items = valuedItems(report);
  const reviewed = items.flatMap(({ item, row }) => valuesOf(report.columns, report, item, row.cells));
  const byKey = new Map(items.map(({ item }) => [item.key, item]));
  const earlier = report.earlierYears.flatMap((review) => {
    const columns = report.columns.map((column, index) => ({ ...column, label: review.labels[index] ?? column.label }));
    return review.items.flatMap((then) => valuesOf(columns, review, earlierItem(then, byKey.get(then.itemKey)), then.cells));
  });
  return [...reviewed, ...earlier];
}

function valuedItems(report: Report): { readonly item: ValuedItem; readonly row: ReportRow }[] {
  const paths = sectionPaths(report.sections, sectionHeading);
  return report.sections.flatMap((section) =>
    section.rows.map((row, index) => {
      const parent = parentPosition(section.rows, index);
      const item: ValuedItem = {
        key: row.itemKey,
        number: row.number,
        title: titleOf(row),
        partOf: parent === null ? null : section.rows[parent]!.itemKey,
        sectionKey: section.key,
        sectionPath: paths.get(section.key) ?? [],
        leadDepartment: departmentsOf(row)[0] ?? '',
        addedIn: row.addedIn,
        graded: row.graded,
        counted: row.counted,
      };
      return { item, row };
    }),
  );
}

/** An item of an earlier year under the names of this report, or, where it is no longer printed, under its key alone. */
function earlierItem({ itemKey, graded, counted }: ReportEarlierItem, item: ValuedItem | undefined): ValuedItem {
  if (item) return { ...item, graded, counted };
  return { key: itemKey, number: '', title: '', partOf: null, sectionKey: '', sectionPath: [], leadDepartment: '', addedIn: null, graded, counted };
}

function valuesOf(
  columns: readonly ReportColumn[],
  years: ReviewedYears,
  item: ValuedItem,
  cells: ReportEarlierItem['cells'],
): ReportValue[] {
  const { fiscalYearFrom, fiscalYearTo, marks } = years;
  const review: ReviewedYears = { fiscalYearFrom, fiscalYearTo, marks };
  const there = cells.flatMap((cell, index) => (cell ? [{ cell, column: columns[index]! }] : []));
  const pairs = pairedCells(there.map(({ column }) => column), { itemKey: item.key, cells: there.map(({ cell }) => cell) });
  return pairs.flatMap((pair) => cellValues(pair, review).map((value) => ({ review, item, column: pair.column, ...value })));
}

function cellValues(pair: PairedCell, review: ReviewedYears): CellValue[] {
  const plain: CellValue = {
    position: 1,
    measure: 'value',
    fiscalYear: review.fiscalYearTo,
    text: '',
    note: '',
    quantity: null,
    statedYear: null,
    mark: null,
    indicator: null,
    judgement: null,
    action: '',
  };
  switch (pair.kind) {
    case 'title':
    case 'text':
    case 'choice':
      return [{ ...plain, text: typedText(pair.cell) }];
    case 'departments':
      return pair.cell.names.map((text, index) => ({ ...plain, position: index + 1, text }));
    case 'money': {
      const unit = inLocale(pair.column.unit, RECORD_LOCALE);
      return pair.cell.years.map(({ fiscalYear, amount, note }) => ({
        ...plain,
        fiscalYear,
        text: amount,
        note,
        quantity: numberOf(amountReading(amount, unit)),
      }));
    }
    case 'schedule':
      return pair.cell.actions.flatMap(({ name, cells }, index) =>
        cells.map((text, year) => ({
          ...plain,
          position: index + 1,
          fiscalYear: pair.column.years[year]!.fiscalYear,
          text,
          action: name,
        })),
      );
    case 'grade':
      return [{ ...plain, text: typedText(pair.cell), mark: findMark(pair.cell.symbol, review.marks) }];
    case 'indicators':
      return pair.cell.indicators.flatMap((indicator, index) =>
        indicatorValues(indicator, review, { ...plain, position: index + 1, indicator }),
      );
  }
}

function indicatorValues(indicator: ReportIndicator, { fiscalYearTo }: ReviewedYears, plain: CellValue): CellValue[] {
  const typed = (measure: Measure, text: string): CellValue => {
    const reading = parseValue(text);
    const statedYear = 'year' in reading ? reading.year : null;
    return { ...plain, measure, fiscalYear: null, text, quantity: numberOf(reading), statedYear };
  };
  return [
    typed('baseline', indicator.baseline),
    typed('target', indicator.target),
    ...knownValues(indicator).map(({ fiscalYear, value }): CellValue => ({
      ...typed('value', value),
      fiscalYear,
      judgement: fiscalYear === fiscalYearTo ? { trend: indicator.trend, reached: indicator.reached } : null,
    })),
  ];
}

/** 1,350 in a column of 千円 is read as 1,350千円. */
function amountReading(amount: string, unit: string): Reading {
  const reading = parseValue(amount);
  return reading.kind === 'number' && reading.unit === '' ? parseValue(`${amount}${unit}`) : reading;
}

function numberOf(reading: Reading): NumberReading | null {
  return reading.kind === 'number' ? reading : null;
}
