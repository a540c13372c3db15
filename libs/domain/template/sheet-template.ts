import type { LocalizedText } from '../text/localized-text.js';
import type { WorkStage } from '../review/stage.js';

/**
 * The fields of a sheet, in the order in which the published document prints its columns.
 * Labels may hold {year} and {nextYear}: the reviewed fiscal year and the one after it, as R1, R2 …
 */
export interface SheetTemplate {
  readonly title: LocalizedText;
  readonly fields: readonly Field[];
}

interface FieldBase {
  /** Stable identifier, unique in the template. */
  readonly key: string;
  readonly label: LocalizedText;
  /** The letter that the document prints beside the label: A … H. */
  readonly letter?: string | undefined;
}

/** Text that a stage writes, or (carryOver: item) that is copied from the plan's register and read-only. */
export interface TextField extends FieldBase {
  readonly kind: 'text';
  readonly stage?: WorkStage | undefined;
  readonly required?: boolean | undefined;
  /** In characters (Unicode code points). */
  readonly maxLength: number;
  readonly carryOver?: 'item' | undefined;
}

export interface IndicatorsField extends FieldBase {
  readonly kind: 'indicators';
  readonly stage: WorkStage;
  readonly required?: boolean | undefined;
  readonly columns: {
    readonly name: LocalizedText;
    readonly baseline: LocalizedText;
    readonly target: LocalizedText;
    readonly current: LocalizedText;
  };
}

/** The grade: proposed in one stage of the route, settled in the last one that grades. */
export interface GradeField extends FieldBase {
  readonly kind: 'grade';
  readonly scale: string;
}

/** Printed from the register: the item's title, its departments. */
export interface RegisterField extends FieldBase {
  readonly kind: 'title' | 'departments';
}

export type Field = TextField | IndicatorsField | GradeField | RegisterField;

/** An indicator's current value is one line as typed; nothing published comes near this. */
export const MAX_INDICATOR_VALUE_LENGTH = 200;

export function textFieldsOfStage(template: SheetTemplate, stage: WorkStage): TextField[] {
  return template.fields.filter((field): field is TextField => field.kind === 'text' && field.stage === stage);
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

/** Length as a reader counts it: code points, so that 𠮷 is one. */
export function textLength(text: string): number {
  return [...text].length;
}
