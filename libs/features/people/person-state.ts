import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { TermedGrant } from '#libs/domain/access/grant-problems.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';

export interface HeldGrant extends TermedGrant {
  readonly id: string;
  readonly committeeId: string | null;
}

/** Somebody's account with its roles, as it is changed. */
export interface PersonState {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly departmentId: string | null;
  readonly active: boolean;
  readonly hasPassword: boolean;
  readonly grants: readonly HeldGrant[];
}

const readState = statement(
  'person_state',
  `SELECT a.id, a.name, a.email, a.department_id AS "departmentId", a.active, a.password_hash IS NOT NULL AS "hasPassword",
     COALESCE((SELECT jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'departmentId', g.department_id, 'planId', g.plan_id,
                 'committeeId', g.committee_id, 'validFrom', g.valid_from, 'validTo', g.valid_to)
                 ORDER BY d.position, g.role, p.key NULLS FIRST, g.valid_from NULLS FIRST, g.id)
               FROM role_grants g
               LEFT JOIN departments d ON d.municipality_id = g.municipality_id AND d.id = g.department_id
               LEFT JOIN plans p ON p.municipality_id = g.municipality_id AND p.id = g.plan_id
               WHERE g.municipality_id = a.municipality_id AND g.account_id = a.id), '[]') AS grants
   FROM accounts a WHERE a.municipality_id = $1 AND a.id = $2`,
);

export function readPersonState(tx: TenantTransaction, accountId: string): Promise<PersonState | undefined> {
  return tx.one<PersonState>(readState, [tx.municipalityId, accountId]);
}

/**
 * Names what a form started from: as long as it is the same, nobody else has changed the person. Roles with all that they
 * say: transfers, reorganisations and committees change them without making them anew.
 */
export function fingerprintOf({ name, email, departmentId, active, grants }: PersonState): string {
  return hashOf({ name, email, departmentId, active, grants: grants.toSorted((one, other) => (one.id < other.id ? -1 : 1)) });
}

/** sha256 of the canonical JSON, in hexadecimal. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalize(value)!).digest('hex');
}

/** Those that are given and taken here, not in a committee. */
export function ownGrants({ grants }: PersonState): readonly HeldGrant[] {
  return grants.filter(({ committeeId }) => committeeId === null);
}
