import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { searchable } from '#libs/domain/text/searchable.js';
import type { Item, Register, Section } from './api.js';
import { departmentNames } from './item-state.js';

/** Rows of one page. */
export const PAGE_ROWS = 50;

interface Filter {
  readonly section?: string | undefined;
  readonly text?: string | undefined;
}

export interface ShownItems {
  /** The sections of this page with their items; empty ones where nothing is sought. */
  readonly sections: readonly { readonly section: Section; readonly items: readonly Item[] }[];
  readonly total: number;
  readonly page: number;
}

/** The items sought, page by page, by section. A section stands for those below it too. */
export function shownItems(register: Register, year: FiscalYear, { section, text = '' }: Filter, page: number): ShownItems {
  const within = section === undefined ? null : sectionsUnder(section, register.sections);
  const words = searchable(text).split(/\s+/u).filter((word) => word !== '');
  const sought = register.items.filter((item) => {
    if (within !== null && !within.has(item.section)) return false;
    if (words.length === 0) return true;
    const content = searchable([item.number, item.title, ...departmentNames(item, year, register)].join('\n'));
    return words.every((word) => content.includes(word));
  });
  const last = Math.max(1, Math.ceil(sought.length / PAGE_ROWS));
  const shownPage = Math.min(page, last);
  const rows = sought.slice((shownPage - 1) * PAGE_ROWS, shownPage * PAGE_ROWS);
  const sections = register.sections
    .filter(({ key }) => within === null || within.has(key))
    .map((one) => ({ section: one, items: rows.filter((item) => item.section === one.key) }))
    .filter(({ items }) => items.length > 0 || (last === 1 && words.length === 0));
  return { sections, total: sought.length, page: shownPage };
}

function sectionsUnder(key: string, sections: readonly Section[]): ReadonlySet<string> {
  const under = new Set([key]);
  // Parents stand before their children.
  for (const section of sections) if (section.parent !== null && under.has(section.parent)) under.add(section.key);
  return under;
}
