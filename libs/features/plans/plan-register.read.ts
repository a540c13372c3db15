import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { LinkedDepartment } from '#libs/domain/organization/department-lineage.js';
import { departmentsIn, existsIn } from '#libs/domain/organization/department-lineage.js';
import { departmentsHolding } from '#libs/domain/register/item-departments.js';
import type { ItemEnd } from '#libs/domain/register/lifetime.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';

/** An item as the register holds it, with all that a sheet carries over from it. */
export interface RegisterItem {
  readonly id: string;
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly position: number;
  readonly sectionKey: string;
  /** The item that this one is a part of. */
  readonly parentKey: string | null;
  readonly graded: boolean;
  readonly since: FiscalYear | null;
  readonly end: ItemEnd | null;
  readonly splitFrom: string | null;
  readonly allRelated: boolean;
  readonly texts: Record<string, string>;
  /** Department ids by the fiscal year from which they hold the item (0: its beginning), the lead first. */
  readonly assignments: readonly { readonly since: FiscalYear; readonly departments: readonly string[] }[];
  readonly indicators: readonly {
    readonly id: string;
    readonly key: string;
    readonly name: string;
    readonly baseline: string;
    readonly target: string;
    readonly better: 'more' | 'less' | null;
    readonly relisted: boolean;
  }[];
}

const readItems = statement(
  'register_items',
  `SELECT i.id, i.key, i.number, i.title, i.position, s.key AS "sectionKey", parent.key AS "parentKey", i.graded, i.since,
     CASE WHEN i.ended_in IS NULL THEN NULL
       ELSE jsonb_build_object('year', i.ended_in, 'mergedInto', into_item.key, 'reason', i.end_reason) END AS "end",
     source.key AS "splitFrom",
     i.all_related AS "allRelated", i.texts,
     COALESCE((SELECT jsonb_agg(jsonb_build_object('since', a.since, 'departments', a.departments) ORDER BY a.since)
               FROM (SELECT since, jsonb_agg(department_id ORDER BY position) AS departments FROM assignments
                     WHERE municipality_id = i.municipality_id AND item_id = i.id GROUP BY since) a), '[]') AS assignments,
     COALESCE((SELECT jsonb_agg(jsonb_build_object('id', n.id, 'key', n.key, 'name', n.name, 'baseline', n.baseline,
                 'target', n.target, 'better', n.better, 'relisted', x.relisted) ORDER BY x.position)
               FROM item_indicators x JOIN indicators n ON n.municipality_id = x.municipality_id AND n.id = x.indicator_id
               WHERE x.municipality_id = i.municipality_id AND x.item_id = i.id), '[]') AS indicators
   FROM items i
   JOIN sections s ON s.municipality_id = i.municipality_id AND s.id = i.section_id
   LEFT JOIN items parent ON parent.municipality_id = i.municipality_id AND parent.id = i.parent_id
   LEFT JOIN items into_item ON into_item.municipality_id = i.municipality_id AND into_item.id = i.merged_into
   LEFT JOIN items source ON source.municipality_id = i.municipality_id AND source.id = i.split_from
   WHERE i.municipality_id = $1 AND i.plan_id = $2
   ORDER BY i.position, i.id`,
);
const readAllDepartments = statement(
  'departments_lineage',
  `SELECT d.id, d.name, d.since, d.until,
     COALESCE((SELECT jsonb_agg(s.successor_id ORDER BY s.position) FROM department_successors s
               WHERE s.municipality_id = d.municipality_id AND s.department_id = d.id), '[]') AS successors
   FROM departments d WHERE d.municipality_id = $1 ORDER BY d.position, d.id`,
);

/** The plan's items in printed order, those too that began later or have ended. */
export function readRegister(tx: TenantTransaction, planId: string): Promise<RegisterItem[]> {
  return tx.query<RegisterItem>(readItems, [tx.municipalityId, planId]);
}

/** Every department that the municipality has or had. */
export function readDepartments(tx: TenantTransaction): Promise<LinkedDepartment[]> {
  return tx.query<LinkedDepartment>(readAllDepartments, [tx.municipalityId]);
}

/** 関係各課: how a document says that every department takes part. */
export const ALL_DEPARTMENTS = '関係各課';

/** The departments that an item was given for a fiscal year, the lead first, whether they still exist or not. */
export function assignedIn(item: RegisterItem, year: FiscalYear): readonly string[] {
  const assigned = item.assignments.findLast((assignment) => assignment.since <= year) ?? item.assignments[0];
  return assigned?.departments ?? [];
}

/** The departments that hold an item in a fiscal year, under the names of that year, the lead first. */
export function departmentsOf(
  item: RegisterItem,
  year: FiscalYear,
  departments: readonly LinkedDepartment[],
): LinkedDepartment[] {
  return departmentsHolding(item.assignments, year, departments);
}

/**
 * Who acts for the lead of some year in the year that runs now: itself, or after a reorganisation the one that took over
 * its work; of several, the one that holds the item now.
 */
export function actingLead(
  item: RegisterItem,
  lead: LinkedDepartment | undefined,
  now: FiscalYear,
  departments: readonly LinkedDepartment[],
): string | null {
  if (!lead) return null;
  const holders = departmentsOf(item, now, departments).map(({ id }) => id);
  const existing = departmentsIn(now, [lead.id], departments)[0]!.candidates.filter((id) =>
    departments.some((department) => department.id === id && existsIn(department, now)),
  );
  return existing.find((id) => holders.includes(id)) ?? existing[0] ?? holders[0] ?? lead.id;
}

/** As the document prints them, 関係各課 last. */
export function printedDepartments(item: RegisterItem, held: readonly LinkedDepartment[]): string[] {
  const names = held.map((department) => department.name);
  return item.allRelated ? [...names, ALL_DEPARTMENTS] : names;
}
