import type { Mark } from '#libs/domain/grading/grade-scale.js';
import type { GradeSummary } from '#libs/domain/grading/summary.js';
import type { Licence } from '#libs/domain/publication/licence.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import type { ReportSection } from '../report.js';

/** What the directories of the public site tell of what is live. */

export interface PublicMunicipality {
  readonly key: string;
  readonly name: LocalizedText;
}

export interface PublicPlan {
  readonly key: string;
  readonly name: LocalizedText;
  readonly contact: LocalizedText;
  readonly periodFrom: number;
  readonly periodTo: number;
  readonly licence: Licence | null;
  /** The newest first; at least one. */
  readonly years: readonly PublicYear[];
}

export interface PublicYear {
  readonly fiscalYearFrom: number;
  readonly fiscalYearTo: number;
  readonly version: number;
  /** 公表日 as the publication prints it; ISO 8601. */
  readonly publishedAt: string;
  /** Whether it has pages in English. */
  readonly english: boolean;
}

/** A year with its figures; null: its report is in a form that cannot be read any more. */
export interface ReadYear extends PublicYear {
  readonly figures: YearFigures | null;
}

export interface YearFigures {
  /** The label of the grade's column; null where no grade is published. */
  readonly grade: LocalizedText | null;
  readonly marks: readonly Mark[];
  readonly summary: GradeSummary;
  readonly items: number;
  readonly sections: readonly Pick<ReportSection, 'key' | 'depth' | 'label' | 'title'>[];
}
