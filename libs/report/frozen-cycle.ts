import type { GradeScale } from '#libs/domain/grading/grade-scale.js';
import type { SheetTemplate } from '#libs/domain/template/sheet-template.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import type { ReportIndicator, ReportRelease } from './report.js';

/** What a report is made from: a cycle with its sheets, as the database holds them. */
export interface FrozenCycle {
  readonly municipality: { readonly key: string; readonly name: LocalizedText };
  readonly plan: {
    readonly key: string;
    readonly name: LocalizedText;
    readonly periodFrom: number;
    readonly periodTo: number;
    readonly contact: LocalizedText;
    readonly levels: readonly LocalizedText[];
  };
  readonly fiscalYearFrom: number;
  readonly fiscalYearTo: number;
  readonly template: SheetTemplate;
  readonly scales: Readonly<Record<string, GradeScale>>;
  /** In printed order, parents before their children. */
  readonly sections: readonly FrozenSection[];
  /** In printed order. */
  readonly sheets: readonly FrozenSheet[];
  readonly release: ReportRelease;
}

export interface FrozenSection {
  readonly key: string;
  readonly parent: string | null;
  readonly label: string;
  readonly title: string;
}

export interface FrozenSheet {
  readonly itemKey: string;
  readonly sectionKey: string;
  readonly number: string;
  readonly title: string;
  /** In printed order, 関係各課 among them where the plan prints it. */
  readonly departments: readonly string[];
  /** Carried-over and written texts by field key. */
  readonly texts: Readonly<Record<string, string>>;
  readonly grade: string | null;
  readonly indicators: readonly ReportIndicator[];
}
