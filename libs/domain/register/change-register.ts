import { addItem, assignItem, editItem, moveItem, removeItem, renumberItems } from './change-items.js';
import { endItem, resumeItem, splitItem } from './change-ends.js';
import { addIndicator, editIndicator, removeIndicator } from './change-indicators.js';
import { addSection, editSection, moveSection, removeSection } from './change-sections.js';
import { unknownEntries } from './entry-unknown.js';
import type { LifetimeProblem } from './lifetime-problems.js';
import { lifetimeProblems } from './lifetime-problems.js';
import type { ChangeKind, RegisterChange, RegisterChanges } from './register-change.js';
import type { RegisterProblem } from './register-problem.js';
import type { Register, RegisterRules } from './register.js';

/** How one kind of change is judged and made. Both are asked only when all that the change names is there. */
export interface Changing<Kind extends ChangeKind> {
  problems(register: Register, change: RegisterChanges[Kind], rules: RegisterRules): RegisterProblem[];
  apply(register: Register, change: RegisterChanges[Kind], rules: RegisterRules): Register;
}

const CHANGES: { readonly [Kind in ChangeKind]: Changing<Kind> } = {
  addItem,
  editItem,
  renumberItems,
  moveItem,
  assignItem,
  endItem,
  splitItem,
  resumeItem,
  removeItem,
  addSection,
  editSection,
  moveSection,
  removeSection,
  addIndicator,
  editIndicator,
  removeIndicator,
};

export type ChangedRegister =
  | { readonly ok: true; readonly register: Register }
  | { readonly ok: false; readonly problems: readonly RegisterProblem[] };

/** The register after a change, or everything that speaks against it. */
export function changeRegister(register: Register, change: RegisterChange, rules: RegisterRules): ChangedRegister {
  const unknown = unknownEntries(register, change, rules);
  if (unknown.length > 0) return { ok: false, problems: unknown };
  const { problems, apply } = CHANGES[change.kind] as Changing<ChangeKind>;
  const changed = apply(register, change, rules);
  const found = [...problems(register, change, rules), ...lifetimes(changed)];
  return found.length > 0 ? { ok: false, problems: found } : { ok: true, register: changed };
}

/** What is impossible afterwards, in the words of a change. */
function lifetimes(register: Register): RegisterProblem[] {
  const numbers = new Map(register.items.map(({ key, number }) => [key, number]));
  const number = (key: string) => numbers.get(key) ?? key;
  return lifetimeProblems(register.items).flatMap((problem): RegisterProblem[] => inWords(problem, number));
}

function inWords(problem: LifetimeProblem, number: (key: string) => string): RegisterProblem[] {
  switch (problem.code) {
    case 'endBeforeSince':
      return [{ code: 'endBeforeSince', number: number(problem.key), since: problem.since }];
    case 'mergedIntoItself':
      return [{ code: 'mergedIntoItself' }];
    case 'mergeCycle':
      return [{ code: 'mergeCircle', numbers: problem.keys.map(number) }];
    case 'targetEnded':
      return [{ code: 'targetHasEnded', number: number(problem.target), year: problem.year }];
    case 'targetNotYet':
      return [{ code: 'targetBeginsLater', number: number(problem.target), since: problem.since }];
    case 'splitSourceGoesOn':
      return [{ code: 'itemGoesOn', number: number(problem.source) }];
    case 'splitTooEarly':
      return [{ code: 'yearAlreadyOpen', from: problem.end + 1 }];
    // The changes name only what is there.
    case 'targetUnknown':
    case 'splitFromUnknown':
      return [];
  }
}
