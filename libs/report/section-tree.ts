import type { FrozenSection, FrozenSheet } from './frozen-cycle.js';

/** Looks up where sections lie. Throws on a section or sheet that hangs nowhere: it would be counted but not printed. */
export interface SectionTree {
  /** 0 for a section of the first level. */
  depthOf(section: FrozenSection): number;
  /** The sheets of a section and of all below it. */
  sheetsUnder(section: FrozenSection): readonly FrozenSheet[];
}

export function sectionTree(sections: readonly FrozenSection[], sheets: readonly FrozenSheet[]): SectionTree {
  /** Each section's own key and those of all above it, nearest first. */
  const paths = new Map<string, readonly string[]>();
  for (const section of sections) {
    const above = section.parent === null ? [] : paths.get(section.parent);
    if (!above) throw new Error(`section ${section.key}: its parent ${section.parent} does not stand before it`);
    paths.set(section.key, [section.key, ...above]);
  }

  const under = new Map<string, FrozenSheet[]>(sections.map((section) => [section.key, []]));
  for (const sheet of sheets) {
    const path = paths.get(sheet.sectionKey);
    if (!path) throw new Error(`sheet ${sheet.itemKey}: there is no section ${sheet.sectionKey}`);
    for (const key of path) under.get(key)?.push(sheet);
  }

  return {
    depthOf: (section) => (paths.get(section.key)?.length ?? 1) - 1,
    sheetsUnder: (section) => under.get(section.key) ?? [],
  };
}
