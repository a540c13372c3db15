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
