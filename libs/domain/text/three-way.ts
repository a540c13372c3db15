/** What became of a text that two sides may have changed since both had the same one. */
export type ThreeWay =
  /** Mine is as it was: theirs stays, whatever it is. */
  | 'untouched'
  /** Both say the same now. */
  | 'agreed'
  /** Only mine changed. */
  | 'mine'
  /** Both changed, and differently: somebody must choose. */
  | 'conflict';

/** Compares what I made of a text (mine) with what stands there now (theirs), by what both began with (base). */
export function threeWay(base: string, theirs: string, mine: string): ThreeWay {
  if (mine === base) return 'untouched';
  if (mine === theirs) return 'agreed';
  return theirs === base ? 'mine' : 'conflict';
}
