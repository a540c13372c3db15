import type { LocalizedText } from '../text/localized-text.js';

/** How a mark feels, for shape and colour on screen; the symbol and the word always stand beside it. */
export type Tone = 'good' | 'fair' | 'behind' | 'bad' | 'neutral';

export interface Mark {
  readonly symbol: string;
  readonly word: LocalizedText;
  readonly tone: Tone;
}

/** achievement: the marks rate what was done. policy: they say what will be done. Marks are in printed order. */
export interface GradeScale {
  readonly kind: 'achievement' | 'policy';
  readonly marks: readonly Mark[];
}

export function hasSymbol(scale: GradeScale, symbol: string): boolean {
  return scale.marks.some((mark) => mark.symbol === symbol);
}
