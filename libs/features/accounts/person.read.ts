import type { RoleGrant } from '#libs/domain/access/role.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { DeputyFor, SignedIn } from './signed-in.js';

/** An account with the roles that it holds on a day, as a deputy too: columns over accounts a. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly department: string | null;
  readonly municipality_key: string;
  readonly municipality_name: LocalizedText;
  readonly grants: RoleGrant[];
  readonly deputy_for: DeputyFor[];
}

/** `day`: the statement's parameter for the day whose roles count, like $2. */
export function personColumns(day: string): string {
  return `a.id, a.name, a.email, d.name AS department, m.key AS municipality_key, m.name AS municipality_name,
     COALESCE((SELECT jsonb_agg(DISTINCT jsonb_build_object('role', g.role, 'departmentId', g.department_id, 'planId', g.plan_id,
                 'onBehalfOf', g.on_behalf_of))
               FROM grants_on(${day}::date) g WHERE g.municipality_id = a.municipality_id AND g.account_id = a.id), '[]') AS grants,
     COALESCE((SELECT jsonb_agg(jsonb_build_object('accountId', away.id, 'name', away.name, 'until', b.to_on) ORDER BY b.to_on, away.email)
               FROM absences b
               JOIN accounts away ON away.municipality_id = b.municipality_id AND away.id = b.account_id AND away.active
               WHERE b.municipality_id = a.municipality_id AND b.deputy_id = a.id
                 AND b.from_on <= ${day}::date AND b.to_on >= ${day}::date), '[]') AS deputy_for`;
}

export const PERSON_JOINS = `
   JOIN municipalities m ON m.id = a.municipality_id
   LEFT JOIN departments d ON d.municipality_id = a.municipality_id AND d.id = a.department_id`;

export function personOf(municipalityId: string, row: PersonRow): SignedIn {
  return {
    municipalityId,
    municipality: { key: row.municipality_key, name: row.municipality_name },
    accountId: row.id,
    name: row.name,
    email: row.email,
    department: row.department,
    grants: row.grants,
    deputyFor: row.deputy_for,
  };
}

const readOne = statement(
  'person_read',
  `SELECT ${personColumns('$3')} FROM accounts a ${PERSON_JOINS} WHERE a.municipality_id = $1 AND a.id = $2 AND a.active`,
);
const readAll = statement(
  'people_read',
  `SELECT ${personColumns('$2')} FROM accounts a ${PERSON_JOINS} WHERE a.municipality_id = $1 AND a.active ORDER BY a.email`,
);

/** Somebody as if just signed in on a day; undefined once the account is no longer active. */
export async function readPerson(tx: TenantTransaction, accountId: string, day: LocalDate): Promise<SignedIn | undefined> {
  const row = await tx.one<PersonRow>(readOne, [tx.municipalityId, accountId, day]);
  return row && personOf(tx.municipalityId, row);
}

/** Every active account of the municipality, by its address. */
export async function readPeople(tx: TenantTransaction, day: LocalDate): Promise<SignedIn[]> {
  const rows = await tx.query<PersonRow>(readAll, [tx.municipalityId, day]);
  return rows.map((row) => personOf(tx.municipalityId, row));
}
