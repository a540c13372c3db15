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
    readonly heading: string;
    readonly caption: string;
    readonly group: string;
    readonly wholePlan: string;
    readonly total: string;
    readonly blank: string;
    readonly count: (count: number) => string;
    readonly percentBasis: string;
    readonly noItems: string;
    readonly chartTitle: string;
    readonly chartRow: (label: string, total: string, marks: readonly string[]) => string;
    readonly chartBlank: (count: string) => string;
    readonly chartMark: (mark: string, count: string, percent: string) => string;
  };
  readonly table: {
    readonly heading: string;
    readonly caption: (section: string) => string;
    readonly captionCount: (count: number) => string;
    readonly number: string;
    readonly scrollable: (name: string) => string;
    readonly scrollHint: string;
    readonly emptySection: string;
    readonly nothingWritten: string;
    readonly noIndicators: string;
    readonly notGraded: string;
    readonly relisted: (indicator: string) => string;
    readonly carriedOver: (columns: readonly string[]) => string;
    readonly carriedOverPart: (column: string, parts: readonly string[]) => string;
    readonly legend: (gradeLabel: string) => string;
  };
  readonly csv: {
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
    readonly download: (format: 'csv' | 'json', size: string) => string;
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
}
