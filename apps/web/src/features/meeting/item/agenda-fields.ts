import type { SheetField, SheetView } from '#libs/contract/sheets.js';
import { STAGES } from '#libs/domain/review/stage.js';
import type { ContentField, FieldOf } from '../../sheet/sheet-field.js';

/** What a meeting reads of a sheet. */
export type AgendaField = ContentField | FieldOf<'indicators'>;

const HEADQUARTERS = STAGES.indexOf('opinion');

function isContent(field: SheetField): field is AgendaField {
  return field.kind !== 'title' && field.kind !== 'departments' && field.kind !== 'grade';
}

/** What was written for the headquarters this year; after they have settled, their opinion too. */
export function reportedFields({ fields, stage }: SheetView): AgendaField[] {
  const settled = STAGES.indexOf(stage) > HEADQUARTERS;
  return fields.filter(isContent).filter((field) => {
    if (field.kind === 'schedule' || field.stage === null) return false;
    const place = STAGES.indexOf(field.stage);
    return place < HEADQUARTERS || (settled && place === HEADQUARTERS);
  });
}

/** What the plan says: carried over, and the schedule. Blank ones say nothing. */
export function backgroundFields({ fields }: SheetView): AgendaField[] {
  return fields.filter(isContent).filter((field) => (field.kind === 'schedule' || field.stage === null) && !isBlank(field));
}

export function isBlank(field: AgendaField): boolean {
  switch (field.kind) {
    case 'text':
    case 'choice':
      return field.value === '';
    case 'money':
    case 'schedule':
      return Object.values(field.cells).every((content) => content === '');
    case 'indicators':
      return field.rows.length === 0;
  }
}
