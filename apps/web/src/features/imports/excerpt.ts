/** Longer values are shown in part. */
export const SHOWN = 80;
/** How much of what both have in common stands before the difference. */
const BEFORE = 20;

/** A value cut where it differs from another one. */
export interface Excerpt {
  readonly lead: string;
  /** Empty when there is nothing to compare with. */
  readonly differing: string;
  readonly tail: string;
}

/** A long value's telling part: from shortly before the place where it begins to differ from the other. */
export function excerpt(text: string, other: string, shown = SHOWN): Excerpt {
  const characters = [...text];
  const difference = other === '' ? [0, 0] as const : differenceOf(characters, [...other]);
  const start = characters.length <= shown ? 0 : Math.max(0, Math.min(difference[0] - BEFORE, characters.length - shown));
  const end = Math.min(start + shown, characters.length);
  const [from, to] = difference.map((at) => Math.min(Math.max(at, start), end)) as [number, number];
  const between = (first: number, last: number) => characters.slice(first, last).join('');
  return {
    lead: `${start > 0 ? '…' : ''}${between(start, from)}`,
    differing: between(from, to),
    tail: `${between(to, end)}${end < characters.length ? '…' : ''}`,
  };
}

/** Where a text begins to differ from the other, and where it ends to. */
function differenceOf(text: readonly string[], other: readonly string[]): readonly [number, number] {
  const start = commonLength(text, other);
  const tail = commonLength(text.slice(start).reverse(), other.slice(start).reverse());
  return [start, text.length - tail];
}

function commonLength(text: readonly string[], other: readonly string[]): number {
  const at = text.findIndex((character, index) => character !== other[index]);
  return at === -1 ? text.length : at;
}
