import type { Board } from '#libs/contract/board.js';
import type { FrozenSection } from '#libs/report/frozen-cycle.js';

/** The cycle's sections from the top down, each before those below it. */
export function sectionChoices(sections: readonly FrozenSection[], parent: string | null = null, depth = 0): Board['sections'] {
  return sections
    .filter((section) => section.parent === parent)
    .flatMap(({ key, label, title }) => [{ key, depth, label, title }, ...sectionChoices(sections, key, depth + 1)]);
}

/** A section's key with those of all sections below it. */
export function sectionsBelow(sections: readonly FrozenSection[], key: string): string[] {
  return [key, ...sectionChoices(sections, key).map((section) => section.key)];
}
