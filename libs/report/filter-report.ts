import { summarize } from '#libs/domain/grading/summary.js';
import type { Report, ReportRow, ReportSection } from './report.js';
import { departmentsOf, indicatorsOf, parentPosition, symbolOf } from './row-facts.js';
import { sectionPaths } from './section-paths.js';
import { withSections } from './section-report.js';
import { gradeColumn } from './report-wording.js';

/** What readers narrow a report down by; in the order in which they are asked. */
export const FILTER_KEYS = ['section', 'department', 'grade', 'trend', 'reached'] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

/** By key the values wanted, of which a row must have one; none: whatever it has. */
export type ReportFilter = Readonly<Record<FilterKey, readonly string[]>>;

/** Asks for rows that take a mark and have none. No scale has such a symbol. */
export const NO_MARK = 'none';

export const NO_FILTER: ReportFilter = { section: [], department: [], grade: [], trend: [], reached: [] };

export interface FilteredReport {
  /** What was found, with the rows that it is a part of and its own parts. Its summaries count what was found. */
  readonly report: Report;
  /** Rows; and of how many. */
  readonly found: number;
  readonly total: number;
}

/** The values of each key that the report has, as they come in it; grades in the order of the scale. */
export function filterChoices(report: Report): ReportFilter {
  const rows = factsOf(report);
  const had = (key: FilterKey) => new Set(rows.flatMap(({ facts }) => facts[key]));
  const among = (key: FilterKey, values: readonly string[]) => values.filter((value) => had(key).has(value));
  return {
    section: report.sections.map(({ key }) => key),
    department: [...had('department')],
    grade: gradeColumn(report) ? [...report.marks.map(({ symbol }) => symbol), ...among('grade', [NO_MARK])] : [],
    trend: among('trend', ['improved', 'unchanged', 'worsened']),
    reached: among('reached', ['reached', 'notReached']),
  };
}

/** Reads what was asked for; `ignored`: keys with a value that this report does not have. */
export function readFilter(
  report: Report,
  asked: Readonly<Partial<Record<FilterKey, readonly string[]>>>,
): { readonly filter: ReportFilter; readonly ignored: readonly FilterKey[] } {
  const choices = filterChoices(report);
  const ignored: FilterKey[] = [];
  const wanted = (key: FilterKey): readonly string[] => {
    const values = [...new Set((asked[key] ?? []).filter((value) => value !== ''))];
    const known = values.filter((value) => choices[key].includes(value));
    if (known.length < values.length) ignored.push(key);
    return known;
  };
  const filter = Object.fromEntries(FILTER_KEYS.map((key) => [key, wanted(key)])) as unknown as ReportFilter;
  return { filter, ignored };
}

/** Keeps the rows that a reader asked for, those that they are parts of, their own parts, and the headings above them. */
export function filterReport(report: Report, filter: ReportFilter): FilteredReport {
  const rows = factsOf(report);
  const found = new Set(
    rows
      .filter(({ facts }) => FILTER_KEYS.every((key) => filter[key].length === 0 || facts[key].some((value) => filter[key].includes(value))))
      .map(({ row }) => row),
  );
  const paths = sectionPaths(report.sections, ({ key }) => key);
  const holding = new Set(
    report.sections.flatMap((section) => (section.rows.some((row) => found.has(row)) ? (paths.get(section.key) ?? []) : [])),
  );
  const summaryOf = (under: readonly ReportSection[]) =>
    summarize(
      { kind: 'achievement', marks: report.marks },
      under.flatMap((section) => section.rows.filter((row) => row.counted && found.has(row)).map(symbolOf)),
    );
  const sections = report.sections
    .filter(({ key }) => holding.has(key))
    .map((section) => ({
      ...section,
      rows: keptRows(section.rows, found),
      summary: summaryOf(report.sections.filter(({ key }) => paths.get(key)?.includes(section.key))),
    }));
  return {
    report: { ...withSections(report, sections), summary: summaryOf(report.sections) },
    found: found.size,
    total: rows.length,
  };
}

function keptRows(rows: readonly ReportRow[], found: ReadonlySet<ReportRow>): ReportRow[] {
  const parents = new Set(rows.flatMap((row, index) => (found.has(row) ? (parentPosition(rows, index) ?? []) : [])));
  return rows.filter((row, index) => {
    const parent = parentPosition(rows, index);
    return found.has(row) || parents.has(index) || (parent !== null && found.has(rows[parent]!));
  });
}

function factsOf(report: Report): { readonly row: ReportRow; readonly facts: ReportFilter }[] {
  const paths = sectionPaths(report.sections, ({ key }) => key);
  const graded = gradeColumn(report) !== null;
  return report.sections.flatMap((section) =>
    section.rows.map((row) => {
      const indicators = indicatorsOf(row);
      return {
        row,
        facts: {
          section: paths.get(section.key) ?? [],
          department: departmentsOf(row),
          grade: graded && row.graded && row.counted ? [symbolOf(row) ?? NO_MARK] : [],
          trend: indicators.map(({ trend }) => trend),
          reached: indicators.map(({ reached }) => reached),
        },
      };
    }),
  );
}
