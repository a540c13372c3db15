import { sameUnit } from './compare-quantities.js';
import { parseValue } from './parse-value.js';
import type { NumberReading } from './reading.js';
import { isQuantity } from './reading.js';

/**
 * Whether two typed values are numbers in different units: 件 and 人, % and none, per month and per year. 千円 and 円, 名
 * and 人, 年間20名 and 20名 are the same. A value that is missing or text has no unit that could change.
 */
export function unitChanged(previousRaw: string, currentRaw: string): boolean {
  const previous = parseValue(previousRaw);
  const current = parseValue(currentRaw);
  return isQuantity(previous) && isQuantity(current) && !sameUnit(previous, current);
}

/** Whether a typed value is at least ten times the previous one, or at most a tenth of it: neither is 0, signs aside. */
export function tenfold(previousRaw: string, currentRaw: string): boolean {
  const previous = parseValue(previousRaw);
  const current = parseValue(currentRaw);
  if (previous.kind !== 'number' || current.kind !== 'number' || !sameUnit(previous, current)) return false;
  const pair = counted(previous, current);
  if (!pair) return false;
  const [small, large] = pair.map(Math.abs).sort((one, other) => one - other) as [number, number];
  // 0.7 * 10 is a little more than 7 in binary fractions: fifteen digits are what was typed.
  return small > 0 && large >= Number((small * 10).toPrecision(15));
}

function counted(one: NumberReading, other: NumberReading): [number, number] | null {
  if (!one.totalOnly && !other.totalOnly) return [one.number, other.number];
  return one.cumulative !== null && other.cumulative !== null ? [one.cumulative, other.cumulative] : null;
}
