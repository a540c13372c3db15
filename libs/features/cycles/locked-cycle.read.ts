import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { CycleStatus } from './cycle.entity.js';

export interface LockedCycle {
  readonly planId: string;
  readonly version: number;
  readonly status: CycleStatus;
  readonly origin: 'opened' | 'imported';
}

const lock = statement(
  'cycle_lock',
  `SELECT plan_id AS "planId", version, status, origin FROM cycles WHERE municipality_id = $1 AND id = $2 FOR UPDATE`,
);

/** The cycle, locked until the transaction ends. */
export function lockCycle(tx: TenantTransaction, cycleId: string): Promise<LockedCycle | undefined> {
  return tx.one<LockedCycle>(lock, [tx.municipalityId, cycleId]);
}

const hold = statement(
  'cycle_hold',
  `SELECT plan_id AS "planId", version, status, origin FROM cycles WHERE municipality_id = $1 AND id = $2 FOR SHARE`,
);

/** The cycle, kept from being closed until the transaction ends; for those who lock its sheets. */
export function holdCycle(tx: TenantTransaction, cycleId: string): Promise<LockedCycle | undefined> {
  return tx.one<LockedCycle>(hold, [tx.municipalityId, cycleId]);
}
