import { diffArrays } from 'diff';

/** A stretch of text that both have, or only one of them. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond so many words that differ nobody wants to read them one by one, and the machine would take long. */
const MAX_EDITS = 1_000;
/** Less of the longer text than this in common, and it is another text. */
const LEAST_IN_COMMON = 0.35;
/** A particle or a comma that two sentences happen to share: it would tear a change into crumbs. */
const CRUMB = /^[\s\p{P}\p{Script=Hiragana}]{1,2}$/u;

// Japanese has no spaces between its words: the browser's dictionary knows where they end.
const words = new Intl.Segmenter('ja', { granularity: 'word' });

/** Where two texts differ, word by word; null where they have so little in common that this would say nothing. */
export function wordDifferences(before: string, after: string): readonly Piece[] | null {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MAX_EDITS });
  if (!changes) return null;
  const pieces = changes.map(({ added, removed, value }): Piece => {
    return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') };
  });
  const inCommon = pieces.filter(({ kind }) => kind === 'same').reduce((length, { text }) => length + text.length, 0);
  if (inCommon < Math.max(before.length, after.length) * LEAST_IN_COMMON) return null;
  return joined(withoutCrumbs(pieces));
}

function wordsOf(text: string): string[] {
  return Array.from(words.segment(text), ({ segment }) => segment);
}

/** A crumb between two changes belongs to both of them. */
function withoutCrumbs(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, index): Piece[] => {
    const within = index > 0 && index < pieces.length - 1;
    if (piece.kind !== 'same' || !within || !CRUMB.test(piece.text)) return [piece];
    return [
      { kind: 'removed', text: piece.text },
      { kind: 'added', text: piece.text },
    ];
  });
}

/** Between two stretches that stayed, what went stands together, and then what came. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const { kind, text } of pieces) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      result.push({ kind, text });
    }
  }
  flush();
  return result;
}
