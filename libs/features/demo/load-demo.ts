import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { projectRoot } from '#libs/platform/config/project-root.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { Account } from '../accounts/account.entity.js';
import { DEMO_PASSWORD } from '../accounts/demo-password.js';
import { Department } from '../accounts/department.entity.js';
import { hashPassword } from '../accounts/password.js';
import { RoleGrantRow } from '../accounts/role-grant.entity.js';
import type { HistoryActor } from '../audit/history.js';
import { ImportPlanPack } from '../imports/import-plan-pack.js';
import type { PlanPack } from '../imports/plan-pack.js';
import { readPlanPack } from '../imports/read-plan-pack.js';
import { Municipality } from '../municipalities/municipality.entity.js';
import { Plan } from '../plans/plan.entity.js';
import type { DemoPerson } from './demo-people.js';
import { readDemoPeople } from './demo-people.js';

/** Where the demo begins: the first week of 令和2年度, when the review of 令和元年度 is opened. */
export const DEMO_START = new Date('2020-04-06T09:00:00+09:00');

const LOADER: HistoryActor = { kind: 'command-line', id: 'demo', name: 'demo' };

/** Roles that are held in a department; the others count for the whole municipality. */
const DEPARTMENT_ROLES: readonly string[] = ['departmentMember', 'departmentHead'];

/** Loads the demo's plan and people. */
@Injectable()
export class LoadDemo {
  constructor(
    private readonly source: DataSource,
    private readonly database: TenantDatabase,
    private readonly packs: ImportPlanPack,
  ) {}

  async load(): Promise<void> {
    const pack = await readPlanPack(path.join(projectRoot(), 'seeds', 'sakado-reform-action-plan'));
    const municipalityId = (await this.loadedBefore(pack)) ?? (await this.packs.import(pack, LOADER));
    const people = await readDemoPeople();
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    await this.database.transaction(municipalityId, async (tx) => {
      const departments = await tx.manager.findBy(Department, { municipalityId });
      for (const person of people) {
        const department = departments.find((candidate) => candidate.name === person.department);
        await this.addPerson(tx, person, department?.id ?? null, passwordHash);
      }
    });
  }

  /** The municipality's id, when an earlier start has brought the plan in: what was done with it since must stay. */
  private async loadedBefore(pack: PlanPack): Promise<string | undefined> {
    const { municipality, plan } = pack.plan;
    const known = await this.source.getRepository(Municipality).findOneBy({ key: municipality.key });
    if (!known) return undefined;
    const loaded = await this.database.transaction(known.id, (tx) =>
      tx.manager.existsBy(Plan, { municipalityId: known.id, key: plan.key }),
    );
    return loaded ? known.id : undefined;
  }

  private async addPerson(
    tx: TenantTransaction,
    person: DemoPerson,
    departmentId: string | null,
    passwordHash: string,
  ): Promise<void> {
    const municipalityId = tx.municipalityId;
    if (await tx.manager.existsBy(Account, { municipalityId, email: person.email })) return;
    const accountId = randomUUID();
    await tx.manager.insert(Account, {
      municipalityId,
      id: accountId,
      email: person.email,
      name: person.name,
      passwordHash,
      departmentId,
      active: true,
    });
    await tx.manager.insert(RoleGrantRow, {
      municipalityId,
      id: randomUUID(),
      accountId,
      role: person.role,
      departmentId: DEPARTMENT_ROLES.includes(person.role) ? departmentId : null,
      planId: null,
    });
  }
}
