import type { Cells, SheetYears } from './cells.js';
import { cellKeysOf } from './cells.js';
import type { CellField, ChoiceField, SheetTemplate } from './sheet-template.js';
import { findField, isCellField } from './sheet-template.js';

/** What a new sheet begins with. */
export interface CarriedCells {
  /** Read-only for as long as the sheet lives. */
  readonly fixed: Cells;
  /** In fields that a stage writes: a beginning to go on from. */
  readonly initial: Cells;
}

/** 転記, when a year is opened: from the item as the register has it, and from the item's sheet of the year before. */
export function carryOver(template: SheetTemplate, years: SheetYears, item: Cells, previous: Cells): CarriedCells {
  const fixed: Record<string, string> = {};
  const initial: Record<string, string> = {};
  for (const field of template.fields.filter(isCellField)) {
    Object.assign(field.stage === undefined ? fixed : initial, cellsFor(field, template, years, item, previous));
  }
  return { fixed, initial };
}

function cellsFor(field: CellField, template: SheetTemplate, years: SheetYears, item: Cells, previous: Cells): Cells {
  if (field.carryOver === undefined) return {};
  if (field.carryOver === 'item') return picked(item, cellKeysOf(field, years), field.key, field.key);
  const source = findField(template, field.carryOver.previous);
  if (!source || !isCellField(source)) return {};
  const cells = picked(previous, cellKeysOf(source, years), source.key, field.key);
  return field.kind === 'choice' ? onlyOffered(field, cells) : cells;
}

/** Last year's sheet may say what is no longer offered. */
function onlyOffered({ key, options }: ChoiceField, cells: Cells): Cells {
  return options.some((option) => option.key === cells[key]) ? cells : {};
}

function picked(cells: Cells, keys: readonly string[], from: string, to: string): Cells {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const content = cells[key] ?? '';
      return content === '' ? [] : [[`${to}${key.slice(from.length)}`, content]];
    }),
  );
}
