import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { Cells } from '#libs/domain/template/cells.js';
import { cellKey } from '#libs/domain/template/cells.js';
import { MAX_ACTIONS } from '#libs/domain/template/sheet-template.js';
import type { PackAction } from './plan-pack.js';

type Action = Pick<PackAction, 'action' | 'years'>;

/** A schedule's cells as a sheet has them (libs/domain/template/cells.ts), from its actions in printed order. */
export function scheduleCells(field: string, actions: readonly Action[]): Cells {
  return Object.fromEntries(
    actions.flatMap(({ action, years }, index) => [
      [cellKey.action(field, index + 1), action],
      ...Object.entries(years).map(([year, content]) => [cellKey.scheduled(field, index + 1, Number(year)), content]),
    ]),
  );
}

/** The other way round: the actions of a schedule that have a name. */
export function actionsOf(cells: Cells, field: string, years: readonly FiscalYear[]): Action[] {
  return Array.from({ length: MAX_ACTIONS }, (_, index) => index + 1).flatMap((place) => {
    const action = cells[cellKey.action(field, place)] ?? '';
    if (action === '') return [];
    const contents = years.flatMap((year) => {
      const content = cells[cellKey.scheduled(field, place, year)] ?? '';
      return content === '' ? [] : [[String(year), content]];
    });
    return [{ action, years: Object.fromEntries(contents) as Record<string, string> }];
  });
}

/** Whether a cell belongs to a schedule field. */
export function isScheduleCell(field: string, key: string): boolean {
  return key.startsWith(`${field}.`);
}
