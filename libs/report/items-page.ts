import { sectionPaths } from './section-paths.js';

/** So many are shown at once where a reader did not ask for a single section: more would keep the program from answering. */
export const ITEMS_PER_PAGE = 100;

export interface ItemsPage<Section> {
  /** With the headings above them. */
  readonly sections: readonly Section[];
  readonly page: number;
  /** 0: there are no items. */
  readonly pages: number;
}

interface PagedSection {
  readonly key: string;
  readonly depth: number;
  readonly rows: readonly { readonly depth: number }[];
}

/** The items of one page, each with its parts. wanted: from 1 on; beyond the last one it is the last one. */
export function itemsPage<Section extends PagedSection>(sections: readonly Section[], wanted: number): ItemsPage<Section> {
  let items = 0;
  const placed = sections.map((section) => ({
    section,
    places: section.rows.map(({ depth }, index) => {
      if (depth === 0 || index === 0) items += 1;
      return Math.ceil(items / ITEMS_PER_PAGE);
    }),
  }));
  const pages = Math.ceil(items / ITEMS_PER_PAGE);
  const page = Math.min(Math.max(wanted, 1), Math.max(pages, 1));
  const paths = sectionPaths(sections, ({ key }) => key);
  const holding = new Set(placed.flatMap(({ section, places }) => (places.includes(page) ? (paths.get(section.key) ?? []) : [])));
  return {
    sections: placed
      .filter(({ section }) => holding.has(section.key))
      .map(({ section, places }) => ({ ...section, rows: section.rows.filter((_, index) => places[index] === page) })),
    page,
    pages,
  };
}
