import type { FiscalYear } from '../fiscal/fiscal-year.js';
import type { EndNotes, PrintedItem } from './end-notes.js';
import { endNotes, toldEnd } from './end-notes.js';
import { lifeIn } from './lifetime.js';
import type { ItemEntry } from './register.js';

/** The ※ notes that the publication of a fiscal year will print, as the register stands. Items in printed order. */
export function registerNotes(items: readonly ItemEntry[], year: FiscalYear): EndNotes {
  const byKey = new Map(items.map((item) => [item.key, item]));
  return endNotes(
    items.flatMap((item): PrintedItem[] => {
      const life = lifeIn(item, year, year);
      if (life === 'notYet') return [];
      const { key, number, title, graded } = item;
      return [{ itemKey: key, number, title, graded, life, end: toldEnd(item, year, items, (name) => byKey.get(name)) }];
    }),
  );
}
