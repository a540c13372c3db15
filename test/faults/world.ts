import { hashPassword } from '#libs/features/accounts/password.js';
import { Municipality } from '#libs/features/municipalities/municipality.entity.js';
import { ENTITIES } from '#libs/features/entities.js';
import { applicationDataSource } from '#libs/platform/database/data-source.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { randomUUID } from 'node:crypto';
import { runSql } from '../support/database.js';
import { addAccount, addCycle, addDepartment, addPlan, addSheet } from '../support/tenants.js';
import type { FaultPlan } from './plan.js';
import type { Servers } from './servers.js';

const PASSWORD = 'a password that survives';

/** Somebody who can sign in. */
export interface Somebody {
  readonly email: string;
  readonly password: string;
}

export interface World {
  readonly writer: Somebody;
  readonly administrator: Somebody;
  /** In draft, complete, each with one person to tell when it is submitted. */
  readonly sheetIds: readonly string[];
  /** Closed, to be published. */
  readonly closedCycleIds: readonly string[];
}

/** One municipality with a running year of many sheets, and closed years (of some sheets each) that wait for their publication. */
export async function makeWorld(
  servers: Servers,
  { sheets, publications }: Pick<FaultPlan, 'sheets' | 'publications'>,
  sheetsEach = 3,
): Promise<World> {
  const source = await applicationDataSource(servers.applicationUrl, 4, ENTITIES).initialize();
  try {
    const municipalityId = randomUUID();
    await source.getRepository(Municipality).insert({ id: municipalityId, key: 'arashi', name: { ja: '嵐市', en: 'Arashi City' } });
    const world = await new TenantDatabase(source).transaction(municipalityId, async (tx) => {
      const lead = await addDepartment(tx, '政策企画課');
      const writer = await addAccount(tx, '山田 直樹', 'departmentMember', lead);
      await addAccount(tx, '森 香織', 'departmentHead', lead);
      const administrator = await addAccount(tx, '坂本 茜', 'administrator');
      const plan = await addPlan(tx);
      const running = { ...plan, cycleId: await addCycle(tx, plan.planId, { year: 2020 }), leadDepartmentId: lead };
      const sheetIds: string[] = [];
      for (let number = 1; number <= sheets; number += 1) {
        sheetIds.push((await addSheet(tx, { ...running, number: String(number) })).sheetId);
      }
      const closedCycleIds: string[] = [];
      for (let index = 0; index < publications; index += 1) {
        // One plan a year: their publications have an address of their own.
        const other = await addPlan(tx, `closed-${index}`);
        const cycleId = await addCycle(tx, other.planId);
        for (let number = 1; number <= sheetsEach; number += 1) {
          await addSheet(tx, { ...other, cycleId, leadDepartmentId: lead, stage: 'ready', number: String(number) });
        }
        closedCycleIds.push(cycleId);
      }
      const somebody = (id: string): Somebody => ({ email: `${id}@example.jp`, password: PASSWORD });
      return { writer: somebody(writer), administrator: somebody(administrator), sheetIds, closedCycleIds };
    });
    await runSql(servers.ownerUrl, 'UPDATE accounts SET password_hash = $1', [await hashPassword(PASSWORD)]);
    await runSql(servers.ownerUrl, `UPDATE sheets SET texts = '{"achievements": "実施した"}', version = version + 1 WHERE stage = 'draft'`);
    await runSql(servers.ownerUrl, `UPDATE cycles SET status = 'closed', closed_at = now(), version = version + 1 WHERE id = ANY ($1)`, [
      world.closedCycleIds,
    ]);
    return world;
  } finally {
    await source.destroy();
  }
}
