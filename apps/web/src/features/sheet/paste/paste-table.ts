import type { SheetField } from '#libs/contract/sheets.js';
import { cellKey } from '#libs/domain/template/cells.js';
import type { Place } from '#libs/domain/text/pasted-range.js';
import { indicatorKey } from '../draft/indicator-key.js';
import { PLACES, isWritable } from '../draft/field-cells.js';

/** A field's cells as they stand in its table on the screen, for a range to be pasted into; null: it is no table. */
export function pasteTable(field: SheetField): readonly (readonly Place[])[] | null {
  if (!isWritable(field)) return null;
  switch (field.kind) {
    case 'indicators':
      return field.rows.map((row) =>
        field.years.map(({ fiscalYear, ofCycle }) =>
          ofCycle && !row.relisted ? { key: indicatorKey(row.indicatorId, fiscalYear), oneLine: true } : null,
        ),
      );
    case 'money':
      return field.years.map(({ fiscalYear }) => [
        { key: cellKey.amount(field.key, fiscalYear), oneLine: true },
        { key: cellKey.note(field.key, fiscalYear), oneLine: false },
      ]);
    case 'schedule':
      return PLACES.map((place) => [
        { key: cellKey.action(field.key, place), oneLine: true },
        ...field.years.map(({ fiscalYear }) => ({ key: cellKey.scheduled(field.key, place, fiscalYear), oneLine: false })),
      ]);
    case 'title':
    case 'departments':
    case 'text':
    case 'choice':
    case 'grade':
      return null;
  }
}
