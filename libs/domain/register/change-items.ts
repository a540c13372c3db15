import type { Changing } from './change-register.js';
import { cellsProblems, changedTexts, textProblems } from './content-problems.js';
import { newKey } from './new-key.js';
import type { ItemContent } from './register-change.js';
import type { RegisterProblem } from './register-problem.js';
import type { Assigned, ItemEntry, Register, RegisterRules } from './register.js';
import { firstOpenYear, inPrintedOrder } from './register.js';

export const addItem: Changing<'addItem'> = {
  problems: (register, change, rules) => [
    ...contentProblems(change, rules),
    ...sinceProblems(change.since, rules),
    ...departmentProblems(change),
    ...(change.parent === null ? [] : parentProblems(register, change.parent, change.section)),
  ],
  apply(register, change, rules) {
    const { section, parent, departments, allRelated } = change;
    const added: ItemEntry = {
      key: newKey('item', register.items),
      ...contentOf(change, {}, rules),
      section,
      parent,
      allRelated,
      assignments: assigned([], { since: 0, departments }),
      splitFrom: null,
      end: null,
    };
    return withItems(register, [...register.items, added]);
  },
};

export const editItem: Changing<'editItem'> = {
  problems(register, change, rules) {
    const item = itemOf(register, change.item);
    return [
      ...endedProblems(item, rules),
      ...contentProblems(change, rules),
      ...(change.since === item.since ? [] : [...sinceProblems(change.since, rules), ...reviewedProblems(item, rules)]),
    ];
  },
  apply: (register, change, rules) =>
    withItem(register, change.item, (item) => ({ ...item, ...contentOf(change, item.texts, rules) })),
};

export const renumberItems: Changing<'renumberItems'> = {
  problems: (register, { numbers }, rules) =>
    Object.entries(numbers).flatMap(([key, number]) => [
      ...endedProblems(itemOf(register, key), rules),
      ...textProblems('number', number, true),
    ]),
  apply: (register, { numbers }) => ({
    ...register,
    items: register.items.map((item) => ({ ...item, number: numbers[item.key]?.trim() ?? item.number })),
  }),
};

export const moveItem: Changing<'moveItem'> = {
  problems(register, { item: key, section, before }, rules) {
    const item = itemOf(register, key);
    const next = before === null ? null : itemOf(register, before);
    const misplaced =
      (next !== null && (next.section !== section || next.parent !== item.parent || next.key === key)) ||
      (item.parent !== null && itemOf(register, item.parent).section !== section);
    return [...endedProblems(item, rules), ...(misplaced ? [{ code: 'partMisplaced' } as const] : [])];
  },
  apply(register, { item: key, section, before }) {
    const moved = register.items
      .filter((item) => item.key === key || item.parent === key)
      .map((item) => ({ ...item, section }));
    const others = register.items.filter((item) => item.key !== key && item.parent !== key);
    const place = before === null ? others.length : others.findIndex((item) => item.key === before);
    return withItems(register, others.toSpliced(place, 0, ...moved));
  },
};

export const assignItem: Changing<'assignItem'> = {
  problems(register, change, rules) {
    const item = itemOf(register, change.item);
    const firstOpen = firstOpenYear(rules);
    const { from, to } = rules.period;
    const outside = change.since !== 0 && (change.since < from || change.since > to);
    const told = isReviewed(item, rules) && firstOpen !== null && change.since < firstOpen;
    return [
      ...endedProblems(item, rules),
      ...departmentProblems(change),
      ...(outside ? [{ code: 'yearOutsidePeriod', from, to } as const] : []),
      ...(told ? [{ code: 'yearAlreadyOpen', from: firstOpen } as const] : []),
    ];
  },
  apply: (register, { item: key, allRelated, ...held }) =>
    withItem(register, key, (item) => ({ ...item, allRelated, assignments: assigned(item.assignments, held) })),
};

export const removeItem: Changing<'removeItem'> = {
  problems(register, { item: key }, rules) {
    const item = itemOf(register, key);
    const needed = neededBy(register, key);
    return [
      ...reviewedProblems(item, rules),
      ...(needed.length > 0 ? [{ code: 'itemNeeded', numbers: needed } as const] : []),
    ];
  },
  apply: (register, { item }) => withoutItems(register, new Set([item])),
};

export function itemOf(register: Register, key: string): ItemEntry {
  return register.items.find((item) => item.key === key)!;
}

export function withItem(register: Register, key: string, change: (item: ItemEntry) => ItemEntry): Register {
  return { ...register, items: register.items.map((item) => (item.key === key ? change(item) : item)) };
}

/** In the order of the sections, whatever order they come in. */
export function withItems(register: Register, items: readonly ItemEntry[]): Register {
  return { ...register, items: inPrintedOrder(register.sections, items) };
}

/** Where an indicator was entered on one of them, the next item that prints it enters it. */
export function withoutItems(register: Register, keys: ReadonlySet<string>): Register {
  return {
    ...register,
    items: register.items.filter(({ key }) => !keys.has(key)),
    indicators: register.indicators.map((indicator) => ({
      ...indicator,
      items: indicator.items.filter((key) => !keys.has(key)),
    })),
  };
}

/** The numbers of those that hang on an item. */
export function neededBy(register: Register, key: string): string[] {
  return register.items
    .filter((item) => item.parent === key || item.splitFrom === key || item.end?.mergedInto === key)
    .map(({ number }) => number);
}

/** What has been told of an item's end stays: it ended before a year that has been opened. */
export function endedProblems(item: ItemEntry, { reviews }: RegisterRules): RegisterProblem[] {
  const { end, number } = item;
  return end !== null && reviews.some(({ from }) => from > end.year)
    ? [{ code: 'itemHasEnded', number, year: end.year }]
    : [];
}

export function isReviewed({ key }: ItemEntry, { sheets }: RegisterRules): boolean {
  return (sheets.get(key)?.length ?? 0) > 0;
}

function reviewedProblems(item: ItemEntry, rules: RegisterRules): RegisterProblem[] {
  return isReviewed(item, rules) ? [{ code: 'itemReviewed', number: item.number }] : [];
}

function contentProblems({ number, title, texts }: ItemContent, rules: RegisterRules): RegisterProblem[] {
  return [
    ...textProblems('number', number, true),
    ...textProblems('title', title, true),
    ...cellsProblems(texts, rules),
  ];
}

function contentOf({ number, title, graded, since, texts }: ItemContent, before: ItemEntry['texts'], rules: RegisterRules) {
  return { number: number.trim(), title: title.trim(), graded, since, texts: changedTexts(before, texts, rules) };
}

/** A year that has been opened has its sheets already. */
function sinceProblems(since: number | null, rules: RegisterRules): RegisterProblem[] {
  const { from, to } = rules.period;
  const firstOpen = firstOpenYear(rules);
  if (since !== null && (since < from || since > to)) return [{ code: 'yearOutsidePeriod', from, to }];
  return firstOpen !== null && (since === null || since < firstOpen) ? [{ code: 'yearAlreadyOpen', from: firstOpen }] : [];
}

function departmentProblems(held: { readonly departments: readonly string[]; readonly allRelated: boolean }) {
  return held.departments.length === 0 && !held.allRelated ? [{ code: 'departmentRequired' } as const] : [];
}

function parentProblems(register: Register, parent: string, section: string): RegisterProblem[] {
  const whole = itemOf(register, parent);
  return whole.parent !== null || whole.section !== section ? [{ code: 'partMisplaced' }] : [];
}

/** With these departments from a year on; what only repeats the years before goes. */
function assigned(before: readonly Assigned[], { since, departments }: Assigned): Assigned[] {
  const all = [...before.filter((one) => one.since !== since), { since, departments: [...new Set(departments)] }]
    .filter((one) => one.departments.length > 0)
    .toSorted((one, other) => one.since - other.since);
  return all.filter((one, index) => all[index - 1]?.departments.join() !== one.departments.join());
}

