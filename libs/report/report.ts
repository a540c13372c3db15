import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { EndNote } from '#libs/domain/register/end-notes.js';
import type { GradeSummary } from '#libs/domain/grading/summary.js';
import type { Mark } from '#libs/domain/grading/grade-scale.js';
import type { Licence } from '#libs/domain/publication/licence.js';
import type { ReportLayout } from '#libs/domain/template/sheet-template.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import type { ReportCell } from './report-cell.js';
import type { ReportColumn } from './report-column.js';

/**
 * One cycle as it is published: everything the renderers print, and nothing else. Plain JSON data, so that the report
 * itself is one of the published formats. Texts stand as they were typed; labels already name their years.
 */
export interface Report {
  readonly format: 'nendo-report/2';
  readonly municipality: { readonly key: string; readonly name: LocalizedText };
  readonly plan: {
    readonly key: string;
    readonly name: LocalizedText;
    readonly periodFrom: FiscalYear;
    readonly periodTo: FiscalYear;
    readonly contact: LocalizedText;
    /** null: none is stated. */
    readonly licence: Licence | null;
  };
  /** The template's title: 進行管理集計表. */
  readonly title: LocalizedText;
  readonly layout: ReportLayout;
  readonly fiscalYearFrom: FiscalYear;
  readonly fiscalYearTo: FiscalYear;
  /** Last day of the last reviewed year, YYYY-MM-DD. */
  readonly asOf: string;
  readonly release: ReportRelease;
  readonly marks: readonly Mark[];
  readonly columns: readonly ReportColumn[];
  /** In printed order, parents before their children; a section may have no rows. */
  readonly sections: readonly ReportSection[];
  /** By number, from 1 on without a gap. */
  readonly notes: readonly EndNote[];
  /** Over all counted rows. */
  readonly summary: GradeSummary;
  /** The years before these, oldest first; those that may not be shown are not there. */
  readonly earlierYears: readonly ReportEarlierYear[];
  /** 訂正: what this version says otherwise than the one that it replaces. */
  readonly changes: readonly ReportChange[];
}

/** What stands beside the reviewed years on an item's pages and in its trends. */
export interface ReportEarlierYear {
  readonly fiscalYearFrom: FiscalYear;
  readonly fiscalYearTo: FiscalYear;
  /** Of the scale of those years. */
  readonly marks: readonly Mark[];
  readonly summary: GradeSummary;
  /** What those years called this report's columns; null where the items have no cells of it. */
  readonly labels: readonly (LocalizedText | null)[];
  /** The items that those years reviewed, in their printed order. */
  readonly items: readonly ReportEarlierItem[];
}

export interface ReportEarlierItem {
  readonly itemKey: string;
  readonly graded: boolean;
  readonly counted: boolean;
  /** By this report's columns; null where the column is not one of single years, or those years had none like it. */
  readonly cells: readonly (ReportCell | null)[];
}

/** One thing that a correction changed. */
export interface ReportChange {
  readonly kind: 'added' | 'removed' | 'changed';
  /** null: the section itself. */
  readonly itemKey: string | null;
  readonly sectionKey: string;
  readonly number: string;
  readonly title: string;
  /** Of something changed: what, in the words of the columns; before and after as printed in plain text. */
  readonly fields: readonly { readonly label: LocalizedText; readonly before: string; readonly after: string }[];
}

/** What tells one published version from another; version 0 and no instant in a preview. */
export interface ReportRelease {
  readonly version: number;
  readonly note: string;
  readonly publishedAt: string | null;
  /** The version that this one corrects; null for the first one and in a preview. */
  readonly replaces: number | null;
  /** Head of the history's hash chain when the report was frozen: number and hash, hexadecimal. */
  readonly history: { readonly seq: number; readonly hash: string } | null;
}

export interface ReportSection {
  readonly key: string;
  readonly depth: number;
  readonly levelName: LocalizedText;
  readonly label: string;
  readonly title: string;
  /** Prose between the heading and the table; may be empty. */
  readonly preface: string;
  readonly rows: readonly ReportRow[];
  /** Over the counted rows of this section and of those below it. */
  readonly summary: GradeSummary;
}

export interface ReportRow {
  readonly itemKey: string;
  readonly number: string;
  /** 1: a part of the nearest row of depth 0 above it. */
  readonly depth: 0 | 1;
  /** false: the item has values and takes no grade. */
  readonly graded: boolean;
  /** In the summaries: graded, and not abolished before the reviewed years. */
  readonly counted: boolean;
  /** The fiscal year in which it was added to the plan, also by a split; null: it is there since the plan was made. */
  readonly addedIn: FiscalYear | null;
  /** Numbers of the notes that name this item, ascending. */
  readonly notes: readonly number[];
  /** By column, in the columns' order. */
  readonly cells: readonly ReportCell[];
}
