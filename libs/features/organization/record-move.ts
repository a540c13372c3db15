import type { Reorganisation } from '#libs/domain/organization/reorganisation.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { History, HistoryActor } from '../audit/history.js';
import type { MovedWork } from './move-work.js';
import type { Organization } from './organization.js';

/** Notes in each sheet's history to whom it went, and in the organization's what was moved. Last in a transaction. */
export async function recordMove(
  tx: TenantTransaction,
  history: History,
  actor: HistoryActor,
  { departments }: Organization,
  reorganisation: Reorganisation,
  moved: MovedWork,
): Promise<void> {
  const nameOf = (id: string) => departments.find((department) => department.id === id)?.name ?? '';
  for (const { id, round, departmentId, to } of moved.sheets) {
    await history.append(tx, {
      actor,
      subject: { kind: 'sheet', id },
      action: 'changeDepartment',
      payload: { round, changes: { leadDepartment: { from: nameOf(departmentId), to: nameOf(to) } } },
    });
  }
  await history.append(tx, {
    actor,
    subject: { kind: 'organization', id: tx.municipalityId },
    action: 'moveWork',
    payload: { fiscalYear: reorganisation.from, sheets: moved.sheets.length, people: moved.people },
  });
}
