import { Injectable } from '@nestjs/common';
import type { JobPayload } from '#libs/contract/jobs.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { JobHandler, JobOutcome } from '#libs/platform/queue/job-handler.js';
import { ScheduledActions } from '#libs/platform/scheduled/scheduled-actions.js';
import { readPerson } from '../accounts/person.read.js';
import { RequestPublication } from './request-publication.js';
import { scheduledPublicationSchema } from './scheduled-publications.read.js';

/** Publishes the year whose time has come, with what the person who scheduled it may do now. */
@Injectable()
export class PublishScheduled implements JobHandler<'publishScheduled'> {
  readonly job = 'publishScheduled';

  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly scheduled: ScheduledActions,
    private readonly requesting: RequestPublication,
  ) {}

  run(municipalityId: string, { scheduledActionId: id }: JobPayload<'publishScheduled'>): Promise<JobOutcome> {
    return this.database.transaction(municipalityId, async (tx): Promise<JobOutcome> => {
      const action = await this.scheduled.claim(tx, id);
      if (!action) return { skipped: 'done, failed or cancelled already' };
      const person = await readPerson(tx, action.requestedBy, this.clock.today());
      const { cycleId, note } = scheduledPublicationSchema.parse(action.payload);
      const outcome = person ? await this.requesting.requestIn(tx, person, cycleId, null, note) : { kind: 'notFound' as const };
      // One that is being built ends in seconds: this one is tried again then.
      if (outcome.kind === 'alreadyPublishing') throw new Error('another publication is being built');
      const refusals: readonly ApiRefusal[] =
        outcome.kind === 'ok' ? [] : outcome.kind === 'refused' ? outcome.refusals : [{ code: 'noLongerAllowed' }];
      await this.scheduled.settle(tx, id, refusals);
      return { done: refusals.length === 0 ? 'requested' : `refused: ${refusals.map(({ code }) => code).join(', ')}` };
    });
  }
}
