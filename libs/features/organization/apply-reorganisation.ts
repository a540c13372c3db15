import { Injectable } from '@nestjs/common';
import type { JobPayload } from '#libs/contract/jobs.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { JobHandler, JobOutcome } from '#libs/platform/queue/job-handler.js';
import { ScheduledActions } from '#libs/platform/scheduled/scheduled-actions.js';
import type { HistoryActor } from '../audit/history.js';
import { History } from '../audit/history.js';
import { lockEveryPlan, moveWork } from './move-work.js';
import { readOrganization } from './organization.js';
import { takeOrganizationTurn } from './organization-turn.read.js';
import { plannedReorganisationSchema } from './planned-reorganisation.js';
import { recordMove } from './record-move.js';

const ROBOT: HistoryActor = { kind: 'job', id: 'applyReorganisation', name: 'applyReorganisation' };

/**
 * Moves sheets and people on the first day of a reorganisation. It was decided when it was confirmed, and the
 * departments are there: it does not matter that whoever confirmed it is transferred on this very day.
 */
@Injectable()
export class ApplyReorganisation implements JobHandler<'applyReorganisation'> {
  readonly job = 'applyReorganisation';

  constructor(
    private readonly database: TenantDatabase,
    private readonly scheduled: ScheduledActions,
    private readonly history: History,
  ) {}

  run(municipalityId: string, { scheduledActionId: id }: JobPayload<'applyReorganisation'>): Promise<JobOutcome> {
    return this.database.transaction(municipalityId, async (tx): Promise<JobOutcome> => {
      await takeOrganizationTurn(tx);
      const action = await this.scheduled.claim(tx, id);
      if (!action) return { skipped: 'done or cancelled already' };
      const { reorganisation } = plannedReorganisationSchema.parse(action.payload);
      await lockEveryPlan(tx);
      const moved = await moveWork(tx, reorganisation);
      await this.scheduled.settle(tx, id, []);
      await recordMove(tx, this.history, ROBOT, await readOrganization(tx), reorganisation, moved);
      return { done: `${moved.sheets.length} sheets and ${moved.people} people moved` };
    });
  }
}
