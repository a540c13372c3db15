import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { addDepartment, changeDepartment, shiftDepartment } from '#libs/contract/departments.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import type { RouteInput } from '#libs/contract/route.js';
import { isPrintable } from '#libs/domain/check/printable.js';
import { departmentTree, leadsBackTo } from '#libs/domain/organization/department-tree.js';
import { lineageProblems } from '#libs/domain/organization/lineage-problems.js';
import type { PlacedDepartment } from '#libs/domain/organization/reorganisation.js';
import type { ReorganisationProblem } from '#libs/domain/organization/reorganisation-problems.js';
import { isUsableName } from '#libs/domain/organization/reorganisation-problems.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { asHistoryActor } from '../accounts/signed-in.js';
import { History } from '../audit/history.js';
import { ChangeOrganization } from './change-organization.js';
import { readUsedDepartments } from './department-use.js';
import type { Organization } from './organization.js';
import { writeOrganization } from './organization.js';

type Added = RouteInput<typeof addDepartment>['body'];
type Changed = RouteInput<typeof changeDepartment>['body'];
type Shifted = RouteInput<typeof shiftDepartment>['body'];
type Edited = Promise<Outcome<{ state: string }>>;

/** Corrections outside of a reorganisation: what was left out, misspelt or in the wrong place. */
@Injectable()
export class EditDepartments {
  constructor(
    private readonly changing: ChangeOrganization,
    private readonly history: History,
  ) {}

  add(person: SignedIn, { state, name, parentId }: Added): Promise<Outcome<{ state: string; departmentId: string }>> {
    return this.changing.run(person, state, async (tx, organization) => {
      const added = { id: randomUUID(), name, since: null, until: null, successors: [], parentId };
      const after = [...organization.departments, added];
      const refusals = departmentRefusals(added, after);
      if (refusals.length > 0) return refused(refusals);
      const written = await this.write(tx, person, organization, after, 'addDepartment', { name, parentId });
      return ok({ state: written.state, departmentId: added.id });
    });
  }

  change(person: SignedIn, id: string, { state, name, parentId }: Changed): Edited {
    return this.changing.run(person, state, async (tx, organization) => {
      const before = organization.departments.find((department) => department.id === id);
      if (!before) return NOT_FOUND;
      const changed = { ...before, name, parentId };
      const after = organization.departments.map((department) => (department.id === id ? changed : department));
      const refusals = departmentRefusals(changed, after);
      if (refusals.length > 0) return refused(refusals);
      if (before.name === name && before.parentId === parentId) return ok({ state });
      const payload = { from: { name: before.name, parentId: before.parentId }, to: { name, parentId } };
      return ok(await this.write(tx, person, organization, after, 'changeDepartment', { departmentId: id, ...payload }));
    }, id);
  }

  shift(person: SignedIn, id: string, { state, fiscalYear, direction }: Shifted): Edited {
    return this.changing.run(person, state, async (tx, organization) => {
      const { departments } = organization;
      const tree = departmentTree(fiscalYear, departments);
      const own = tree.find((department) => department.id === id);
      if (!own) return NOT_FOUND;
      const siblings = tree.filter(({ parentId }) => parentId === own.parentId).map((sibling) => sibling.id);
      const other = siblings[siblings.indexOf(id) + (direction === 'up' ? -1 : 1)];
      if (other === undefined) return ok({ state });
      const after = departments.filter((department) => department.id !== id);
      const place = after.findIndex((department) => department.id === other) + (direction === 'up' ? 0 : 1);
      const shifted = after.toSpliced(place, 0, departments.find((department) => department.id === id)!);
      return ok(await this.write(tx, person, organization, shifted, 'shiftDepartment', { departmentId: id, direction }));
    }, id);
  }

  remove(person: SignedIn, id: string, state: string): Edited {
    return this.changing.run(person, state, async (tx, organization) => {
      const { departments } = organization;
      const department = departments.find((candidate) => candidate.id === id);
      if (!department) return NOT_FOUND;
      const linked = departments.some(({ parentId, successors }) => parentId === id || successors.includes(id));
      if (linked || department.successors.length > 0 || (await readUsedDepartments(tx)).has(id)) {
        return refused([{ code: 'departmentsInUse', names: [department.name] }]);
      }
      const after = departments.filter((candidate) => candidate !== department);
      return ok(await this.write(tx, person, organization, after, 'removeDepartment', { name: department.name }));
    }, id);
  }

  private async write(
    tx: TenantTransaction,
    person: SignedIn,
    before: Organization,
    after: readonly PlacedDepartment[],
    action: string,
    payload: object,
  ): Promise<{ state: string }> {
    const { state } = await writeOrganization(tx, before, after);
    await this.history.append(tx, {
      actor: asHistoryActor(person),
      subject: { kind: 'organization', id: tx.municipalityId },
      action,
      payload,
    });
    return { state };
  }
}

function departmentRefusals({ id, name, parentId }: PlacedDepartment, after: readonly PlacedDepartment[]): ApiRefusal[] {
  const problem = (code: ReorganisationProblem['code'], wrong: boolean): ApiRefusal[] =>
    wrong ? [{ code: 'departmentProblem', problem: code, change: null, name }] : [];
  if (name.trim() === '') return problem('nameMissing', true);
  const taken = lineageProblems(after).some(
    (lineage) => lineage.code === 'overlapping' && [lineage.id, lineage.other].includes(id),
  );
  const parents = new Map(after.map((department) => [department.id, department.parentId]));
  return [
    ...problem('nameUnusable', !isUsableName(name)),
    ...problem('nameUnprintable', !isPrintable(name)),
    ...problem('nameTaken', taken),
    ...problem('parentNotThere', parentId !== null && !parents.has(parentId)),
    ...problem('parentCircle', parentId === id || leadsBackTo(id, parents)),
  ];
}
