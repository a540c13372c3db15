import { randomUUID } from 'node:crypto';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { TermedGrant } from '#libs/domain/access/grant-problems.js';
import { Account } from '../accounts/account.entity.js';
import { RoleGrantRow } from '../accounts/role-grant.entity.js';

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly departmentId: string | null;
  readonly grants: readonly TermedGrant[];
}

/** Accounts without a password, with their roles. Returns their ids in the same order. */
export async function addPeople(tx: TenantTransaction, people: readonly NewPerson[]): Promise<string[]> {
  const { municipalityId } = tx;
  const ids = people.map(() => randomUUID());
  const accounts = people.map(({ name, email, departmentId }, index) => ({
    municipalityId,
    id: ids[index]!,
    email,
    name,
    passwordHash: null,
    departmentId,
  }));
  if (accounts.length > 0) await tx.manager.insert(Account, accounts);
  await addGrants(tx, people.flatMap(({ grants }, index) => grants.map((grant) => ({ accountId: ids[index]!, ...grant }))));
  return ids;
}

export async function addGrants(
  tx: TenantTransaction,
  grants: readonly (TermedGrant & { readonly accountId: string; readonly committeeId?: string | null })[],
): Promise<void> {
  const { municipalityId } = tx;
  const rows = grants.map(({ accountId, role, departmentId, planId, committeeId = null, validFrom, validTo }) => ({
    municipalityId,
    id: randomUUID(),
    accountId,
    role,
    departmentId,
    planId,
    committeeId,
    validFrom,
    validTo,
  }));
  if (rows.length > 0) await tx.manager.insert(RoleGrantRow, rows);
}
