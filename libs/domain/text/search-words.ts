/** The words that somebody searches for, each of which must be found: full- and half-width are alike (NFKC). */
export function searchWords(text: string): string[] {
  return text
    .normalize('NFKC')
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** A word as a pattern of LIKE that finds it anywhere, its wildcards taken as they are written. */
export function containing(word: string): string {
  return `%${word.replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`;
}

/** Whether nothing of it says enough to search everything for: single letters do not, 茶 alone does. */
export function tooShortToSearch(text: string): boolean {
  return searchWords(text).every((word) => [...word].length < 2 && !/\p{Script=Han}/u.test(word));
}
