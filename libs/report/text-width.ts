/**
 * How wide a text is, in em: SVG neither wraps nor measures before it is drawn. Full-width characters are one em, the
 * others two thirds of it at most in the fonts of the page.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u0020-\u007e\uff61-\uff9f]/.test(character) ? 0.65 : 1;
  return width;
}

/** The text, cut with an ellipsis where it would be wider than that many em. */
export function fitText(text: string, em: number): string {
  if (textWidth(text) <= em) return text;
  let kept = '';
  for (const character of text) {
    if (textWidth(kept + character) + 1 > em) break;
    kept += character;
  }
  return `${kept}…`;
}
