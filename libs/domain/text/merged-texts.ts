/** Two texts, taken apart where they differ: before + mine + after, and before + theirs + after. */
export interface Differing {
  readonly before: string;
  readonly mine: string;
  readonly theirs: string;
  readonly after: string;
}

/** Parted between characters as a reader sees them, never inside one. */
export function differing(mine: string, theirs: string): Differing {
  return parted(graphemes(mine), graphemes(theirs));
}

/**
 * Both texts as one, for somebody to go on from: what they share once, and where they differ theirs, then mine. A text
 * that only adds to the other one is the merged text; else whole sentences stay whole.
 */
export function mergedTexts(mine: string, theirs: string): string {
  const fine = differing(mine, theirs);
  const parts = fine.mine === '' || fine.theirs === '' ? fine : parted(sentences(mine), sentences(theirs));
  const between = parts.mine !== '' && parts.theirs !== '' && !parts.theirs.endsWith('\n') ? '\n' : '';
  return `${parts.before}${parts.theirs}${between}${parts.mine}${parts.after}`;
}

function parted(one: readonly string[], other: readonly string[]): Differing {
  const shorter = Math.min(one.length, other.length);
  let before = 0;
  while (before < shorter && one[before] === other[before]) before += 1;
  let after = 0;
  while (after < shorter - before && one.at(-1 - after) === other.at(-1 - after)) after += 1;
  return {
    before: one.slice(0, before).join(''),
    mine: one.slice(before, one.length - after).join(''),
    theirs: other.slice(before, other.length - after).join(''),
    after: one.slice(one.length - after).join(''),
  };
}

function graphemes(text: string): string[] {
  return Array.from(new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);
}

/** With what ends them: 。 or the end of a line. */
function sentences(text: string): string[] {
  return text.match(/[^。\n]*[。\n]|[^。\n]+$/gu) ?? [];
}
