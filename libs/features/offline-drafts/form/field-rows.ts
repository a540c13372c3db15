import type { SheetField } from '#libs/contract/sheets.js';
import type { Cells } from '#libs/domain/template/cells.js';
import type { WorkbookWords } from '../workbook-words.js';
import type { DraftRow } from './draft-cell.js';
import { gradeRows, choiceRows } from './choice-rows.js';
import type { Grid } from './grid.js';
import { indicatorRows } from './indicator-rows.js';
import { moneyRows } from './money-rows.js';
import { scheduleRows } from './schedule-rows.js';
import { textRows } from './text-rows.js';

/** What the rows of a field are made with. */
export interface FieldForm {
  readonly grid: Grid;
  readonly words: WorkbookWords;
  /** What the sheet of the year before says. */
  readonly previousTexts: Cells;
}

/** A field as the form shows it. Title and departments stand in its heading; what a later stage writes is left out while empty. */
export function fieldRows(field: SheetField, form: FieldForm): DraftRow[] {
  switch (field.kind) {
    case 'title':
    case 'departments':
      return [];
    case 'text':
      return textRows(field, form);
    case 'choice':
      return choiceRows(field, form);
    case 'grade':
      return gradeRows(field, form);
    case 'money':
      return moneyRows(field, form);
    case 'schedule':
      return scheduleRows(field, form);
    case 'indicators':
      return indicatorRows(field, form);
  }
}
