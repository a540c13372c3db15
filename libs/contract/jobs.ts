import { z } from 'zod';
import { WORK_STAGES } from '#libs/domain/review/stage.js';
import { idSchema, localDateSchema } from './common.js';

export const QUEUES = ['notifications', 'mail', 'scheduled', 'publications'] as const;
export type QueueName = (typeof QUEUES)[number];

/** How a job is declared. */
interface JobDeclaration<Queue extends QueueName, Payload extends z.ZodType> {
  readonly queue: Queue;
  /** How often it is run before it is given up and waits for a person. A run that was killed does not count. */
  readonly attempts: number;
  /** The pause after the first failed run, in milliseconds; doubled after each further one. */
  readonly backoff: number;
  /** Ids and keys only: the handler reads the state again. */
  readonly payload: Payload;
  /** De-duplication: requests of a job with the same key are done by one run, if that begins after all of them. */
  key(payload: z.output<Payload>): string;
}

/** Lets `key` know its payload. */
function job<const Queue extends QueueName, Payload extends z.ZodType>(declaration: JobDeclaration<Queue, Payload>) {
  return declaration;
}

const SECOND = 1_000;
const NOTIFICATION = { queue: 'notifications', attempts: 5, backoff: 2 * SECOND } as const;
/** What somebody has put off to a later moment. */
const SCHEDULED = job({
  queue: 'scheduled',
  attempts: 5,
  backoff: 5 * SECOND,
  payload: z.object({ scheduledActionId: idSchema }),
  key: ({ scheduledActionId }) => scheduledActionId,
});

/**
 * Every job, declared once. At start each has exactly one handler, or the worker refuses to run; and each has a
 * scenario in test/support/job-scenarios.ts, in which it is run twice, twice at once, and killed half way.
 */
export const JOBS = {
  /** Mail everyone with a sheet in a year that has just been opened. */
  announceCycle: job({ ...NOTIFICATION, payload: z.object({ cycleId: idSchema }), key: ({ cycleId }) => cycleId }),
  /** Mail those who act in the stage that a sheet has just reached. */
  announceStage: job({
    ...NOTIFICATION,
    payload: z.object({ sheetId: idSchema, stage: z.string(), round: z.int(), sentBack: z.boolean() }),
    key: ({ sheetId, stage, round, sentBack }) => `${sheetId} ${stage} ${round} ${sentBack}`,
  }),
  /** Tell those who act in some stages that they are due later: on these sheets, or on all of the cycle. */
  announceExtension: job({
    ...NOTIFICATION,
    payload: z.object({
      extensionId: idSchema,
      cycleId: idSchema,
      stages: z.array(z.enum(WORK_STAGES)),
      day: localDateSchema,
      sheetIds: z.array(idSchema).nullable(),
    }),
    key: ({ extensionId }) => extensionId,
  }),
  /** Write the digests that are due on a day, and, since missedFrom, on those on which nobody asked for them. */
  remind: job({
    ...NOTIFICATION,
    payload: z.object({ day: localDateSchema, missedFrom: localDateSchema.optional() }),
    key: ({ day }) => day,
  }),
  /** Make the link by which somebody chooses a password, and mail it. */
  sendInvitation: job({
    ...NOTIFICATION,
    payload: z.object({ invitationId: idSchema }),
    key: ({ invitationId }) => invitationId,
  }),
  /** A mail server that is away, or that asks for patience, needs longer than our own database. */
  deliverMail: job({
    queue: 'mail',
    attempts: 8,
    backoff: 15 * SECOND,
    payload: z.object({ mailId: idSchema }),
    key: ({ mailId }) => mailId,
  }),
  /** Ask the journal whether a mail was sent whose mark was lost. */
  lookUpMail: job({
    queue: 'mail',
    attempts: 5,
    backoff: 15 * SECOND,
    payload: z.object({ mailId: idSchema }),
    key: ({ mailId }) => mailId,
  }),
  /** Open the year whose time has come. */
  openScheduledCycle: job(SCHEDULED),
  /** Do the transfers whose day has come. */
  applyPlannedTransfers: job(SCHEDULED),
  /** Move sheets, people and their roles on the first day of a reorganisation. */
  applyReorganisation: job(SCHEDULED),
  /** Close a stage whose due date is over: that of the stage, or that of the sheets that were extended to it. */
  closeStage: job({
    queue: 'scheduled',
    attempts: 5,
    backoff: 5 * SECOND,
    payload: z.object({ cycleId: idSchema, stage: z.enum(WORK_STAGES), dueOn: localDateSchema }),
    key: ({ cycleId, stage, dueOn }) => `${cycleId} ${stage} ${dueOn}`,
  }),
  /** Tell the responsible division what closing a stage has left. */
  announceClosing: job({
    ...NOTIFICATION,
    payload: z.object({ cycleId: idSchema, stage: z.enum(WORK_STAGES), dueOn: localDateSchema, advanced: z.int() }),
    key: ({ cycleId, stage, dueOn }) => `${cycleId} ${stage} ${dueOn}`,
  }),
  /** Tell those who act in the next stage which sheets closing a stage has moved on to them, one mail a person. */
  announceAdvanced: job({
    ...NOTIFICATION,
    payload: z.object({
      cycleId: idSchema,
      stage: z.enum(WORK_STAGES),
      dueOn: localDateSchema,
      /** As they were moved on: one that has been sent back since is announced as that. */
      sheets: z.array(z.object({ sheetId: idSchema, round: z.int() })),
    }),
    key: ({ cycleId, stage, dueOn }) => `${cycleId} ${stage} ${dueOn}`,
  }),
  /** Publish the closed year whose time has come. */
  publishScheduled: job(SCHEDULED),
  /** Tell whoever put something off that it was refused when its time came. */
  announceRefusal: job({
    ...NOTIFICATION,
    payload: z.object({ scheduledActionId: idSchema }),
    key: ({ scheduledActionId }) => scheduledActionId,
  }),
  buildPublication: job({
    queue: 'publications',
    attempts: 5,
    backoff: 5 * SECOND,
    payload: z.object({ publicationId: idSchema }),
    key: ({ publicationId }) => publicationId,
  }),
  /** Tell whoever asked for a publication that it could not be built. */
  announceFailedPublication: job({
    ...NOTIFICATION,
    payload: z.object({ publicationId: idSchema }),
    key: ({ publicationId }) => publicationId,
  }),
} satisfies Record<string, JobDeclaration<QueueName, z.ZodType>>;

export type JobName = keyof typeof JOBS;
export type JobPayload<Name extends JobName> = z.output<(typeof JOBS)[Name]['payload']>;

/** The de-duplication key of a request, among those of the same job. */
export function jobKey<Name extends JobName>(name: Name, payload: JobPayload<Name>): string {
  const declaration: JobDeclaration<QueueName, z.ZodType> = JOBS[name];
  return declaration.key(payload);
}

/** What travels through the queue. */
export interface JobEnvelope<Name extends JobName = JobName> {
  readonly municipalityId: string;
  readonly outboxId: string;
  readonly name: Name;
  readonly payload: JobPayload<Name>;
}
