import type { Mark } from '#libs/domain/grading/grade-scale.js';

/** What the marks of a report, without the scale that they came from, say of being compared. */

/** Whether marks of two years say the same: the same symbols in the same order, by the same words and as good. */
export function sameScale(one: readonly Mark[], other: readonly Mark[]): boolean {
  return one.length === other.length && one.every((mark, index) => sameMark(mark, other[index]!));
}

/** Whether the order of the marks tells better from worse; those that say what will be done are neutral. */
export function rates(marks: readonly Mark[]): boolean {
  return marks.every(({ tone }) => tone !== 'neutral');
}

function sameMark(one: Mark, other: Mark): boolean {
  return one.symbol === other.symbol && one.word.ja === other.word.ja && one.tone === other.tone;
}
