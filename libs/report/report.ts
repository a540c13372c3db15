import type { GradeSummary } from '#libs/domain/grading/summary.js';
import type { Mark } from '#libs/domain/grading/grade-scale.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';

/**
 * One cycle as it is published: everything the renderers print, and nothing else. Plain JSON data, so that the report
 * itself is one of the published formats. Texts stand as they were typed; labels already name their years.
 */
export interface Report {
  readonly format: 'nendo-report/1';
  readonly municipality: { readonly key: string; readonly name: LocalizedText };
  readonly plan: {
    readonly key: string;
    readonly name: LocalizedText;
    readonly periodFrom: number;
    readonly periodTo: number;
    readonly contact: LocalizedText;
  };
  /** The template's title: 進行管理集計表. */
  readonly title: LocalizedText;
  readonly fiscalYearFrom: number;
  readonly fiscalYearTo: number;
  /** Last day of the reviewed year, YYYY-MM-DD. */
  readonly asOf: string;
  readonly release: ReportRelease;
  readonly marks: readonly Mark[];
  readonly columns: readonly ReportColumn[];
  /** In printed order, parents before their children; a section may have no rows. */
  readonly sections: readonly ReportSection[];
  /** Over all rows. */
  readonly summary: GradeSummary;
}

/** What tells one published version from another; version 0 and no instant in a preview. */
export interface ReportRelease {
  readonly version: number;
  readonly note: string;
  readonly publishedAt: string | null;
  /** Head of the history's hash chain when the report was frozen: number and hash, hexadecimal. */
  readonly history: { readonly seq: number; readonly hash: string } | null;
}

export interface ReportColumn {
  readonly key: string;
  readonly kind: 'title' | 'departments' | 'text' | 'indicators' | 'grade';
  readonly letter: string | null;
  readonly label: LocalizedText;
  /** 転記: copied from the plan. Of an indicators column always name, baseline and target, which this does not say. */
  readonly carriedOver: boolean;
  /** The four sub-columns of an indicators column. */
  readonly indicatorLabels: {
    readonly name: LocalizedText;
    readonly baseline: LocalizedText;
    readonly target: LocalizedText;
    readonly current: LocalizedText;
  } | null;
}

export interface ReportSection {
  readonly key: string;
  readonly depth: number;
  readonly levelName: LocalizedText;
  readonly label: string;
  readonly title: string;
  readonly rows: readonly ReportRow[];
  /** Over the rows of this section and of those below it. */
  readonly summary: GradeSummary;
}

export interface ReportRow {
  readonly itemKey: string;
  readonly number: string;
  /** By column, in the columns' order. */
  readonly cells: readonly ReportCell[];
}

export type ReportCell =
  | { readonly kind: 'title' | 'text'; readonly text: string }
  | { readonly kind: 'departments'; readonly names: readonly string[] }
  | { readonly kind: 'grade'; readonly symbol: string | null }
  | { readonly kind: 'indicators'; readonly indicators: readonly ReportIndicator[] };

export interface ReportIndicator {
  readonly key: string;
  readonly name: string;
  readonly baseline: string;
  readonly target: string;
  readonly current: string;
  /** 再掲: the same indicator as in an earlier row. */
  readonly relisted: boolean;
}
