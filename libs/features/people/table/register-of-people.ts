import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { KnownPerson, Register } from './check-people.js';

const readDepartments = statement(
  'people_table_departments',
  `SELECT id, name FROM departments WHERE municipality_id = $1 AND COALESCE(make_date(until + 1, 3, 31) >= $2::date, true) ORDER BY position, id`,
);
const readPlans = statement(
  'people_table_plans',
  `SELECT id, key, name->>'ja' AS name FROM plans WHERE municipality_id = $1 ORDER BY period_from DESC, key`,
);
const readPeople = statement(
  'people_table_people',
  `SELECT a.id, a.name, a.email, a.active,
     COALESCE((SELECT jsonb_agg(jsonb_build_object('role', g.role, 'departmentId', g.department_id, 'planId', g.plan_id,
                 'validFrom', g.valid_from, 'validTo', g.valid_to) ORDER BY g.id)
               FROM role_grants g
               WHERE g.municipality_id = a.municipality_id AND g.account_id = a.id AND g.committee_id IS NULL), '[]') AS grants
   FROM accounts a WHERE a.municipality_id = $1 ORDER BY a.email`,
);

/** What a table of people is checked against on a day. */
export async function readRegister(tx: TenantTransaction, day: LocalDate): Promise<Register> {
  const people = await tx.query<KnownPerson>(readPeople, [tx.municipalityId]);
  return {
    departments: await tx.query<Register['departments'][number]>(readDepartments, [tx.municipalityId, day]),
    plans: await tx.query<Register['plans'][number]>(readPlans, [tx.municipalityId]),
    people: new Map(people.map((person) => [person.email, person])),
  };
}
