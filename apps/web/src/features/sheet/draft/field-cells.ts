import type { SheetField } from '#libs/contract/sheets.js';
import { cellKey } from '#libs/domain/template/cells.js';
import { MAX_ACTIONS } from '#libs/domain/template/sheet-template.js';
import { indicatorKey } from './indicator-key.js';

/** Whether the reader may write in a field now. */
export function isWritable(field: SheetField): boolean {
  switch (field.kind) {
    case 'title':
    case 'departments':
      return false;
    case 'grade':
      return field.assessed?.writable ?? false;
    case 'text':
    case 'choice':
    case 'money':
    case 'schedule':
    case 'indicators':
      return field.writable;
  }
}

/** Every cell that is typed into a field, with what stands in it; the empty ones too. */
export function cellsOf(field: SheetField): (readonly [key: string, content: string])[] {
  switch (field.kind) {
    case 'title':
    case 'departments':
      return [];
    case 'text':
    case 'choice':
      return [[field.key, field.value]];
    case 'grade':
      return field.assessed ? [[field.key, field.assessed.value]] : [];
    case 'money':
      return field.years
        .flatMap(({ fiscalYear }) => [cellKey.amount(field.key, fiscalYear), cellKey.note(field.key, fiscalYear)])
        .map((key) => [key, field.cells[key] ?? '']);
    case 'schedule':
      return PLACES.flatMap((place) => [
        cellKey.action(field.key, place),
        ...field.years.map(({ fiscalYear }) => cellKey.scheduled(field.key, place, fiscalYear)),
      ]).map((key) => [key, field.cells[key] ?? '']);
    case 'indicators': {
      const typed = field.years.filter(({ ofCycle }) => ofCycle).map(({ fiscalYear }) => fiscalYear);
      return field.rows
        .filter((row) => !row.relisted)
        .flatMap(({ indicatorId, values }) =>
          values
            .filter(({ fiscalYear }) => typed.includes(fiscalYear))
            .map(({ fiscalYear, value }) => [indicatorKey(indicatorId, fiscalYear), value] as const),
        );
    }
  }
}

/** The places of a schedule's actions: 1, 2 … */
export const PLACES: readonly number[] = Array.from({ length: MAX_ACTIONS }, (_, index) => index + 1);
