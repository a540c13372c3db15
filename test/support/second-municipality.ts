import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { SystemClock } from '#libs/platform/clock/clock.js';
import { projectRoot } from '#libs/platform/config/project-root.js';
import type { Role } from '#libs/domain/access/role.js';
import { ROLES } from '#libs/domain/access/role.js';
import { Account } from '#libs/features/accounts/account.entity.js';
import { DEMO_PASSWORD } from '#libs/features/accounts/demo-password.js';
import { Department } from '#libs/features/accounts/department.entity.js';
import { hashPassword } from '#libs/features/accounts/password.js';
import { RoleGrantRow } from '#libs/features/accounts/role-grant.entity.js';
import { History } from '#libs/features/audit/history.js';
import { ImportPlanPack } from '#libs/features/imports/import-plan-pack.js';
import { readPlanPack } from '#libs/features/imports/read-plan-pack.js';
import type { TestDatabase } from './database.js';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** An account for each role in a municipality that has been imported; department roles in its first department. */
export async function addOneOfEachRole(
  database: TestDatabase,
  municipalityId: string,
  domain: string,
  password: string = DEMO_PASSWORD,
): Promise<Record<Role, Credentials>> {
  const passwordHash = await hashPassword(password);
  const people: Partial<Record<Role, Credentials>> = {};
  await database.tenants.transaction(municipalityId, async (tx) => {
    const [department] = await tx.manager.find(Department, { where: { municipalityId }, order: { position: 'ASC' } });
    for (const role of ROLES) {
      const email = `${role.toLowerCase()}@${domain}`;
      const accountId = randomUUID();
      await tx.manager.insert(Account, {
        municipalityId,
        id: accountId,
        email,
        name: role,
        passwordHash,
        departmentId: department!.id,
      });
      await tx.manager.insert(RoleGrantRow, {
        municipalityId,
        id: randomUUID(),
        accountId,
        role,
        departmentId: role.startsWith('department') ? department!.id : null,
        planId: null,
      });
      people[role] = { email, password };
    }
  });
  return people as Record<Role, Credentials>;
}

/** The use case outside of the program, for rows that a spec stands on. */
export function planPackImport(database: TestDatabase): ImportPlanPack {
  const clock = new SystemClock();
  return new ImportPlanPack(database.dataSource, database.tenants, new History(clock), clock);
}

/** A second municipality with the demo's plan under another name. Returns its id. */
export async function addSecondMunicipality(database: TestDatabase): Promise<string> {
  const pack = await readPlanPack(path.join(projectRoot(), 'seeds', 'sakado-reform-action-plan'));
  const imports = planPackImport(database);
  return imports.import(
    { ...pack, results: [], plan: { ...pack.plan, municipality: { key: 'midori', name: { ja: '緑市', en: 'Midori City' } } } },
    { kind: 'command-line', id: 'test', name: 'test' },
  );
}
