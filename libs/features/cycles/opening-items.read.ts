import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { LinkedDepartment } from '#libs/domain/organization/department-lineage.js';
import type { AssignedItem } from '#libs/domain/organization/item-holders.js';
import { lifeIn } from '#libs/domain/register/lifetime.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { RegisterItem } from '../plans/plan-register.read.js';
import { assignedIn, readDepartments, readRegister } from '../plans/plan-register.read.js';

/** The fiscal years that are opened: one, or a span. */
export interface OpeningYears {
  readonly from: FiscalYear;
  readonly to: FiscalYear;
}

/** What is known before a year is opened: the plan's items, and who they were given to. */
export interface OpeningItems {
  /** Those too that began later or have ended. */
  readonly register: readonly RegisterItem[];
  readonly alive: readonly RegisterItem[];
  /** Those alive, with their departments as the register has them. */
  readonly assigned: readonly AssignedItem[];
  readonly departments: readonly LinkedDepartment[];
}

export async function readOpeningItems(tx: TenantTransaction, planId: string, { from, to }: OpeningYears): Promise<OpeningItems> {
  const departments = await readDepartments(tx);
  const register = await readRegister(tx, planId);
  const alive = register.filter((item) => lifeIn(item, from, to) === 'alive');
  return { register, alive, assigned: alive.map((item) => ({ id: item.id, departments: assignedIn(item, to) })), departments };
}
