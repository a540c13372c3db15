import type { FiscalYear } from '../fiscal/fiscal-year.js';
import type { Life, LivingItem } from './lifetime.js';

/** An item as far as the notes on its end need to know it. */
export interface PrintedItem {
  readonly itemKey: string;
  readonly number: string;
  readonly title: string;
  readonly graded: boolean;
  readonly life: Exclude<Life, 'notYet'>;
  /** Where that lies in or before the printed years. */
  readonly end: PrintedEnd | null;
}

export interface PrintedEnd {
  readonly fiscalYear: FiscalYear;
  /** null: abolished, or split. */
  readonly mergedInto: PrintedName | null;
  /** 分割: in printed order. Of what was merged or abolished: none. */
  readonly splitInto: readonly PrintedName[];
  readonly reason: string;
}

export interface PrintedName {
  readonly key: string;
  readonly number: string;
  readonly title: string;
}

/** ※1: items that ended. Those that went into the same item in the same year share one. */
export interface EndNote {
  readonly number: number;
  readonly kind: 'merged' | 'abolished' | 'split';
  /** In printed order. */
  readonly items: readonly NamedItem[];
  /** The item that carries them on; null: abolished, or split. */
  readonly into: NamedItem | null;
  /** The items that a split one became. */
  readonly splitInto: readonly NamedItem[];
  /** The last year that they were reviewed for. */
  readonly fiscalYear: FiscalYear;
  readonly reason: string;
  /** They ended before the reviewed years and are counted with the mark of the item that carries them on. */
  readonly markOfInto: boolean;
}

export interface NamedItem {
  readonly itemKey: string;
  readonly number: string;
  readonly title: string;
}

export interface EndNotes {
  readonly notes: readonly EndNote[];
  /** The numbers of the notes that name an item, as ended or as carrying on. */
  numbersOf(itemKey: string): readonly number[];
}

/** Whether the summaries count an item: a merged one still, with the mark of the one that carries it on. */
export function isCounted({ graded, life }: Pick<PrintedItem, 'graded' | 'life'>): boolean {
  return graded && life !== 'abolished';
}

/** What a review up to `to` tells of an item's end; what happens to it later is not this review's to tell. */
export function toldEnd(
  item: LivingItem,
  to: FiscalYear,
  items: readonly LivingItem[],
  named: (key: string) => PrintedName | undefined,
): PrintedEnd | null {
  const { end } = item;
  if (end === null || end.year > to) return null;
  return {
    fiscalYear: end.year,
    mergedInto: (end.mergedInto === null ? undefined : named(end.mergedInto)) ?? null,
    splitInto: items
      .filter(({ splitFrom }) => splitFrom === item.key)
      .flatMap(({ key }) => named(key) ?? []),
    reason: end.reason,
  };
}

/**
 * The ※ notes on items that were merged, split or abolished. One note for those that went into the same item in the same
 * year, and for those abolished in the same year for the same reason. Numbered in the order in which a reader who goes
 * through the rows meets them; the items that carry others on refer to the note too.
 */
export function endNotes(printed: readonly PrintedItem[]): EndNotes {
  const groups = groupsOf(printed);
  const groupsNaming = new Map<string, Group[]>();
  for (const group of groups) {
    for (const key of keysOf(group)) groupsNaming.set(key, [...(groupsNaming.get(key) ?? []), group]);
  }
  const numbered = [...new Set(printed.flatMap(({ itemKey }) => groupsNaming.get(itemKey) ?? []))];

  const numbers = new Map<string, number[]>();
  numbered.forEach((group, index) => {
    for (const key of keysOf(group)) numbers.set(key, [...(numbers.get(key) ?? []), index + 1]);
  });
  return {
    notes: numbered.map((group, index) => noteOf(group, index + 1)),
    numbersOf: (itemKey) => numbers.get(itemKey) ?? [],
  };
}

interface Group {
  readonly end: PrintedEnd;
  readonly items: PrintedItem[];
}

function groupsOf(printed: readonly PrintedItem[]): Group[] {
  const groups = new Map<string, Group>();
  for (const item of printed) {
    if (!item.end) continue;
    const key = JSON.stringify(sharedBy(item.itemKey, item.end));
    const group = groups.get(key) ?? { end: item.end, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** What the items of one note have in common. */
function sharedBy(itemKey: string, end: PrintedEnd): readonly unknown[] {
  const kind = kindOf(end);
  return [kind, end.fiscalYear, { merged: end.mergedInto?.key, split: itemKey, abolished: end.reason }[kind]];
}

function kindOf(end: PrintedEnd): EndNote['kind'] {
  if (end.mergedInto) return 'merged';
  return end.splitInto.length > 0 ? 'split' : 'abolished';
}

function keysOf({ items, end }: Group): Set<string> {
  return new Set([
    ...items.map(({ itemKey }) => itemKey),
    ...(end.mergedInto ? [end.mergedInto.key] : []),
    ...end.splitInto.map(({ key }) => key),
  ]);
}

function noteOf({ end, items }: Group, number: number): EndNote {
  const reasons = items.map((item) => item.end?.reason.trim() ?? '').filter((reason) => reason !== '');
  return {
    number,
    kind: kindOf(end),
    items: items.map(({ itemKey, number: printed, title }): NamedItem => ({ itemKey, number: printed, title })),
    into: end.mergedInto && nameOf(end.mergedInto),
    splitInto: end.splitInto.map(nameOf),
    fiscalYear: end.fiscalYear,
    reason: [...new Set(reasons)].join('\n'),
    markOfInto: items.some((item) => item.life === 'merged' && isCounted(item)),
  };
}

function nameOf({ key, number, title }: PrintedName): NamedItem {
  return { itemKey: key, number, title };
}
