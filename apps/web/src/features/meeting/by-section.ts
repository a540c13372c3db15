import type { Meeting, MeetingItem } from '#libs/contract/meetings.js';

export interface AgendaSection {
  readonly section: Meeting['sections'][number];
  /** Those that stand in it itself. */
  readonly items: readonly MeetingItem[];
}

/** The items under their sections, as printed. Sections without items of their own are left out. */
export function bySection({ sections, items }: Pick<Meeting, 'sections' | 'items'>): AgendaSection[] {
  return sections
    .map((section) => ({ section, items: items.rows.filter(({ sectionKey }) => sectionKey === section.key) }))
    .filter((one) => one.items.length > 0);
}
