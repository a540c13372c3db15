import { randomUUID } from 'node:crypto';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { DepartmentSuccessor } from '../../accounts/department-successor.entity.js';
import { Department } from '../../accounts/department.entity.js';
import { namedDepartments } from '../named-departments.js';
import type { PlanPack } from '../plan-pack.js';
import type { DepartmentState } from '../register/register-state.js';
import { inChunks } from './in-chunks.js';

/** Makes the departments that are new, in the order in which the pack first names them. Returns all ids by name. */
export async function applyDepartments(
  tx: TenantTransaction,
  pack: PlanPack,
  state: DepartmentState,
): Promise<ReadonlyMap<string, string>> {
  const { municipalityId, manager } = tx;
  const ids = new Map(state.rows.map((row) => [row.name, row.id]));
  const last = Math.max(-1, ...state.rows.map((row) => row.position));
  const added = namedDepartments(pack).filter((name) => !ids.has(name));
  for (const name of added) ids.set(name, randomUUID());
  const rows = added.map((name, index) => ({ municipalityId, id: ids.get(name)!, name, position: last + 1 + index }));
  await inChunks(rows, (chunk) => manager.insert(Department, chunk));
  for (const { name, since, until, successors } of pack.departments) {
    await manager.update(Department, { municipalityId, id: ids.get(name)! }, { since, until });
    await manager.delete(DepartmentSuccessor, { municipalityId, departmentId: ids.get(name)! });
    const heirs = successors.map((successor, position) => ({
      municipalityId,
      departmentId: ids.get(name)!,
      successorId: ids.get(successor)!,
      position,
    }));
    await inChunks(heirs, (chunk) => manager.insert(DepartmentSuccessor, chunk));
  }
  return ids;
}
