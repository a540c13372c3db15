import { stringify } from 'csv-stringify/sync';
import { inLocale } from '#libs/domain/text/localized-text.js';
import type { LongColumnName } from '../long-columns.js';
import { LONG_COLUMNS } from '../long-columns.js';
import { messagesFor, RECORD_LOCALE } from '../messages/messages.js';
import type { Report } from '../report.js';
import type { ReportValue } from '../report-values.js';
import { reportValues } from '../report-values.js';
import { columnHeading } from '../report-wording.js';
import { safeCsvCell } from './csv-cell.js';

type LongLine = Readonly<Record<LongColumnName, string | number | boolean | null>>;

/**
 * The report in tidy form, one value a line, for statistics and databases: the same columns for every plan. UTF-8 with
 * BOM and CRLF, as Excel wants; what each column means is in docs/report-format.md and in the data package.
 */
export function renderLongCsv(report: Report): string {
  const lines = reportValues(report).map((value) => cellsOf(lineOf(value, report)));
  return stringify([LONG_COLUMNS.map(({ name }) => name), ...lines], { bom: true, record_delimiter: '\r\n', quoted: true });
}

function lineOf({ review, item, column, ...value }: ReportValue, report: Report): LongLine {
  const { quantity, indicator, judgement } = value;
  const words = messagesFor(RECORD_LOCALE);
  return {
    municipality_key: report.municipality.key,
    municipality_name: inLocale(report.municipality.name, RECORD_LOCALE),
    plan_key: report.plan.key,
    plan_name: inLocale(report.plan.name, RECORD_LOCALE),
    report_from: report.fiscalYearFrom,
    report_to: report.fiscalYearTo,
    version: report.release.version,
    review_from: review.fiscalYearFrom,
    review_to: review.fiscalYearTo,
    section_key: item.sectionKey,
    section_path: item.sectionPath.join(PATH_SEPARATOR),
    item_key: item.key,
    item_number: item.number,
    item_title: item.title,
    part_of: item.partOf,
    lead_department: item.leadDepartment,
    graded: item.graded,
    counted: item.counted,
    field_key: column.key,
    field_label: columnHeading(column, RECORD_LOCALE),
    field_kind: column.kind,
    position: value.position,
    measure: value.measure,
    indicator_key: indicator?.key ?? null,
    indicator_name: indicator?.name ?? null,
    relisted: indicator?.relisted ?? null,
    action: value.action,
    fiscal_year: value.fiscalYear,
    value: value.text,
    note: value.note,
    // 350事業(累計) says nothing of the year alone.
    number: quantity && !quantity.totalOnly ? quantity.number : null,
    comparator: quantity?.comparator ?? null,
    cumulative: quantity?.cumulative ?? null,
    unit: quantity && [quantity.unit, quantity.per].filter(Boolean).join('/'),
    stated_year: value.statedYear,
    grade_word: value.mark && inLocale(value.mark.word, RECORD_LOCALE),
    trend: judgement && words.indicator.trend[judgement.trend],
    reached: judgement && words.indicator.reached[judgement.reached],
    item_added_in: item.addedIn,
  };
}

const PATH_SEPARATOR = ' > ';

/** Texts are made harmless for spreadsheets; numbers are no formulas. */
function cellsOf(line: LongLine): string[] {
  return LONG_COLUMNS.map(({ name, type }) => {
    const text = String(line[name] ?? '');
    return type === 'string' ? safeCsvCell(text) : text;
  });
}
