/** Longer cells are prose. The limit also bounds the work that a cell can cause. */
const LONGEST_VALUE = 200;

/** ㎡ and its like become m2: the only characters that may turn into something with a digit. */
const SQUARE_OR_CUBIC = /^[a-z]*m[23]$/;

/**
 * A typed cell in one spelling: full-width and half-width alike, one kind of brackets, of ~ and of space, trimmed.
 * Null when it cannot be read: too long, or with a character that would turn into digits that nobody typed
 * (①3件 is not 13件, 10² is not 102).
 */
export function cellText(raw: string): string | null {
  const typed = raw.replace(/[\u200b-\u200d\u2060\ufeff]/gu, '').trim();
  if (typed.length > LONGEST_VALUE) return null;
  const plain = typed.replace(/(?<=[a-zA-Z])[²³₂]/gu, (digit) => digit.normalize('NFKC'));
  if ([...plain].some(hidesDigits)) return null;
  return plain
    .normalize('NFKC')
    .replace(/[[【〔]/gu, '(')
    .replace(/[\]】〕]/gu, ')')
    .replace(/[\u301c\u223c\u223e]/gu, '~')
    .replace(/\s+/gu, ' ')
    .trim();
}

function hidesDigits(character: string): boolean {
  if (/[\p{ASCII}\p{Nd}]/u.test(character)) return false;
  const normalized = character.normalize('NFKC');
  return /[0-9]/.test(normalized) && !SQUARE_OR_CUBIC.test(normalized);
}
