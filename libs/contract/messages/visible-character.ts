/** A character that nobody sees, 外字 first of all, is named by its number. */
export function visible(character: string): string {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return /[\p{C}\p{Z}]/u.test(character) ? code : `${character} (${code})`;
}
