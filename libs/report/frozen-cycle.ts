import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { GradeScale } from '#libs/domain/grading/grade-scale.js';
import type { LicenceKey } from '#libs/domain/publication/licence.js';
import type { PrintedEnd } from '#libs/domain/register/end-notes.js';
import type { Cells } from '#libs/domain/template/cells.js';
import type { SheetTemplate } from '#libs/domain/template/sheet-template.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import type { ReportRelease } from './report.js';

/** What a report is made from: a cycle with its sheets, as the database holds them. */
export interface FrozenCycle {
  readonly municipality: { readonly key: string; readonly name: LocalizedText };
  readonly plan: {
    readonly key: string;
    readonly name: LocalizedText;
    readonly periodFrom: FiscalYear;
    readonly periodTo: FiscalYear;
    readonly contact: LocalizedText;
    /** null: none is stated. */
    readonly licence: LicenceKey | null;
    readonly levels: readonly LocalizedText[];
  };
  readonly fiscalYearFrom: FiscalYear;
  readonly fiscalYearTo: FiscalYear;
  readonly template: SheetTemplate;
  readonly scales: Readonly<Record<string, GradeScale>>;
  /** In printed order, parents before their children. */
  readonly sections: readonly FrozenSection[];
  /** In printed order. The items that ended before these years are among them: their rows stay. */
  readonly sheets: readonly FrozenSheet[];
  /**
   * The years before these that may be printed beside them, oldest first, each without years before it. What they printed
   * of a public field stands under the same key.
   */
  readonly earlier: readonly FrozenCycle[];
  readonly release: ReportRelease;
}

export interface FrozenSection {
  readonly key: string;
  readonly parent: string | null;
  readonly label: string;
  readonly title: string;
  readonly preface: string;
}

/** An item's row: its sheet in these years, or, where it ended before them, what the register holds. */
export interface FrozenSheet {
  readonly itemKey: string;
  /** The item that this one is a part of. */
  readonly parentKey: string | null;
  readonly sectionKey: string;
  readonly number: string;
  readonly title: string;
  /** In printed order, 関係各課 among them where the plan prints it. */
  readonly departments: readonly string[];
  /** false: it has values and no grade. */
  readonly graded: boolean;
  /** alive: reviewed in these years. merged, abolished: it ended before them, the row stays and has no sheet of its own. */
  readonly life: 'alive' | 'merged' | 'abolished';
  /** The fiscal year from which the register says that it was added, which may be the plan's first; null: with the plan. */
  readonly addedIn: FiscalYear | null;
  /** Its end, where that lies in or before these years. */
  readonly end: PrintedEnd | null;
  /** Carried-over and written content, by cell key. */
  readonly texts: Cells;
  /** Of a merged item: the mark of the one that carries it on. */
  readonly grade: string | null;
  readonly indicators: readonly FrozenIndicator[];
}

export interface FrozenIndicator {
  readonly key: string;
  readonly name: string;
  readonly baseline: string;
  readonly target: string;
  /** Which way is good, where the plan says so. */
  readonly better: 'more' | 'less' | null;
  /** As typed, by fiscal year. A year that is not there has no value. */
  readonly values: Readonly<Record<FiscalYear, string>>;
  /** 再掲: it is entered on another item. */
  readonly relisted: boolean;
}
