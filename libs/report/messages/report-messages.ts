import type { IndicatorJudgement } from '../indicator-judgement.js';
import type { DownloadFormat } from '../published-file.js';
import type { ReportChange } from '../report.js';
import type { SiteMessages } from './site-messages.js';

/** The fixed words of the report and of the public pages. Everything else is the municipality's own text. */
export interface ReportMessages {
  readonly fiscalYearSpan: (from: string, to: string) => string;
  readonly planWithPeriod: (plan: string, period: string) => string;
  readonly asOf: (date: string) => string;
  readonly version: (version: number) => string;
  readonly publishedOn: (date: string) => string;
  readonly versionNote: string;
  readonly preview: string;
  readonly summary: {
    /** grade: the label of the grade's column, because not every plan rates: some say what will be done. */
    readonly heading: (grade: string) => string;
    readonly caption: (grade: string) => string;
    readonly group: string;
    readonly wholePlan: string;
    readonly total: string;
    readonly blank: string;
    readonly count: (count: number) => string;
    readonly percentBasis: string;
    readonly uncounted: string;
    readonly noItems: string;
    readonly chartTitle: (grade: string) => string;
    readonly chartPiece: (symbol: string, count: string) => string;
    readonly chartRow: (label: string, total: string, marks: readonly string[]) => string;
    readonly chartBlank: (count: string) => string;
    readonly chartMark: (mark: string, count: string, percent: string) => string;
  };
  readonly table: {
    readonly heading: string;
    readonly caption: (section: string) => string;
    /** parts: of the items, listed below them. */
    readonly captionCount: (items: number, parts: number) => string;
    readonly number: string;
    readonly scrollable: (name: string) => string;
    readonly scrollHint: string;
    readonly emptySection: string;
    readonly nothingWritten: string;
    readonly noIndicators: string;
    readonly notGraded: string;
    readonly notGradedAtAll: string;
    readonly gradedInParts: string;
    readonly abolished: string;
    readonly split: string;
    readonly part: string;
    readonly added: (year: string) => string;
    readonly nothingPlanned: string;
    readonly action: string;
    readonly scheduleCaption: (item: string) => string;
    readonly goesOn: (years: string) => string;
    readonly continued: (years: string) => string;
    readonly relisted: (indicator: string) => string;
    readonly carriedOver: (columns: readonly string[]) => string;
    readonly carriedOverLabel: (label: string) => string;
    readonly carriedOverPart: (column: string, parts: readonly string[]) => string;
    readonly legend: (gradeLabel: string) => string;
  };
  readonly indicator: {
    readonly trend: Readonly<Record<IndicatorJudgement['trend'], string>>;
    readonly reached: Readonly<Record<IndicatorJudgement['reached'], string>>;
    readonly comparedWith: (baseline: string) => string;
    readonly reaches: (target: string) => string;
    readonly explanation: (value: string, baseline: string, target: string) => string;
    readonly chartTitle: (indicator: string) => string;
    readonly chartBaseline: (value: string) => string;
    readonly chartTarget: (value: string) => string;
    readonly chartPoint: (year: string, value: string) => string;
    /** Nothing is known of the year, or nothing that could be drawn. */
    readonly chartGap: (year: string, value: string) => string;
    readonly chartSentence: (parts: readonly string[]) => string;
  };
  readonly notes: {
    readonly heading: string;
    readonly mark: (number: number) => string;
    readonly item: (number: string, title: string) => string;
    readonly merged: (items: readonly string[], into: string, year: string) => string;
    readonly abolished: (items: readonly string[], year: string) => string;
    readonly split: (items: readonly string[], into: readonly string[], year: string) => string;
    readonly reason: (reason: string) => string;
    readonly markOfInto: string;
    readonly rows: string;
  };
  readonly csv: {
    readonly note: string;
    readonly unit: (unit: string) => string;
    readonly moneyNote: string;
    readonly action: (name: string, years: readonly string[]) => string;
    readonly planned: (years: string, text: string) => string;
    readonly gradeSymbol: string;
    readonly gradeWord: string;
    readonly departmentSeparator: string;
  };
  readonly page: {
    readonly siteName: string;
    readonly skipToMain: string;
    readonly breadcrumb: string;
    readonly home: string;
    readonly downloads: string;
    readonly download: (format: DownloadFormat, size: string) => string;
    readonly bytes: string;
    readonly aboutRelease: string;
    readonly contact: string;
    readonly versionTerm: string;
    readonly publishedTerm: string;
    readonly fixedAddress: string;
    readonly history: string;
    readonly historyEntry: (seq: number) => string;
  };
  readonly home: {
    readonly heading: string;
    readonly lead: string;
    readonly nothingPublishedHeading: string;
    readonly nothingPublished: string;
    readonly review: (fiscalYears: string) => string;
    readonly staff: string;
  };
  readonly notFound: {
    readonly heading: string;
    readonly explanation: string;
    readonly toHome: string;
  };
  readonly pages: {
    readonly contents: string;
    readonly sectionPage: string;
    readonly wholePage: (size: string) => string;
    readonly wholePageName: string;
    readonly period: string;
    readonly reviewedYears: string;
    readonly items: string;
    readonly department: string;
    readonly itemCount: (items: number, parts: number) => string;
    readonly changes: string;
    readonly changesOfItem: string;
    readonly replaces: (version: number) => string;
    readonly change: Readonly<Record<ReportChange['kind'], string>>;
    readonly ofSection: (section: string) => string;
    readonly before: string;
    readonly after: string;
    readonly plan: string;
    readonly indicators: string;
    readonly indicatorFigures: (indicator: string) => string;
    readonly when: string;
    readonly value: string;
    readonly result: (years: string) => string;
    readonly resultsByYear: string;
    readonly earlierYears: string;
    readonly field: string;
    readonly notThereIn: (years: readonly string[]) => string;
    readonly notThere: string;
    readonly parts: string;
    readonly partOf: string;
    readonly byYear: (grade: string) => string;
    readonly byYearChart: (grade: string) => string;
    readonly bySectionChart: (grade: string) => string;
    readonly year: string;
    readonly notInScale: string;
    readonly sheetsOf: (section: string) => string;
    readonly neighbours: string;
    readonly previous: string;
    readonly next: string;
    readonly licence: string;
    readonly replacedVersion: string;
    readonly languages: string;
    readonly pageAddress: string;
    readonly noteRows: string;
  };
  readonly pdf: {
    readonly about: string;
    readonly results: (years: string) => string;
    readonly unit: (unit: string) => string;
    /** In the years before an item was there. */
    readonly notYet: string;
    readonly goesOn: string;
    readonly corrections: string;
    readonly correctionOf: (version: number, replaced: number) => string;
    readonly change: string;
    readonly place: string;
    readonly field: string;
  };
  /** What a correction changed. */
  readonly correction: {
    readonly number: string;
    readonly place: string;
    readonly preface: string;
    readonly added: string;
    readonly ofIndicator: (indicator: string, heading: string) => string;
    readonly front: string;
  };
  readonly site: SiteMessages;
}
