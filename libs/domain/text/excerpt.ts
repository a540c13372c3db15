import { searchable } from './searchable.js';

/** A piece of a text, and whether it is one of the words that were searched for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** So many characters stand before the first hit … */
const BEFORE = 30;
/** … and so many from there on. */
const AFTER = 90;

/** A letter with the marks that belong to it, the half-width ﾞ and ﾟ too: what NFKC looks at together. */
const LETTER = /[^][\p{M}\uFF9E\uFF9F]*/gu;

/**
 * A text cut into what was searched for and what stands between; the text itself is left as it was typed, though it is
 * searched as `searchable` makes it. `words`: as searchWords makes them.
 */
export function marked(text: string, words: readonly string[]): Piece[] {
  return cut(text, hitsIn(text, words), { from: 0, to: text.length });
}

/** The same of the surroundings of the first hit; … where something is left out. */
export function excerpt(text: string, words: readonly string[]): Piece[] {
  const flat = text.replaceAll(/\s+/gu, ' ').trim();
  const hits = hitsIn(flat, words);
  const first = hits[0]?.from ?? 0;
  // All of it where only little would be left out.
  const from = first <= BEFORE * 1.5 ? 0 : pastMarks(flat, wholeLetter(flat, first - BEFORE), first);
  const to = flat.length - first <= AFTER * 1.2 ? flat.length : wholeLetter(flat, first + AFTER);
  const pieces = cut(flat, hits, { from, to });
  return [
    ...(from > 0 ? [{ text: '…', hit: false }] : []),
    ...pieces,
    ...(to < flat.length ? [{ text: '…', hit: false }] : []),
  ];
}

/** Where the words stand in the text as it was typed, from its beginning on; what overlaps is one. */
function hitsIn(text: string, words: readonly string[]): Range[] {
  const { folded, places } = fold(text);
  const found = words
    .map(searchable)
    .filter((word) => word !== '')
    .flatMap((word) => occurrences(folded, word))
    .map(({ from, to }) => ({ from: places[from]!.from, to: places[to - 1]!.to }))
    .toSorted((one, other) => one.from - other.from || other.to - one.to);
  const merged: Range[] = [];
  for (const range of found) {
    const last = merged.at(-1);
    if (last && range.from < last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else merged.push(range);
  }
  return merged;
}

/** The text as it is searched, and for each of its characters where it comes from: ㈱ becomes three, ｶﾞ becomes one. */
function fold(text: string): { readonly folded: string; readonly places: readonly Range[] } {
  let folded = '';
  const places: Range[] = [];
  for (const { 0: letter, index } of text.matchAll(LETTER)) {
    const plain = searchable(letter);
    folded += plain;
    for (let unit = 0; unit < plain.length; unit += 1) places.push({ from: index, to: index + letter.length });
  }
  return { folded, places };
}

function occurrences(text: string, word: string): Range[] {
  const found: Range[] = [];
  for (let from = text.indexOf(word); from !== -1; from = text.indexOf(word, from + word.length)) {
    found.push({ from, to: from + word.length });
  }
  return found;
}

function cut(text: string, hits: readonly Range[], { from, to }: Range): Piece[] {
  const pieces: Piece[] = [];
  const add = (start: number, end: number, hit: boolean) => {
    if (end > start) pieces.push({ text: text.slice(start, end), hit });
  };
  let done = from;
  for (const hit of hits) {
    if (hit.to <= from || hit.from >= to) continue;
    add(done, Math.max(hit.from, from), false);
    add(Math.max(hit.from, from), Math.min(hit.to, to), true);
    done = Math.min(hit.to, to);
  }
  add(done, to, false);
  return pieces;
}

/** Behind the marks that end what is left out: nothing begins with 。 */
function pastMarks(text: string, index: number, end: number): number {
  const marks = /^[\s、。，．,.・）」』】)\]]*/u.exec(text.slice(index, end))!;
  return index + marks[0].length;
}

/** Not in the middle of a surrogate pair. */
function wholeLetter(text: string, index: number): number {
  return /[\uDC00-\uDFFF]/.test(text[index] ?? '') ? index - 1 : index;
}
