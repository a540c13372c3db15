import { textProblems } from './content-problems.js';
import { itemOf, neededBy, withItem, withItems, withoutItems } from './change-items.js';
import type { Changing } from './change-register.js';
import { newKey } from './new-key.js';
import type { RegisterProblem } from './register-problem.js';
import type { ItemEntry, Register, RegisterRules } from './register.js';
import { firstOpenYear, partsOf } from './register.js';

export const endItem: Changing<'endItem'> = {
  problems: (register, change, rules) => [
    ...endProblems(register, itemOf(register, change.item), change.year, rules),
    ...(change.mergedInto === null && change.reason.trim() === '' ? [{ code: 'reasonRequired' } as const] : []),
    ...textProblems('reason', change.reason, false),
  ],
  apply: (register, { item: key, year, mergedInto, reason }) =>
    withItem(register, key, (item) => ({ ...item, end: { year, mergedInto, reason: reason.trim() } })),
};

export const splitItem: Changing<'splitItem'> = {
  problems(register, change, rules) {
    const first = change.year + 1;
    const firstOpen = firstOpenYear(rules);
    return [
      ...endProblems(register, itemOf(register, change.item), change.year, rules),
      ...(change.into.length < 2 ? [{ code: 'splitNeedsTwo' } as const] : []),
      ...change.into.flatMap(({ number, title }) => [
        ...textProblems('number', number, true),
        ...textProblems('title', title, true),
      ]),
      ...textProblems('reason', change.reason, false),
      ...(first > rules.period.to ? [outsidePeriod(rules)] : []),
      ...(firstOpen !== null && first < firstOpen ? [{ code: 'yearAlreadyOpen', from: firstOpen } as const] : []),
    ];
  },
  apply(register, { item: key, year, reason, into }) {
    const source = itemOf(register, key);
    const ended: ItemEntry = { ...source, end: { year, mergedInto: null, reason: reason.trim() } };
    const added: ItemEntry[] = [];
    for (const { number, title } of into) {
      added.push({
        ...source,
        key: newKey('item', [...register.items, ...added]),
        number: number.trim(),
        title: title.trim(),
        since: year + 1,
        end: null,
        splitFrom: key,
      });
    }
    return withItems(
      register,
      register.items.flatMap((item) => (item.key === key ? [ended, ...added] : [item])),
    );
  },
};

export const resumeItem: Changing<'resumeItem'> = {
  problems(register, { item: key }, { reviews }) {
    const { end, number } = itemOf(register, key);
    if (end === null) return [{ code: 'itemGoesOn', number }];
    const later = reviews.find(({ from }) => from > end.year);
    const needed = heirsOf(register, key).flatMap((heir) => neededBy(register, heir));
    return [
      ...(later ? [{ code: 'endIsFixed', number, year: later.from } as const] : []),
      ...(needed.length > 0 ? [{ code: 'itemNeeded', numbers: needed } as const] : []),
    ];
  },
  apply: (register, { item: key }) =>
    withoutItems(
      withItem(register, key, (item) => ({ ...item, end: null })),
      new Set(heirsOf(register, key)),
    ),
};

function heirsOf(register: Register, key: string): string[] {
  return register.items.filter(({ splitFrom }) => splitFrom === key).map((item) => item.key);
}

/** What speaks against ending an item in a year, however it ends. */
function endProblems(register: Register, item: ItemEntry, year: number, rules: RegisterRules): RegisterProblem[] {
  const { number, end } = item;
  if (end !== null) return [{ code: 'itemHasEnded', number, year: end.year }];
  const later = (rules.sheets.get(item.key) ?? []).filter(({ from }) => from > year).map(({ from }) => from);
  const partsLeft = partsOf(register, item.key).filter((part) => part.end === null || part.end.year > year);
  return [
    ...(year < rules.period.from || year > rules.period.to ? [outsidePeriod(rules)] : []),
    ...(later.length > 0 ? [{ code: 'endBeforeReview', number, year: Math.max(...later) } as const] : []),
    ...(partsLeft.length > 0 ? [{ code: 'partsGoOn', numbers: partsLeft.map((part) => part.number) } as const] : []),
  ];
}

function outsidePeriod({ period: { from, to } }: RegisterRules): RegisterProblem {
  return { code: 'yearOutsidePeriod', from, to };
}
