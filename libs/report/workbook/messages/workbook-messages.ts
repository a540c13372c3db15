import type { ReportChange } from '../../report.js';
import type { ColumnContent } from '../workbook-column.js';

/** The fixed words of the published workbook. */
export interface WorkbookMessages {
  /** Legal as names of worksheets. */
  readonly sheets: {
    readonly overview: string;
    readonly plan: string;
    readonly results: string;
    readonly summary: string;
    readonly about: string;
  };
  readonly contact: (contact: string) => string;
  readonly judgement: string;
  readonly labelThen: (years: string, label: string) => string;
  readonly year: string;
  /** Above the counts of several years. */
  readonly years: string;
  readonly count: string;
  readonly percent: string;
  readonly terms: {
    readonly municipality: string;
    readonly plan: string;
    readonly period: string;
    readonly document: string;
    readonly years: string;
    readonly asOf: string;
    readonly version: string;
    readonly replaces: string;
    readonly published: string;
    readonly live: string;
    readonly fixed: string;
    readonly note: string;
    readonly contact: string;
    readonly licence: string;
    readonly licenceText: string;
    readonly history: string;
  };
  readonly marks: string;
  readonly markHeadings: readonly string[];
  readonly changes: string;
  readonly changeHeadings: readonly string[];
  readonly changeKinds: Readonly<Record<ReportChange['kind'], string>>;
  readonly columns: string;
  readonly columnHeadings: readonly string[];
  readonly contents: Readonly<Record<ColumnContent, string>>;
}
