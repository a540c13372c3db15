import { Injectable } from '@nestjs/common';
import type { JobPayload } from '#libs/contract/jobs.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { JobHandler, JobOutcome } from '#libs/platform/queue/job-handler.js';
import { ScheduledActions } from '#libs/platform/scheduled/scheduled-actions.js';
import { readPerson } from '../accounts/person.read.js';
import { OpenCycle } from './open-cycle.js';
import { scheduledOpeningSchema } from './scheduled-openings.js';

/** Opens the year whose time has come, with what the person who scheduled it may do now. */
@Injectable()
export class OpenScheduledCycle implements JobHandler<'openScheduledCycle'> {
  readonly job = 'openScheduledCycle';

  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly scheduled: ScheduledActions,
    private readonly opening: OpenCycle,
  ) {}

  run(municipalityId: string, { scheduledActionId: id }: JobPayload<'openScheduledCycle'>): Promise<JobOutcome> {
    return this.database.transaction(municipalityId, async (tx): Promise<JobOutcome> => {
      const action = await this.scheduled.claim(tx, id);
      if (!action) return { skipped: 'done, failed or cancelled already' };
      const person = await readPerson(tx, action.requestedBy, this.clock.today());
      const { planId, body } = scheduledOpeningSchema.parse(action.payload);
      const outcome = person ? await this.opening.openIn(tx, person, planId, body) : { kind: 'notFound' as const };
      const refusals: readonly ApiRefusal[] =
        outcome.kind === 'ok' ? [] : outcome.kind === 'refused' ? outcome.refusals : [{ code: 'noLongerAllowed' }];
      await this.scheduled.settle(tx, id, refusals);
      return { done: refusals.length === 0 ? 'opened' : `refused: ${refusals.map(({ code }) => code).join(', ')}` };
    });
  }
}
