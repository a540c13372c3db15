import { matchAt } from './match-at.js';

export interface Numeral {
  readonly number: number;
  /** How many characters it takes. */
  readonly length: number;
  /** Written with 千, 万, 億 …: 57,074千 is 57074000. */
  readonly scaled: boolean;
  /** Written with zeros before it, as codes are: 042. */
  readonly padded: boolean;
}

/** Powers of ten, the longer names first. */
const SCALES = [
  ['兆', 12],
  ['千億', 11],
  ['百億', 10],
  ['十億', 9],
  ['億', 8],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['万', 4],
  ['千', 3],
  ['百', 2],
] as const;

/** More digits than a double can hold. */
const MOST_DIGITS = 15;

const DIGITS = /(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?![\d,.])/y;

/** 百貨店 is a unit. */
const NO_SCALE = /百貨/y;

/**
 * The number without a sign that begins at `start`: 4,713, 0.046, 1億2,000万, 57,074千. Null when there is none, or
 * one that is not well formed: 1,23, 1.2.3, 1万2億.
 */
export function numeralAt(text: string, start: number): Numeral | null {
  let number = 0;
  let smallest = Infinity;
  let scaled = false;
  let padded = false;
  let end = start;
  for (;;) {
    const digits = matchAt(DIGITS, text, end);
    if (!digits) return null;
    const whole = digits[1]!.replaceAll(',', '');
    const fraction = digits[2] ?? '';
    padded ||= whole.length > 1 && whole.startsWith('0');
    const significant = (whole + fraction.replace(/0+$/, '')).replace('.', '').replace(/^0+/, '');
    if (significant.length > MOST_DIGITS) return null;
    end += digits[0].length;

    const scale = matchAt(NO_SCALE, text, end) ? undefined : SCALES.find(([name]) => text.startsWith(name, end));
    // The exponent is written, not multiplied: 1.1 * 1000 is not 1100 in binary fractions.
    const term = Number(`${whole}${fraction}e${scale?.[1] ?? 0}`);
    const afterScale = end + (scale?.[0].length ?? 0);
    const last = !scale || !/\d/.test(text.charAt(afterScale));
    const compound = end - start > digits[0].length || !last;
    if (compound && (fraction !== '' || term >= smallest)) return null;
    number += term;
    if (number > Number.MAX_SAFE_INTEGER) return null;
    smallest = 10 ** (scale?.[1] ?? 0);
    scaled ||= scale !== undefined;
    end = afterScale;
    if (last) return { number, length: end - start, scaled, padded };
  }
}
