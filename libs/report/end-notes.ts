import { isCounted } from './counted.js';
import type { FrozenEnd, FrozenSheet } from './frozen-cycle.js';
import type { NamedItem, ReportNote } from './report.js';

export interface EndNotes {
  readonly notes: readonly ReportNote[];
  /** The numbers of the notes that name an item, as ended or as carrying on. */
  numbersOf(itemKey: string): readonly number[];
}

/**
 * The ※ notes on items that were merged or abolished. One note for those that went into the same item in the same
 * year, and for those abolished in the same year for the same reason. Numbered in the order in which a reader who goes
 * through the rows meets them; the item that carries others on refers to the note too.
 */
export function endNotes(printed: readonly FrozenSheet[]): EndNotes {
  const groups = [...groupsOf(printed).values()];
  const keysOf = (group: Group) => [
    ...group.sheets.map((sheet) => sheet.itemKey),
    ...(group.end.mergedInto ? [group.end.mergedInto.key] : []),
  ];
  const order = printed.flatMap((sheet) => groups.filter((group) => keysOf(group).includes(sheet.itemKey)));
  const numbered = [...new Set(order)];

  const numbers = new Map<string, number[]>();
  numbered.forEach((group, index) => {
    for (const key of new Set(keysOf(group))) numbers.set(key, [...(numbers.get(key) ?? []), index + 1]);
  });
  return {
    notes: numbered.map((group, index) => noteOf(group, index + 1)),
    numbersOf: (itemKey) => numbers.get(itemKey) ?? [],
  };
}

interface Group {
  readonly end: FrozenEnd;
  readonly sheets: FrozenSheet[];
}

function groupsOf(printed: readonly FrozenSheet[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const sheet of printed) {
    if (!sheet.end) continue;
    const { fiscalYear, mergedInto, reason } = sheet.end;
    const key = JSON.stringify(mergedInto ? ['merged', fiscalYear, mergedInto.key] : ['abolished', fiscalYear, reason]);
    const group = groups.get(key) ?? { end: sheet.end, sheets: [] };
    group.sheets.push(sheet);
    groups.set(key, group);
  }
  return groups;
}

function noteOf({ end, sheets }: Group, number: number): ReportNote {
  const reasons = sheets.map((sheet) => sheet.end?.reason.trim() ?? '').filter((reason) => reason !== '');
  return {
    number,
    kind: end.mergedInto ? 'merged' : 'abolished',
    items: sheets.map(({ itemKey, number: printed, title }): NamedItem => ({ itemKey, number: printed, title })),
    into: end.mergedInto && {
      itemKey: end.mergedInto.key,
      number: end.mergedInto.number,
      title: end.mergedInto.title,
    },
    fiscalYear: end.fiscalYear,
    reason: [...new Set(reasons)].join('\n'),
    markOfInto: sheets.some((sheet) => sheet.life === 'merged' && isCounted(sheet)),
  };
}
