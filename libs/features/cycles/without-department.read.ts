import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { PAGE_SIZE } from '#libs/contract/common.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';

export interface WithoutDepartment {
  readonly total: number;
  /** The first ones, with the department that has ended. */
  readonly people: { readonly name: string; readonly department: string | null }[];
}

const readPeople = statement(
  'people_without_department',
  `SELECT a.name, min(d.name) AS department, count(*) OVER ()::int AS total
   FROM role_grants g
   JOIN accounts a ON a.municipality_id = g.municipality_id AND a.id = g.account_id AND a.active
   LEFT JOIN departments d ON d.municipality_id = g.municipality_id AND d.id = g.department_id
   WHERE g.municipality_id = $1 AND g.role IN ('departmentMember', 'departmentHead') AND (g.plan_id IS NULL OR g.plan_id = $2)
     AND COALESCE(g.valid_from <= $4::date, true) AND COALESCE(g.valid_to >= $4::date, true)
   GROUP BY a.id, a.name, a.email
   HAVING NOT bool_or(COALESCE(d.until >= $3, d.id IS NOT NULL))
   ORDER BY min(d.name), a.email LIMIT ${PAGE_SIZE}`,
);

/** Whose department has ended before a year, or who never had one, and yet has a department's role on a day. */
export async function readWithoutDepartment(
  tx: TenantTransaction,
  planId: string,
  year: FiscalYear,
  day: LocalDate,
): Promise<WithoutDepartment> {
  const rows = await tx.query<{ name: string; department: string | null; total: number }>(readPeople, [
    tx.municipalityId,
    planId,
    year,
    day,
  ]);
  return { total: rows[0]?.total ?? 0, people: rows.map(({ name, department }) => ({ name, department })) };
}
