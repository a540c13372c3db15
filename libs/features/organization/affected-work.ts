import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import type { Change, Reorganisation } from '#libs/domain/organization/reorganisation.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { DepartmentPerson, HeldItem, OpenSheet } from './open-work.js';
import { holdersOf, isWorkIn, readDepartmentPeople, readHeldItems, readOpenSheets } from './open-work.js';
import type { Organization } from './organization.js';

/** What of the town hall's work a change touches. */
export interface AffectedWork {
  readonly items: readonly (HeldItem & { readonly leads: boolean })[];
  readonly sheets: readonly OpenSheet[];
  readonly people: readonly DepartmentPerson[];
}

/** Change by change, in four statements whatever their number: the items, sheets and people of departments that end. */
export async function readAffectedWork(
  tx: TenantTransaction,
  { from, changes }: Reorganisation,
  { departments }: Organization,
  day: LocalDate,
): Promise<AffectedWork[]> {
  const ended = changes.flatMap((change) => change.departments);
  const items = (await readHeldItems(tx)).map((item) => ({ item, holders: holdersOf(item, from, departments) }));
  const sheets = await readOpenSheets(tx, ended);
  const people = await readDepartmentPeople(tx, ended, day);
  return changes.map((change) => {
    const own = sheets.filter(({ departmentId }) => change.departments.includes(departmentId));
    const open = new Set(own.map(({ itemId }) => itemId));
    return {
      items: items.flatMap(({ item, holders }) => {
        const leads = isEndedBy(change, holders.slice(0, 1)) || open.has(item.id);
        const takesPart = isWorkIn(item, from) && isEndedBy(change, holders);
        return takesPart || open.has(item.id) ? [{ ...item, leads }] : [];
      }),
      sheets: own,
      people: people.filter((person) => isEndedBy(change, person.departments)),
    };
  });
}

/** The departments of the changes that have anything to hand over. */
export function busyDepartments({ changes }: Reorganisation, affected: readonly AffectedWork[]): Set<string> {
  return new Set(
    changes.flatMap((change, index) => {
      const { items, sheets, people } = affected[index]!;
      return items.length + sheets.length + people.length > 0 ? change.departments : [];
    }),
  );
}

function isEndedBy(change: Change, departmentIds: readonly string[]): boolean {
  return departmentIds.some((id) => change.departments.includes(id));
}
