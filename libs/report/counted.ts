import type { FrozenSheet } from './frozen-cycle.js';

/** Whether the summaries count an item: a merged one still, with the mark of the one that carries it on. */
export function isCounted(sheet: FrozenSheet): boolean {
  return sheet.graded && sheet.life !== 'abolished';
}

/** The mark that is printed: what no summary counts has none. */
export function markOf(sheet: FrozenSheet): string | null {
  return isCounted(sheet) ? sheet.grade : null;
}
