import type { ListedPerson } from '#libs/contract/listed-person.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';

const LISTED = `SELECT a.id AS "accountId", a.name, a.email, d.name AS department
   FROM accounts a LEFT JOIN departments d ON d.municipality_id = a.municipality_id AND d.id = a.department_id
   WHERE a.municipality_id = $1 AND a.active`;
const ORDER = 'ORDER BY d.position NULLS LAST, a.name, a.email';

const readPeople = statement('staffing_people', `${LISTED} ${ORDER}`);
const readStaff = statement(
  'staffing_staff',
  `${LISTED} AND EXISTS (SELECT FROM role_grants g WHERE g.municipality_id = a.municipality_id AND g.account_id = a.id
     AND g.role <> 'citizenCommittee' AND COALESCE(g.valid_to >= $2::date, true)) ${ORDER}`,
);

/** Every active account, by department. */
export function listedPeople(tx: TenantTransaction): Promise<ListedPerson[]> {
  return tx.query<ListedPerson>(readPeople, [tx.municipalityId]);
}

/** The municipality's own people on a day or later: outside people are nobody's deputies, and need none. */
export function listedStaff(tx: TenantTransaction, day: LocalDate): Promise<ListedPerson[]> {
  return tx.query<ListedPerson>(readStaff, [tx.municipalityId, day]);
}
