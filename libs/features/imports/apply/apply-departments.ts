import { randomUUID } from 'node:crypto';
import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { DepartmentSuccessor } from '../../accounts/department-successor.entity.js';
import { Department } from '../../accounts/department.entity.js';
import { bearerOf, sharedNames } from '../department-bearers.js';
import { groupBy } from '../group-by.js';
import { namedDepartments } from '../named-departments.js';
import type { PackDepartment, PlanPack } from '../plan-pack.js';
import type { DepartmentState } from '../register/register-state.js';
import { inChunks } from './in-chunks.js';

/** The id of who bears a name in a fiscal year. */
export type DepartmentIds = (name: string, year: FiscalYear) => string;

type Row = Pick<Department, 'id' | 'name' | 'since' | 'until'>;

/** Makes the departments that are new, in the order in which the pack first names them. Returns all ids by name. */
export async function applyDepartments(
  tx: TenantTransaction,
  pack: PlanPack,
  state: DepartmentState,
): Promise<DepartmentIds> {
  const { municipalityId, manager } = tx;
  const described = pack.departments.map((department) => ({ ...department, id: knownId(department, pack, state) ?? randomUUID() }));
  const rows = described.map(({ id, name, since, until }): Row => ({ id, name, since, until }));
  const changed = new Map(rows.map((row) => [row.id, row]));
  const known = state.rows.map((row): Row => changed.get(row.id) ?? row);
  const knownIds = new Set(known.map(({ id }) => id));
  const byName = groupBy(rows, ({ name }) => name);
  const added = namedDepartments(pack).flatMap((name): Row[] => {
    const own = byName.get(name)?.filter(({ id }) => !knownIds.has(id));
    if (own) return own;
    return known.some((row) => row.name === name) ? [] : [{ id: randomUUID(), name, since: null, until: null }];
  });
  const all = [...known, ...added];
  const idOf = (name: string, year: FiscalYear | null) => bearerOf(name, year, all)!.id;

  const last = Math.max(-1, ...state.rows.map((row) => row.position));
  const inserted = added.map((row, index) => ({ municipalityId, ...row, position: last + 1 + index }));
  await inChunks(inserted, (chunk) => manager.insert(Department, chunk));
  for (const { id, since, until, parent, successors } of described) {
    const parentId = parent === null ? null : idOf(parent, since);
    await manager.update(Department, { municipalityId, id }, { since, until, parentId });
    await manager.delete(DepartmentSuccessor, { municipalityId, departmentId: id });
    const heirs = successors.map((successor, position) => ({
      municipalityId,
      departmentId: id,
      successorId: idOf(successor, until === null ? null : until + 1),
      position,
    }));
    await inChunks(heirs, (chunk) => manager.insert(DepartmentSuccessor, chunk));
  }
  return idOf;
}

/** A row that is there already: the one of this name and first year; of this name, where it has one bearer only. */
function knownId({ name, since }: PackDepartment, pack: PlanPack, { rows }: DepartmentState): string | undefined {
  const bearers = rows.filter((row) => row.name === name);
  if (!sharedNames(pack.departments, rows).has(name)) return bearers[0]?.id;
  return bearers.find((row) => row.since === since)?.id;
}
