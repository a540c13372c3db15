import type { PdfCell } from './pdf-document.js';
import { breakingLongWords, mapTexts, WORD_BREAK } from './printed-text.js';

/** In em. In narrower columns the justified lines beside a number or a foreign word would be torn apart. */
const JUSTIFIED_FROM = 18;

/**
 * A cell as a column of that many em takes it: words that are wider may break, prose is justified. A text with broken
 * words is not, because the breaks, though they have no width, would be stretched.
 */
export function fitCell(cell: PdfCell, em: number): PdfCell {
  const fitted = mapTexts(cell, (text) => breakingLongWords(text, em));
  const { content, align = 'left' } = fitted;
  const prose = content.kind === 'text' && align === 'left' && !content.text.includes(WORD_BREAK);
  return prose && em >= JUSTIFIED_FROM ? { ...fitted, justified: true } : fitted;
}
