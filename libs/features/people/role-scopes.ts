import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok } from '#libs/contract/outcome.js';
import type { readRoleScopes } from '#libs/contract/people.js';
import type { RouteResponse } from '#libs/contract/route.js';
import { administersMunicipality } from '#libs/domain/access/role.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';

export type RoleScopes = RouteResponse<typeof readRoleScopes>;

const readDepartments = statement(
  'role_scope_departments',
  `SELECT id, name, until FROM departments WHERE municipality_id = $1 ORDER BY until IS NOT NULL, position, id`,
);
const readPlans = statement(
  'role_scope_plans',
  `SELECT id, name FROM plans WHERE municipality_id = $1 ORDER BY period_from DESC, key`,
);

/** The departments and plans in which a role can be held. */
export async function readScopes(tx: TenantTransaction): Promise<RoleScopes> {
  return {
    departments: await tx.query<RoleScopes['departments'][number]>(readDepartments, [tx.municipalityId]),
    plans: await tx.query<RoleScopes['plans'][number]>(readPlans, [tx.municipalityId]),
  };
}

@Injectable()
export class RoleScopeList {
  constructor(private readonly database: TenantDatabase) {}

  read(person: SignedIn): Promise<Outcome<RoleScopes>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<RoleScopes>> =>
      administersMunicipality(person) ? ok(await readScopes(tx)) : NOT_FOUND,
    );
  }
}
