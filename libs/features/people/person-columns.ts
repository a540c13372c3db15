import type { HeldRole, PersonRow, PersonStatus } from '#libs/contract/people.js';

/** SQL over accounts a, joined to departments d: a person as lists show it. */
export const PERSON_STATUS = `CASE WHEN NOT a.active THEN 'inactive' WHEN a.password_hash IS NULL THEN 'invited' ELSE 'active' END`;

/** SQL over role_grants g, joined by HELD_ROLE_JOINS: a role with the names of its scope. */
export const HELD_ROLE = `jsonb_build_object('role', g.role, 'department', gd.name, 'plan', gp.name, 'committee', gc.name,
   'validFrom', g.valid_from, 'validTo', g.valid_to)`;
export const HELD_ROLE_JOINS = `
   LEFT JOIN departments gd ON gd.municipality_id = g.municipality_id AND gd.id = g.department_id
   LEFT JOIN plans gp ON gp.municipality_id = g.municipality_id AND gp.id = g.plan_id
   LEFT JOIN committees gc ON gc.municipality_id = g.municipality_id AND gc.id = g.committee_id`;
export const HELD_ROLE_ORDER = `gc.name NULLS FIRST, gd.position, g.role, gp.key NULLS FIRST, g.valid_from NULLS FIRST, g.id`;

export const PERSON_COLUMNS = `a.id, a.name, a.email, d.name AS department, ${PERSON_STATUS} AS status,
   (SELECT jsonb_build_object('sentAt', i.created_at, 'expiresAt', i.expires_at) FROM invitations i
    WHERE i.municipality_id = a.municipality_id AND i.account_id = a.id AND i.used_at IS NULL
    ORDER BY i.created_at DESC LIMIT 1) AS invitation,
   COALESCE((SELECT jsonb_agg(${HELD_ROLE} ORDER BY ${HELD_ROLE_ORDER}) FROM role_grants g ${HELD_ROLE_JOINS}
             WHERE g.municipality_id = a.municipality_id AND g.account_id = a.id), '[]') AS roles`;

export const PERSON_FROM = `FROM accounts a
   LEFT JOIN departments d ON d.municipality_id = a.municipality_id AND d.id = a.department_id`;

/** A row as PostgreSQL gives it: instants in JSON are not written as the contract writes them. */
export interface PersonSqlRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly department: string | null;
  readonly status: PersonStatus;
  readonly invitation: { readonly sentAt: string; readonly expiresAt: string } | null;
  readonly roles: HeldRole[];
}

export function personRowOf(row: PersonSqlRow, now: Date): PersonRow {
  return { ...row, invitation: row.invitation && invitationOf(row.invitation, now) };
}

function invitationOf(invitation: NonNullable<PersonSqlRow['invitation']>, now: Date): NonNullable<PersonRow['invitation']> {
  const expiresAt = new Date(invitation.expiresAt);
  return { sentAt: new Date(invitation.sentAt).toISOString(), expiresAt: expiresAt.toISOString(), expired: expiresAt <= now };
}
