import type { HeldRole } from '#libs/contract/people.js';
import { coversGrant } from '#libs/domain/access/grant-problems.js';
import type { RoleGrant } from '#libs/domain/access/role.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { HELD_ROLE, HELD_ROLE_JOINS, HELD_ROLE_ORDER } from '../person-columns.js';

/** A role of somebody who is to be deactivated. */
export interface RoleToHandOver extends HeldRole {
  readonly grantId: string;
  /** Who else holds all of it today, by name. */
  readonly alsoHeldBy: readonly string[];
}

interface HeldRow {
  readonly id: string;
  readonly grant: RoleGrant;
  readonly shown: HeldRole;
}

interface OtherGrant extends RoleGrant {
  readonly name: string;
}

const readHeld = statement(
  'hand_over_roles',
  `SELECT g.id, ${HELD_ROLE} AS shown,
     jsonb_build_object('role', g.role, 'departmentId', g.department_id, 'planId', g.plan_id) AS "grant"
   FROM role_grants g ${HELD_ROLE_JOINS}
   WHERE g.municipality_id = $1 AND g.account_id = $2 AND COALESCE(g.valid_to >= $3::date, true)
   ORDER BY ${HELD_ROLE_ORDER}`,
);

/** Not those who have yet to accept their invitation, nor deputies of the person, who hold nothing once that one is gone. */
const readOthers = statement(
  'hand_over_others',
  `SELECT g.role, g.department_id AS "departmentId", g.plan_id AS "planId", a.name
   FROM grants_on($3::date) g
   JOIN accounts a ON a.municipality_id = g.municipality_id AND a.id = g.account_id AND a.password_hash IS NOT NULL
   WHERE g.municipality_id = $1 AND g.account_id <> $2 AND g.on_behalf_of IS DISTINCT FROM $2
     AND g.role IN (SELECT role FROM role_grants WHERE municipality_id = $1 AND account_id = $2)
   ORDER BY a.name`,
);

/** The roles of somebody that count on a day or later, each with those who hold all of it besides. */
export async function readRolesToHandOver(tx: TenantTransaction, accountId: string, day: LocalDate): Promise<RoleToHandOver[]> {
  const held = await tx.query<HeldRow>(readHeld, [tx.municipalityId, accountId, day]);
  const others = await tx.query<OtherGrant>(readOthers, [tx.municipalityId, accountId, day]);
  return held.map(({ id, grant, shown }) => ({
    ...shown,
    grantId: id,
    alsoHeldBy: [...new Set(others.filter((other) => coversGrant(other, grant)).map(({ name }) => name))],
  }));
}
