import type { ReportLinks } from './report-links.js';

/** Addresses within the page. They are published: links from elsewhere point at an item's row. */
export function itemAnchor(itemKey: string): string {
  return `item-${itemKey}`;
}

export function sectionAnchor(sectionKey: string): string {
  return `section-${sectionKey}`;
}

export function noteAnchor(number: number): string {
  return `report-note-${number}`;
}

/** An item's own page, or where it stands on this one. */
export function itemHref(links: ReportLinks | null, itemKey: string): string {
  return links ? links.item(itemKey) : `#${itemAnchor(itemKey)}`;
}
