import type { RegisterChange } from './register-change.js';
import type { RegisterProblem } from './register-problem.js';
import type { Register, RegisterRules } from './register.js';

type Entry = Extract<RegisterProblem, { code: 'entryUnknown' }>['entry'];
type Named = Partial<Record<Entry, readonly (string | null)[]>>;

/** What a change names that is not there: it was removed meanwhile, or never was. */
export function unknownEntries(register: Register, change: RegisterChange, rules: RegisterRules): RegisterProblem[] {
  const known: Record<Entry, ReadonlySet<string>> = {
    item: new Set(register.items.map(({ key }) => key)),
    section: new Set(register.sections.map(({ key }) => key)),
    indicator: new Set(register.indicators.map(({ key }) => key)),
    department: rules.departments,
  };
  return (Object.entries(named(change)) as [Entry, readonly (string | null)[]][]).flatMap(([entry, keys]) =>
    keys.flatMap((found): RegisterProblem[] =>
      found === null || known[entry].has(found) ? [] : [{ code: 'entryUnknown', entry, found }],
    ),
  );
}

function named(change: RegisterChange): Named {
  switch (change.kind) {
    case 'addItem':
      return { section: [change.section], item: [change.parent], department: change.departments };
    case 'renumberItems':
      return { item: Object.keys(change.numbers) };
    case 'moveItem':
      return { item: [change.item, change.before], section: [change.section] };
    case 'assignItem':
      return { item: [change.item], department: change.departments };
    case 'endItem':
      return { item: [change.item, change.mergedInto] };
    case 'editItem':
    case 'splitItem':
    case 'resumeItem':
    case 'removeItem':
      return { item: [change.item] };
    case 'addSection':
      return { section: [change.parent] };
    case 'moveSection':
      return { section: [change.section, change.before] };
    case 'editSection':
    case 'removeSection':
      return { section: [change.section] };
    case 'addIndicator':
      return { item: change.items };
    case 'editIndicator':
      return { indicator: [change.indicator], item: change.items };
    case 'removeIndicator':
      return { indicator: [change.indicator] };
  }
}
