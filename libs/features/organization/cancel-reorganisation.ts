import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import { administersMunicipality } from '#libs/domain/access/role.js';
import { isNew } from '#libs/domain/organization/reorganisation.js';
import { statement } from '#libs/platform/database/statement.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { ScheduledActions } from '#libs/platform/scheduled/scheduled-actions.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { asHistoryActor } from '../accounts/signed-in.js';
import { History } from '../audit/history.js';
import { readUsedDepartments } from './department-use.js';
import { restoreAssignments } from './move-assignments.js';
import { lockEveryPlan } from './move-work.js';
import { readOrganization, writeOrganization } from './organization.js';
import { takeOrganizationTurn } from './organization-turn.read.js';
import { plannedReorganisationSchema } from './planned-reorganisation.js';

const readJob = statement('reorganisation_job', `SELECT job FROM scheduled_actions WHERE municipality_id = $1 AND id = $2`);

/** Takes back a reorganisation whose day has not come: what it made goes, what it ended goes on. */
@Injectable()
export class CancelReorganisation {
  constructor(
    private readonly database: TenantDatabase,
    private readonly scheduled: ScheduledActions,
    private readonly history: History,
  ) {}

  async cancel(person: SignedIn, id: string): Promise<Outcome<undefined>> {
    if (!administersMunicipality(person)) return NOT_FOUND;
    // Rolled back when it turns out that something refers to what it made.
    return this.database
      .transaction(person.municipalityId, async (tx): Promise<Outcome<undefined>> => {
        await takeOrganizationTurn(tx);
        const row = await tx.one<{ job: string }>(readJob, [tx.municipalityId, id]);
        const action = row?.job === 'applyReorganisation' ? await this.scheduled.claim(tx, id) : undefined;
        if (!action) return NOT_FOUND;
        const { reorganisation, assignments } = plannedReorganisationSchema.parse(action.payload);
        await lockEveryPlan(tx);
        const left = await restoreAssignments(tx, assignments);

        const organization = await readOrganization(tx);
        const made = new Set(reorganisation.changes.flatMap(({ into }) => into.filter(isNew).map(({ key }) => key)));
        const ended = new Set(reorganisation.changes.flatMap(({ departments }) => departments));
        const restored = organization.departments
          .filter((department) => !made.has(department.id))
          .map((department) => (ended.has(department.id) ? { ...department, until: null, successors: [] } : department));
        const used = await readUsedDepartments(tx);
        const linked = new Set(restored.flatMap(({ parentId, successors }) => [...successors, parentId]));
        const inUse = organization.departments.filter((one) => made.has(one.id) && (used.has(one.id) || linked.has(one.id)));
        if (inUse.length > 0) throw new InUse(inUse.map(({ name }) => name));

        await writeOrganization(tx, organization, restored);
        await this.scheduled.cancel(tx, id);
        await this.history.append(tx, {
          actor: asHistoryActor(person),
          subject: { kind: 'organization', id: tx.municipalityId },
          action: 'cancelReorganisation',
          payload: { ...reorganisation, assignmentsLeft: left.map(({ itemId, since }) => ({ itemId, since })) },
        });
        return ok(undefined);
      })
      .catch((error: unknown) => {
        if (error instanceof InUse) return refused([{ code: 'departmentsInUse', names: error.names }]);
        throw error;
      });
  }
}

class InUse extends Error {
  constructor(readonly names: string[]) {
    super('departments in use');
  }
}
