import { matchAt } from './match-at.js';
import type { Numeral } from './numeral.js';
import { numeralAt } from './numeral.js';
import type { Prefix } from './quantity-affixes.js';
import { oneComparator, prefixOf, tailOf } from './quantity-affixes.js';
import type { Comparator } from './reading.js';
import { unitOf } from './unit.js';

/** A number or a range, as it stands outside brackets. */
export interface BareQuantity {
  readonly from: number;
  /** Null for a single number. */
  readonly to: number | null;
  readonly unit: string;
  readonly comparator: Comparator;
  readonly per: string | null;
  /** 累計215事業 */
  readonly total: boolean;
  /** Written with 千, 万 …: a number without a unit in its brackets could be counted in those too. */
  readonly scaled: boolean;
}

interface Signed extends Numeral {
  readonly sign: string;
}

/** A minus may be △ or ▲, with a space after it. A long dash is none: it says that the value is missing. */
const SIGN = /[△▲] ?|[-\u2212\u2010\u2011\u2013+]|±(?=0(?![\d.,]))/y;
const PLUS = '+±';

/** What stands between the numbers of a range: the first number's unit, if it is not left to the second, and ~. */
const TO = /(?<unit>[^\d~-]{0,10}?) ?(?<sign>~|から|[-\u2212\u2010\u2011\u2013]) ?/y;

/**
 * Reads 4,713事業所, 約50%, 30%以上, 年間20名, 8回/年, △258人, 1億円, 30~40%. Null when the text is no such thing, or
 * when it could be something else: a date, a code, two numbers, a change (5%増).
 */
export function quantityOf(text: string): BareQuantity | null {
  const prefix = prefixOf(text);
  const first = prefix && signedAt(text, prefix.length);
  if (!first) return null;
  const end = prefix.length + first.length;
  return singleOf(text, prefix, first, end) ?? rangeOf(text, prefix, first, end);
}

function singleOf(text: string, prefix: Prefix, first: Signed, end: number): BareQuantity | null {
  const tail = tailOf(text.slice(end));
  const comparator = tail && oneComparator(prefix.comparator, tail.comparator);
  if (!comparator || (prefix.per !== null && tail.per !== null)) return null;
  // 5年 could be 令和5年, and 2019年 is a year. 5年以上, 5年間 and 11.5年 are durations.
  if (tail.unit === '年' && comparator === 'exactly' && Number.isInteger(first.number)) return null;
  return {
    from: first.number,
    to: null,
    unit: prefix.gross ? `延べ${tail.unit}` : tail.unit,
    comparator,
    per: prefix.per ?? tail.per,
    total: prefix.total,
    scaled: first.scaled,
  };
}

function rangeOf(text: string, prefix: Prefix, first: Signed, end: number): BareQuantity | null {
  const to = matchAt(TO, text, end)?.groups;
  const start = TO.lastIndex;
  const second = to && signedAt(text, start);
  const tail = second && tailOf(text.slice(start + second.length));
  if (!tail || tail.comparator !== 'exactly' || prefix.comparator !== 'exactly') return null;
  if (prefix.total || prefix.gross || (prefix.per !== null && tail.per !== null)) return null;

  const firstUnit = unitOf(to['unit']!);
  if (firstUnit !== tail.unit && firstUnit !== '') return null;
  if (first.padded || second.padded || first.number >= second.number) return null;
  // 3~5万人 could begin at 3 or at 30,000.
  if (firstUnit === '' && !first.scaled && second.scaled) return null;
  if (isSpanOfTime(first, second, tail.unit)) return null;
  // 10-20 could be a date or a code, 5--3 is neither.
  const hyphen = to['sign'] !== '~' && to['sign'] !== 'から';
  if (hyphen && (tail.unit === '' || first.sign + second.sign !== '')) return null;
  return {
    from: first.number,
    to: second.number,
    unit: tail.unit,
    comparator: 'exactly',
    per: prefix.per ?? tail.per,
    total: false,
    scaled: first.scaled,
  };
}

/** 4~5日, 2019~2021 */
function isSpanOfTime(first: Numeral, second: Numeral, unit: string): boolean {
  return unit === '日' || unit === '年' || (unit === '' && first.number >= 1900 && second.number < 2100);
}

function signedAt(text: string, start: number): Signed | null {
  const sign = matchAt(SIGN, text, start)?.[0] ?? '';
  const numeral = numeralAt(text, start + sign.length);
  if (!numeral) return null;
  const negative = sign !== '' && !PLUS.includes(sign) && numeral.number !== 0;
  return { ...numeral, number: negative ? -numeral.number : numeral.number, length: sign.length + numeral.length, sign };
}
