import { Injectable } from '@nestjs/common';
import type { JobPayload } from '#libs/contract/jobs.js';
import { administersMunicipality } from '#libs/domain/access/role.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { JobHandler, JobOutcome } from '#libs/platform/queue/job-handler.js';
import { ScheduledActions } from '#libs/platform/scheduled/scheduled-actions.js';
import { readPerson } from '../../accounts/person.read.js';
import { asHistoryActor } from '../../accounts/signed-in.js';
import { History } from '../../audit/history.js';
import { takeOrganizationTurn } from '../../organization/organization-turn.read.js';
import { carryOut } from './carry-out.js';
import { plannedTransfersSchema } from './planned-transfers.js';

/** Does the transfers whose day has come, if whoever planned them may still do so. */
@Injectable()
export class ApplyPlannedTransfers implements JobHandler<'applyPlannedTransfers'> {
  readonly job = 'applyPlannedTransfers';

  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly scheduled: ScheduledActions,
    private readonly history: History,
  ) {}

  run(municipalityId: string, { scheduledActionId: id }: JobPayload<'applyPlannedTransfers'>): Promise<JobOutcome> {
    return this.database.transaction(municipalityId, async (tx): Promise<JobOutcome> => {
      await takeOrganizationTurn(tx);
      const action = await this.scheduled.claim(tx, id);
      if (!action) return { skipped: 'done, failed or cancelled already' };
      const today = this.clock.today();
      const person = await readPerson(tx, action.requestedBy, today);
      if (!person || !administersMunicipality(person)) {
        await this.scheduled.settle(tx, id, [{ code: 'noLongerAllowed' }]);
        return { done: 'refused: noLongerAllowed' };
      }
      const { day, transfers } = plannedTransfersSchema.parse(action.payload);
      const outcome = await carryOut(tx, transfers.map((transfer) => ({ ...transfer, day })), today);
      if (outcome.kind === 'refused') {
        await this.scheduled.settle(tx, id, outcome.refusals);
        return { done: `refused: ${outcome.refusals.map(({ code }) => code).join(', ')}` };
      }
      const done = outcome.value;
      await this.scheduled.settle(tx, id, []);
      await this.history.append(tx, {
        actor: asHistoryActor(person),
        subject: { kind: 'municipality', id: municipalityId },
        action: 'applyPlannedTransfers',
        payload: { day, transfers: done },
      });
      return { done: `${done.length} of ${transfers.length} people` };
    });
  }
}
