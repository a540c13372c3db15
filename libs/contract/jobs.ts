import { z } from 'zod';
import { WORK_STAGES } from '#libs/domain/review/stage.js';
import { idSchema, localDateSchema } from './common.js';

/**
 * Every job, declared once: its payload (ids and keys only, the handler reads the state again), its queue, and how
 * often a failed run is tried again. At start each has exactly one handler, or the worker refuses to run.
 */
export const JOBS = {
  /** Mail everyone with a sheet in a year that has just been opened. */
  announceCycle: { queue: 'notifications', attempts: 5, payload: z.object({ cycleId: idSchema }) },
  /** Mail those who act in the stage that a sheet has just reached. */
  announceStage: {
    queue: 'notifications',
    attempts: 5,
    payload: z.object({ sheetId: idSchema, stage: z.string(), round: z.int(), sentBack: z.boolean() }),
  },
  /** Tell those who act in some stages that they are due later: on these sheets, or on all of the cycle. */
  announceExtension: {
    queue: 'notifications',
    attempts: 5,
    payload: z.object({
      extensionId: idSchema,
      cycleId: idSchema,
      stages: z.array(z.enum(WORK_STAGES)),
      day: localDateSchema,
      sheetIds: z.array(idSchema).nullable(),
    }),
  },
  /** Write the digests that are due on a day. */
  remind: { queue: 'notifications', attempts: 5, payload: z.object({ day: localDateSchema }) },
  /** Make the link by which somebody chooses a password, and mail it. */
  sendInvitation: { queue: 'notifications', attempts: 5, payload: z.object({ invitationId: idSchema }) },
  deliverMail: { queue: 'mail', attempts: 8, payload: z.object({ mailId: idSchema }) },
  /** Open the year whose time has come. */
  openScheduledCycle: { queue: 'scheduled', attempts: 5, payload: z.object({ scheduledActionId: idSchema }) },
  /** Do the transfers whose day has come. */
  applyPlannedTransfers: { queue: 'scheduled', attempts: 5, payload: z.object({ scheduledActionId: idSchema }) },
  /** Move sheets, people and their roles on the first day of a reorganisation. */
  applyReorganisation: { queue: 'scheduled', attempts: 5, payload: z.object({ scheduledActionId: idSchema }) },
  /** Close a stage whose due date is over: that of the stage, or that of the sheets that were extended to it. */
  closeStage: {
    queue: 'scheduled',
    attempts: 5,
    payload: z.object({ cycleId: idSchema, stage: z.enum(WORK_STAGES), dueOn: localDateSchema }),
  },
  /** Tell the responsible division what closing a stage has left. */
  announceClosing: {
    queue: 'notifications',
    attempts: 5,
    payload: z.object({ cycleId: idSchema, stage: z.enum(WORK_STAGES), dueOn: localDateSchema, advanced: z.int() }),
  },
  /** Publish the closed year whose time has come. */
  publishScheduled: { queue: 'scheduled', attempts: 5, payload: z.object({ scheduledActionId: idSchema }) },
  /** Tell whoever put something off that it was refused when its time came. */
  announceRefusal: { queue: 'notifications', attempts: 5, payload: z.object({ scheduledActionId: idSchema }) },
  buildPublication: { queue: 'publications', attempts: 5, payload: z.object({ publicationId: idSchema }) },
} as const;

export type JobName = keyof typeof JOBS;
export type JobPayload<Name extends JobName> = z.output<(typeof JOBS)[Name]['payload']>;
export const QUEUES = ['notifications', 'mail', 'scheduled', 'publications'] as const;
export type QueueName = (typeof QUEUES)[number];

/** What travels through the queue. */
export interface JobEnvelope<Name extends JobName = JobName> {
  readonly municipalityId: string;
  readonly outboxId: string;
  readonly name: Name;
  readonly payload: JobPayload<Name>;
}
