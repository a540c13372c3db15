/** The characters of a text that the publication's font has no glyph for, each once, in order. */
export function unprintableCharacters(_text: string): string[] {
  return [];
}
