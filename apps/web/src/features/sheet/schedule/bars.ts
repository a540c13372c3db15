import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { Cells } from '#libs/domain/template/cells.js';
import { cellKey } from '#libs/domain/template/cells.js';
import { CONTINUES } from '#libs/domain/template/sheet-template.js';

/** A stretch of years in a schedule's row. Empty ones stand between the others. */
export interface Bar {
  readonly from: FiscalYear;
  readonly to: FiscalYear;
  /** Empty also where something goes on from a year before the first. */
  readonly text: string;
  readonly empty: boolean;
}

/** A row of a schedule as it is drawn: a cell with CONTINUES prolongs what stands before it. */
export function barsOf(cells: Cells, field: string, place: number, years: readonly FiscalYear[]): Bar[] {
  return years.reduce<Bar[]>((bars, year) => {
    const text = (cells[cellKey.scheduled(field, place, year)] ?? '').trim();
    const before = bars.at(-1);
    if (text !== CONTINUES) return [...bars, { from: year, to: year, text, empty: text === '' }];
    if (before === undefined || before.empty) return [...bars, { from: year, to: year, text: '', empty: false }];
    return [...bars.slice(0, -1), { ...before, to: year }];
  }, []);
}

/** The places of the actions that have anything written. */
export function filledPlaces(
  cells: Cells,
  field: string,
  places: readonly number[],
  years: readonly FiscalYear[],
): number[] {
  const has = (key: string) => (cells[key] ?? '').trim() !== '';
  return places.filter(
    (place) =>
      has(cellKey.action(field, place)) || years.some((year) => has(cellKey.scheduled(field, place, year))),
  );
}
