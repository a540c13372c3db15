/** Katakana that have a hiragana of their own, 0x60 before them: ァ to ヶ, ヽ and ヾ. */
const KATAKANA = /[\u30A1-\u30F6\u30FD\u30FE]/g;

/**
 * A text as it is searched: full- and half-width, capital and small letters, katakana and hiragana are alike. The database's
 * function of the same name does the same to what is stored (docs/adr/0017).
 */
export function searchable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(KATAKANA, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}
