import { PRINTABLE_RANGES } from './printable-ranges.js';

/** Ask for no glyph of their own: variation selectors (also those of 異体字), joiners, soft hyphens. */
const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u;
const LINE_LAYOUT = '\n\r\t';
/** Would have what follows them read in another order than it is stored in. */
const REORDERING = /^[\u202a-\u202e\u2066-\u2069]$/;

/** Where the runs of printable characters begin and where they end, ascending. */
let runs: { readonly starts: Int32Array; readonly ends: Int32Array } | undefined;

/**
 * The characters of a text that the publication's fonts have no glyph for, each once, in order: 外字 of the private use
 * area, emoji, control characters (those that turn the direction of writing among them), halves of surrogate pairs.
 */
export function unprintableCharacters(text: string): string[] {
  return [...new Set(text)].filter((character) => !hasPrint(character));
}

export function isPrintable(text: string): boolean {
  return unprintableCharacters(text).length === 0;
}

function hasPrint(character: string): boolean {
  if (REORDERING.test(character)) return false;
  return LINE_LAYOUT.includes(character) || hasGlyph(character.codePointAt(0)!) || IGNORABLE.test(character);
}

function hasGlyph(code: number): boolean {
  runs ??= decode(PRINTABLE_RANGES);
  let low = 0;
  let high = runs.starts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (code < runs.starts[middle]!) high = middle - 1;
    else if (code > runs.ends[middle]!) low = middle + 1;
    else return true;
  }
  return false;
}

function decode(ranges: string) {
  const words = ranges
    .trim()
    .split(/\s+/)
    .map((word) => Number.parseInt(word, 36));
  const starts = new Int32Array(words.length / 2);
  const ends = new Int32Array(words.length / 2);
  let next = 0;
  for (let run = 0; run < starts.length; run += 1) {
    starts[run] = next + words[2 * run]!;
    next = starts[run]! + words[2 * run + 1]!;
    ends[run] = next - 1;
  }
  return { starts, ends };
}
