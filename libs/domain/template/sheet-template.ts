import type { WorkStage } from '../review/stage.js';
import type { LocalizedText } from '../text/localized-text.js';

/**
 * The fields of a sheet, in the order in which the published document prints its columns.
 * Labels may hold {year} and {nextYear}: the reviewed fiscal year and the one after it, as R1, R2 …
 */
export interface SheetTemplate {
  readonly title: LocalizedText;
  /** How the result is printed; left out: as a table. */
  readonly layout?: ReportLayout | undefined;
  readonly fields: readonly Field[];
}

/**
 * table (集計表): one row an item. pages (調書): for each item a page of its plan and one of its results, on which the
 * years stand side by side.
 */
export const REPORT_LAYOUTS = ['table', 'pages'] as const;
export type ReportLayout = (typeof REPORT_LAYOUTS)[number];

export function layoutOf({ layout }: Pick<SheetTemplate, 'layout'>): ReportLayout {
  return layout ?? 'table';
}

interface FieldBase {
  /** Stable identifier, unique in the template. */
  readonly key: string;
  readonly label: LocalizedText;
  /** The letter that the document prints beside the label: A … H. */
  readonly letter?: string | undefined;
  /** false: for the staff only, not in the publication. */
  readonly public?: boolean | undefined;
}

interface ContentField extends FieldBase {
  /** The stage that writes it. Without one it is read-only: what was carried over. */
  readonly stage?: WorkStage | undefined;
  /** Always, or beside some grades only: a reason at △ and ×. */
  readonly required?: true | { readonly grades: readonly string[] } | undefined;
  /** 転記, when a year is opened: from the plan's register, or from a field of the item's sheet of the year before. */
  readonly carryOver?: 'item' | { readonly previous: string } | undefined;
}

export interface TextField extends ContentField {
  readonly kind: 'text';
  /** In characters (Unicode code points). */
  readonly maxLength: number;
}

export interface ChoiceField extends ContentField {
  readonly kind: 'choice';
  readonly options: readonly { readonly key: string; readonly label: LocalizedText }[];
}

/** An amount for each fiscal year of the cycle, with a note on how it was computed. */
export interface MoneyField extends ContentField {
  readonly kind: 'money';
  /** 千円 */
  readonly unit: LocalizedText;
  /** Of the note. */
  readonly maxLength: number;
}

/** 工程: actions × the fiscal years of the plan. A cell with CONTINUES goes on with the year before. */
export interface ScheduleField extends ContentField {
  readonly kind: 'schedule';
  /** Of an action's name and of a cell. */
  readonly maxLength: number;
}

export interface IndicatorsField extends FieldBase {
  readonly kind: 'indicators';
  readonly stage: WorkStage;
  readonly required?: boolean | undefined;
  /** The years whose values are printed: those of the cycle, or (plan) all of the plan. */
  readonly years?: 'cycle' | 'plan' | undefined;
  readonly columns: {
    readonly name: LocalizedText;
    readonly baseline: LocalizedText;
    readonly target: LocalizedText;
    readonly current: LocalizedText;
  };
}

/**
 * The grade: proposed in one stage of the route, settled in the last one that grades. With a stage, the department
 * grades itself first: that mark is a cell of the sheet like any other, and what the proposal starts from.
 */
export interface GradeField extends FieldBase {
  readonly kind: 'grade';
  readonly scale: string;
  readonly stage?: 'draft' | undefined;
}

/** Printed from the register: the item's title, its departments. */
export interface RegisterField extends FieldBase {
  readonly kind: 'title' | 'departments';
}

/** What is typed into the sheet's own cells, or carried over into them. */
export type CellField = TextField | ChoiceField | MoneyField | ScheduleField;
export type Field = CellField | IndicatorsField | GradeField | RegisterField;

/** An indicator's value is one line as typed; nothing published comes near this. */
export const MAX_INDICATOR_VALUE_LENGTH = 200;
/** What an amount of money may take to type. */
export const MAX_AMOUNT_LENGTH = 30;
/** Actions of one schedule. */
export const MAX_ACTIONS = 30;
/** A schedule's cell: the year before goes on. */
export const CONTINUES = '→';

export function isCellField(field: Field): field is CellField {
  return field.kind === 'text' || field.kind === 'choice' || field.kind === 'money' || field.kind === 'schedule';
}

/** The cell fields that a stage writes. */
export function fieldsOfStage(template: SheetTemplate, stage: WorkStage): CellField[] {
  return template.fields.filter(isCellField).filter((field) => field.stage === stage);
}

export function indicatorsField(template: SheetTemplate): IndicatorsField | undefined {
  return template.fields.find((field): field is IndicatorsField => field.kind === 'indicators');
}

export function gradeField(template: SheetTemplate): GradeField | undefined {
  return template.fields.find((field): field is GradeField => field.kind === 'grade');
}

export function findField(template: SheetTemplate, key: string): Field | undefined {
  return template.fields.find((field) => field.key === key);
}

/** Whether a field must be filled in beside this grade (null: not graded yet, or never). */
export function isRequired(field: CellField, grade: string | null): boolean {
  if (typeof field.required !== 'object') return field.required === true;
  return grade !== null && field.required.grades.includes(grade);
}

/** Length as a reader counts it: code points, so that 𠮷 is one. */
export function textLength(text: string): number {
  return [...text].length;
}
