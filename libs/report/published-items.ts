import { factsOfRows } from './printed-facts.js';
import type { Report } from './report.js';
import { titleOf } from './row-facts.js';
import { sectionPlaces } from './section-paths.js';

/** What of an item the public can find. */
export interface PublishedItem {
  readonly itemKey: string;
  /** Place in print, from 0. */
  readonly position: number;
  readonly number: string;
  readonly title: string;
  /** The headings above it, from the first level down. */
  readonly section: string;
  /** Everything that is printed of it, a line for each thing, with the headings above it. */
  readonly content: string;
}

export function publishedItemsOf(report: Report): PublishedItem[] {
  const places = sectionPlaces(report.sections);
  return report.sections
    .flatMap((section) => {
      const place = places.get(section.key)!;
      return factsOfRows(report, section).map((facts, index) => {
        const row = section.rows[index]!;
        const texts = new Set(facts.map(({ text }) => text).filter((text) => text !== ''));
        return { itemKey: row.itemKey, number: row.number, title: titleOf(row), section: place, content: [...texts, place].join('\n') };
      });
    })
    .map((item, position) => ({ ...item, position }));
}
