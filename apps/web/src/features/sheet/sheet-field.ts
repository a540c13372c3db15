import type { SheetField } from '#libs/contract/sheets.js';

export type FieldOf<Kind extends SheetField['kind']> = Extract<SheetField, { kind: Kind }>;

/** The fields that somebody fills in, or that were carried over. */
export type ContentField = FieldOf<'text' | 'choice' | 'money' | 'schedule'>;
