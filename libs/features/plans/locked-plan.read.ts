import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';

export interface LockedPlan {
  readonly id: string;
  readonly version: number;
}

const lock = statement(
  'plan_lock',
  `SELECT id, version FROM plans WHERE municipality_id = $1 AND id = $2 FOR UPDATE`,
);

/** Whoever changes a plan's rules or register, or opens one of its years, takes turns here. */
export function lockPlan(tx: TenantTransaction, planId: string): Promise<LockedPlan | undefined> {
  return tx.one<LockedPlan>(lock, [tx.municipalityId, planId]);
}
