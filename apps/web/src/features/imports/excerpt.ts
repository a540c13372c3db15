/** Longer values are shown in part. */
const SHOWN = 80;
/** How much of what both have in common stands before the difference. */
const BEFORE = 20;

/** A long value's telling part: from shortly before the place where it begins to differ from the other. */
export function excerpt(text: string, other: string): string {
  const characters = [...text];
  if (characters.length <= SHOWN) return text;
  const start = Math.max(0, Math.min(differenceAt(characters, [...other]) - BEFORE, characters.length - SHOWN));
  const end = start + SHOWN;
  return `${start > 0 ? '…' : ''}${characters.slice(start, end).join('')}${end < characters.length ? '…' : ''}`;
}

function differenceAt(text: readonly string[], other: readonly string[]): number {
  const at = text.findIndex((character, index) => character !== other[index]);
  return at === -1 ? text.length : at;
}
