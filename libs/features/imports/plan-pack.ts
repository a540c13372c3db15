import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { GradeScale } from '#libs/domain/grading/grade-scale.js';
import type { LicenceKey } from '#libs/domain/publication/licence.js';
import type { Route } from '#libs/domain/review/route.js';
import type { Cells } from '#libs/domain/template/cells.js';
import type { SheetTemplate } from '#libs/domain/template/sheet-template.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';

/** A plan pack, understood: docs/plan-packs.md. Lists are in printed order. */
export interface PlanPack {
  readonly plan: PlanFile;
  readonly sections: readonly PackSection[];
  readonly items: readonly PackItem[];
  readonly indicators: readonly PackIndicator[];
  readonly schedules: readonly PackAction[];
  readonly departments: readonly PackDepartment[];
  readonly assignments: readonly PackAssignment[];
  readonly results: readonly PackResults[];
}

/** plan.yaml */
export interface PlanFile {
  readonly municipality: { readonly key: string; readonly name: LocalizedText };
  readonly plan: {
    readonly key: string;
    readonly name: LocalizedText;
    readonly period: { readonly from: FiscalYear; readonly to: FiscalYear };
    readonly contact: LocalizedText;
    readonly licence?: LicenceKey | undefined;
  };
  readonly levels: readonly LocalizedText[];
  readonly scales: Readonly<Record<string, GradeScale>>;
  readonly template: SheetTemplate;
  readonly route: Route;
}

export interface PackSection {
  readonly key: string;
  readonly parent: string | null;
  readonly label: string;
  readonly title: string;
  readonly preface: string;
}

export interface PackItem {
  readonly key: string;
  readonly number: string;
  readonly section: string;
  readonly parent: string | null;
  readonly title: string;
  /** The lead first. */
  readonly departments: readonly string[];
  /** 関係各課 */
  readonly allRelated: boolean;
  readonly graded: boolean;
  readonly since: FiscalYear | null;
  readonly ended: FiscalYear | null;
  readonly mergedInto: string | null;
  readonly endReason: string;
  /** The item that it was split from. */
  readonly splitFrom: string | null;
  /** The carried-over text and choice fields that are not empty, by key. Schedules are in a list of their own. */
  readonly texts: Cells;
}

export interface PackIndicator {
  readonly key: string;
  readonly name: string;
  /** Where it is printed; the first one enters it. */
  readonly places: readonly { readonly item: string; readonly position: number }[];
  readonly baseline: string;
  readonly target: string;
  readonly better: 'more' | 'less' | null;
}

/** One action of an item's schedule. */
export interface PackAction {
  readonly item: string;
  readonly field: string;
  readonly action: string;
  /** What is not empty, by fiscal year. */
  readonly years: Readonly<Record<string, string>>;
}

export interface PackDepartment {
  readonly name: string;
  /** 部: the name of the department that it belongs to. */
  readonly parent: string | null;
  readonly since: FiscalYear | null;
  readonly until: FiscalYear | null;
  readonly successors: readonly string[];
}

export interface PackAssignment {
  readonly item: string;
  readonly since: FiscalYear;
  readonly departments: readonly string[];
}

/** What the sheets of one cycle say. */
export interface PackResults {
  readonly from: FiscalYear;
  readonly to: FiscalYear;
  readonly values: readonly PackValue[];
}

export interface PackValue {
  readonly item: string;
  readonly field: string;
  readonly value: string;
}

/** Above the columns of items.csv that are not carried-over fields. */
export const ITEM_COLUMNS = [
  'key',
  'number',
  'section',
  'parent',
  'title',
  'departments',
  'graded',
  'since',
  'ended',
  'mergedInto',
  'endReason',
  'splitFrom',
] as const;
