import { matchAt } from './match-at.js';
import type { Comparator } from './reading.js';
import { perOf, unitOf } from './unit.js';

/** What stands before a number: 約, 年間, 累計, 延べ. */
export interface Prefix {
  readonly comparator: Comparator;
  readonly per: string | null;
  readonly total: boolean;
  /** 延べ30人 counts something else than 30人. */
  readonly gross: boolean;
  /** How many characters it takes. */
  readonly length: number;
}

/** What stands after a number: 人以上, 回/年. */
export interface Tail {
  readonly unit: string;
  readonly comparator: Comparator;
  readonly per: string | null;
}

const BEFORE: Readonly<Record<string, Comparator>> = {
  約: 'about',
  およそ: 'about',
  おおよそ: 'about',
  概ね: 'about',
  おおむね: 'about',
  ほぼ: 'about',
  '>=': 'atLeast',
  '≧': 'atLeast',
  '≥': 'atLeast',
  '<=': 'atMost',
  '≦': 'atMost',
  '≤': 'atMost',
  '>': 'moreThan',
  '<': 'lessThan',
};

const AFTER: Readonly<Record<string, Comparator>> = {
  以上: 'atLeast',
  以下: 'atMost',
  以内: 'atMost',
  未満: 'lessThan',
  超: 'moreThan',
  を超える: 'moreThan',
  程度: 'about',
  前後: 'about',
  ほど: 'about',
  くらい: 'about',
  ぐらい: 'about',
  強: 'about',
  弱: 'about',
};

const PREFIX = new RegExp(
  `(?:(?<comparator>${Object.keys(BEFORE).join('|')})|(?<total>累計|累積|通算)|(?<gross>延べ)|` +
    '(?<period>年間|毎年|年|月間|毎月|月|週間|毎週|週)|1?(?<each>人|世帯|戸|日|回|件|校|箇所|か所)(?:当たり|あたり)) ?',
  'y',
);
const COMPARATOR_AFTER = new RegExp(`(?:${Object.keys(AFTER).join('|')})$`);

/** Null when it says the same kind of thing twice. */
export function prefixOf(text: string): Prefix | null {
  const said: { comparator?: Comparator; per?: string | null; total?: boolean; gross?: boolean } = {};
  let length = 0;
  for (let found; (found = matchAt(PREFIX, text, length)); length += found[0].length) {
    const { comparator, total, gross, period, each } = found.groups!;
    const per = period ?? each;
    const repeated =
      (comparator !== undefined && said.comparator !== undefined) ||
      (per !== undefined && said.per !== undefined) ||
      (total !== undefined && said.total) ||
      (gross !== undefined && said.gross);
    if (repeated) return null;
    if (comparator !== undefined) said.comparator = BEFORE[comparator]!;
    if (per !== undefined) said.per = perOf(per);
    if (total !== undefined) said.total = true;
    if (gross !== undefined) said.gross = true;
  }
  return { comparator: 'exactly', per: null, total: false, gross: false, ...said, length };
}

/** Null when it is not a unit with at most one comparator, before or after the /年. */
export function tailOf(text: string): Tail | null {
  const [beforeSlash, afterSlash, ...more] = text.split('/');
  if (more.length > 0) return null;
  const counted = withoutComparator(beforeSlash!);
  const unit = unitOf(counted.text);
  if (afterSlash === undefined) return unit === null ? null : { unit, comparator: counted.comparator, per: null };
  const each = withoutComparator(afterSlash);
  const per = perOf(each.text);
  const comparator = oneComparator(counted.comparator, each.comparator);
  return unit === null || per === null || comparator === null ? null : { unit, comparator, per };
}

function withoutComparator(text: string): { text: string; comparator: Comparator } {
  const trimmed = text.trim();
  const word = COMPARATOR_AFTER.exec(trimmed)?.[0];
  if (word === undefined) return { text: trimmed, comparator: 'exactly' };
  return { text: trimmed.slice(0, -word.length).trim(), comparator: AFTER[word]! };
}

/** The one that is said in two places, or null when both places say different things: 約30%以上. */
export function oneComparator(one: Comparator, other: Comparator): Comparator | null {
  if (one === 'exactly') return other;
  return other === 'exactly' || other === one ? one : null;
}
