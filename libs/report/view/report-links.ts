/**
 * Where the pages of a publication lie, as seen from the page that links to them. Where a view gets none, everything
 * stands on one page: in the staff's preview, and on the page with all items.
 */
export interface ReportLinks {
  item(itemKey: string): string;
  section(sectionKey: string): string;
}
