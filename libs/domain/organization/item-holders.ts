import type { FiscalYear } from '../fiscal/fiscal-year.js';
import type { Holder, LinkedDepartment } from './department-lineage.js';
import { departmentsIn, existsIn } from './department-lineage.js';

/** An item with the departments that it was given, the lead first. */
export interface AssignedItem {
  readonly id: string;
  readonly departments: readonly string[];
}

/** A department whose work a person has to give to somebody: it was split, or ended without a successor. */
export interface HolderQuestion {
  readonly departmentId: string;
  /** Those that its work went to and that exist in the year; none when it ended without a successor. */
  readonly candidates: readonly string[];
  readonly itemIds: readonly string[];
}

/** The answer: who holds its work from now on, and the items for which it is another. */
export interface HolderChoice {
  readonly departmentId: string;
  readonly heldBy: string;
  readonly exceptions: readonly { readonly itemId: string; readonly heldBy: string }[];
}

/** A department that goes by another name in the year, or was merged into another: nobody has to be asked. */
export interface HolderChange {
  readonly from: string;
  readonly to: string;
  readonly items: number;
}

export interface ChosenHolders {
  /** The items that something was chosen for, with all of their departments in the year. */
  readonly items: readonly AssignedItem[];
  /** Ids of the departments that nobody has answered for. */
  readonly unanswered: readonly string[];
  /** Ids that were chosen and are no departments of that year. */
  readonly notInYear: readonly string[];
}

/** What a person has to say before these items can be reviewed for a year. */
export function holderQuestions(
  items: readonly AssignedItem[],
  year: FiscalYear,
  departments: readonly LinkedDepartment[],
): HolderQuestion[] {
  const existing = existingIn(year, departments);
  return [...byDepartment(items, year, departments)]
    .filter(([, { holder }]) => holder.unclear)
    .map(([departmentId, { holder, itemIds }]) => ({
      departmentId,
      candidates: holder.candidates.filter((candidate) => existing.has(candidate)),
      itemIds,
    }));
}

export function holderChanges(
  items: readonly AssignedItem[],
  year: FiscalYear,
  departments: readonly LinkedDepartment[],
): HolderChange[] {
  return [...byDepartment(items, year, departments)]
    .filter(([from, { holder }]) => !holder.unclear && holder.heldBy !== from)
    .map(([from, { holder, itemIds }]) => ({ from, to: holder.heldBy, items: itemIds.length }));
}

/** Puts the answers to the items' questions. */
export function chosenHolders(
  items: readonly AssignedItem[],
  year: FiscalYear,
  departments: readonly LinkedDepartment[],
  choices: readonly HolderChoice[],
): ChosenHolders {
  const questions = new Set(holderQuestions(items, year, departments).map(({ departmentId }) => departmentId));
  const answers = new Map(choices.map((choice) => [choice.departmentId, choice]));
  const existing = existingIn(year, departments);
  const answered = (id: string, itemId: string) => {
    const choice = answers.get(id);
    return choice?.exceptions.find((exception) => exception.itemId === itemId)?.heldBy ?? choice?.heldBy;
  };
  const chosen = choices
    .filter(({ departmentId }) => questions.has(departmentId))
    .flatMap(({ heldBy, exceptions }) => [heldBy, ...exceptions.map((exception) => exception.heldBy)]);
  return {
    items: items
      .filter((item) => item.departments.some((id) => questions.has(id)))
      .map((item) => {
        const holders = departmentsIn(year, item.departments, departments);
        const ids = holders.map(({ id, heldBy }) => (questions.has(id) ? (answered(id, item.id) ?? heldBy) : heldBy));
        // Two that are held by the same one are one from then on.
        return { id: item.id, departments: [...new Set(ids)] };
      }),
    unanswered: [...questions].filter((id) => !answers.has(id)),
    notInYear: [...new Set(chosen)].filter((id) => !existing.has(id)),
  };
}

function existingIn(year: FiscalYear, departments: readonly LinkedDepartment[]): Set<string> {
  return new Set(departments.filter((department) => existsIn(department, year)).map(({ id }) => id));
}

/** Each department with who holds its work in the year, and the items that it was given. */
function byDepartment(items: readonly AssignedItem[], year: FiscalYear, departments: readonly LinkedDepartment[]) {
  const found = new Map<string, { holder: Holder; itemIds: string[] }>();
  const holders = new Map(
    departmentsIn(year, [...new Set(items.flatMap((item) => item.departments))], departments).map((holder) => [holder.id, holder]),
  );
  for (const item of items) {
    for (const id of item.departments) {
      const entry = found.get(id) ?? { holder: holders.get(id)!, itemIds: [] };
      entry.itemIds.push(item.id);
      found.set(id, entry);
    }
  }
  return found;
}
