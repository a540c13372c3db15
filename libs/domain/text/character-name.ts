/** How a sentence names a character: what can be seen with its number, what cannot (外字, control characters) by that alone. */
export function characterName(character: string): string {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return /[\p{C}\p{Z}]/u.test(character) ? code : `${character} (${code})`;
}
