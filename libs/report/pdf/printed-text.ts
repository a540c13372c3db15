import { textWidth } from '../text-width.js';

/** Characters between which no line breaks: words, addresses of pages, numbers. */
const UNBROKEN = /[\u0021-\u007e\u00a1-\u024f\uff61-\uff9f]+/gu;
/** Between two of them a line may break; it has no width and no glyph. */
export const WORD_BREAK = '\u200b';
const PIECE = 8;

/** A text as a typesetter takes it: one kind of line break, no tabs, no byte order marks. */
export function cleanText(text: string): string {
  return text.replaceAll(/\r\n?|[\u0085\u2028\u2029]/gu, '\n').replaceAll('\t', '　').replaceAll('\ufeff', '');
}

/** Lets words break that are wider than the em that a line has. */
export function breakingLongWords(text: string, em: number): string {
  const piece = Math.max(1, Math.min(PIECE, Math.floor(em / textWidth('a'))));
  return text.replaceAll(UNBROKEN, (word) =>
    textWidth(word) <= em ? word : (word.match(new RegExp(`.{1,${piece}}`, 'gu')) ?? []).join(WORD_BREAK),
  );
}

/** What says what kind of thing a value is, for the sources and for nobody else. */
const CODES: ReadonlySet<string> = new Set(['kind', 'tone', 'align', 'layout']);

/** The value with all its texts, however deep, told otherwise; its codes stay. */
export function mapTexts<Value>(value: Value, tell: (text: string) => string): Value {
  if (typeof value === 'string') return tell(value) as Value;
  if (Array.isArray(value)) return value.map((inner: unknown) => mapTexts(inner, tell)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const told = ([key, inner]: [string, unknown]) => [key, CODES.has(key) ? inner : mapTexts(inner, tell)];
  return Object.fromEntries(Object.entries(value).map(told)) as Value;
}
