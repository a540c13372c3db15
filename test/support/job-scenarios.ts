import { randomUUID } from 'node:crypto';
import type { JobName, JobPayload } from '#libs/contract/jobs.js';
import { Account } from '#libs/features/accounts/account.entity.js';
import { Deadline } from '#libs/features/cycles/deadline.entity.js';
import { Cycle } from '#libs/features/cycles/cycle.entity.js';
import { MailRow } from '#libs/features/notifications/mail.entity.js';
import { PublicationRow } from '#libs/features/publication/publication.entity.js';
import { endOfDay } from '#libs/domain/fiscal/local-date.js';
import type { Clock } from '#libs/platform/clock/clock.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { ScheduledActions, ScheduledJob } from '#libs/platform/scheduled/scheduled-actions.js';
import { FULL_ROUTE } from './review.js';
import { addAccount, addCycle, addDepartment, addPlan, addSheet } from './tenants.js';

/** A municipality in which every job has something to do: two departments, their people, a plan, a running year. */
export interface Stage {
  readonly tx: TenantTransaction;
  readonly clock: Clock;
  readonly scheduled: ScheduledActions;
  readonly kikaku: string;
  readonly zaisei: string;
  readonly writer: string;
  readonly administrator: string;
  readonly planId: string;
  readonly cycleId: string;
  readonly sheetId: string;
}

export const STAGED_AT = '2020-04-10 10:00';

export async function setStage(tx: TenantTransaction, clock: Clock, scheduled: ScheduledActions): Promise<Stage> {
  const kikaku = await addDepartment(tx, '政策企画課');
  const zaisei = await addDepartment(tx, '財政課');
  const writer = await addAccount(tx, '山田 直樹', 'departmentMember', kikaku);
  await addAccount(tx, '岡本 誠', 'departmentMember', zaisei);
  const administrator = await addAccount(tx, '坂本 茜', 'administrator');
  const plan = await addPlan(tx);
  const cycleId = await addCycle(tx, plan.planId, { openedAt: clock.now() });
  const { sheetId } = await addSheet(tx, { ...plan, cycleId, leadDepartmentId: kikaku, number: '1' });
  await addSheet(tx, { ...plan, cycleId, leadDepartmentId: zaisei, number: '2' });
  const due = { stage: 'draft', dueOn: '2020-04-24', dueAt: endOfDay('2020-04-24') } as const;
  await tx.manager.insert(Deadline, { municipalityId: tx.municipalityId, id: randomUUID(), cycleId, ...due });
  return { tx, clock, scheduled, kikaku, zaisei, writer, administrator, planId: plan.planId, cycleId, sheetId };
}

/** Writes what a job needs to have something to do, and answers its payload. */
type Scenario<Name extends JobName> = (stage: Stage) => Promise<JobPayload<Name>>;

/**
 * A new job needs an entry here, and nothing else: test/integration/job-handlers.spec.ts runs it once, twice, twice at
 * once, and again after a kill at each of its writes, and compares what it left in every table.
 */
export const JOB_SCENARIOS: { readonly [Name in JobName]: Scenario<Name> } = {
  announceCycle: async ({ cycleId }) => ({ cycleId }),
  announceStage: async ({ sheetId }) => ({ sheetId, stage: 'draft', round: 1, sentBack: false }),
  announceExtension: async ({ cycleId }) => ({ extensionId: randomUUID(), cycleId, stages: ['draft'], day: '2020-04-10', sheetIds: null }),
  remind: async () => ({ day: '2020-04-23' }),
  sendInvitation: async ({ tx, writer, administrator, clock }) => {
    const id = randomUUID();
    await tx.manager.update(Account, { municipalityId: tx.municipalityId, id: writer }, { passwordHash: null });
    await tx.manager.query(
      `INSERT INTO invitations (municipality_id, id, account_id, invited_by, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [tx.municipalityId, id, writer, administrator, clock.now(), endOfDay('2020-05-01')],
    );
    return { invitationId: id };
  },
  deliverMail: async (stage) => ({ mailId: await addMail(stage, { status: 'waiting' }) }),
  lookUpMail: async (stage) => ({ mailId: await addMail(stage, { status: 'uncertain', uncertainSince: stage.clock.now() }) }),
  openScheduledCycle: (stage) => putOff(stage, 'openScheduledCycle', { planId: stage.planId, body: { fiscalYear: 2020 } }),
  applyPlannedTransfers: (stage) => {
    const { writer: accountId, zaisei: departmentId } = stage;
    const to = { departmentId, role: 'departmentHead' };
    return putOff(stage, 'applyPlannedTransfers', {
      day: '2020-04-10',
      transfers: [{ accountId, to, name: '山田 直樹', fromName: '政策企画課', toName: '財政課' }],
    });
  },
  applyReorganisation: (stage) => {
    const { kikaku, zaisei: departmentId } = stage;
    const merger = { kind: 'merged', departments: [kikaku], into: [{ departmentId }], given: {} };
    return putOff(stage, 'applyReorganisation', { reorganisation: { from: 2020, changes: [merger] }, assignments: [] });
  },
  closeStage: async ({ tx, cycleId, sheetId }) => {
    const { municipalityId } = tx;
    const route = FULL_ROUTE.map((step) => (step.stage === 'draft' ? { ...step, closing: 'advance' as const } : step));
    await tx.manager.update(Cycle, { municipalityId, id: cycleId }, { route, version: 2 });
    const texts = { achievements: '書いた。' };
    await tx.manager.query(`UPDATE sheets SET texts = $3, version = version + 1 WHERE municipality_id = $1 AND id = $2`, [
      municipalityId,
      sheetId,
      texts,
    ]);
    return { cycleId, stage: 'draft', dueOn: '2020-04-24' };
  },
  announceClosing: async ({ tx, cycleId, clock }) => {
    const closing = { stage: 'draft', dueOn: '2020-04-24' } as const;
    const now = clock.now();
    await addAccount(tx, '坂本 理恵', 'division');
    await tx.manager.query(
      `INSERT INTO stage_closings (municipality_id, cycle_id, stage, due_on, closed_at) VALUES ($1, $2, $3, $4, $5)`,
      [tx.municipalityId, cycleId, closing.stage, closing.dueOn, now],
    );
    await tx.manager.query(`UPDATE sheets SET stage_since = $2, version = version + 1 WHERE municipality_id = $1`, [
      tx.municipalityId,
      now,
    ]);
    return { cycleId, ...closing, advanced: 0 };
  },
  announceAdvanced: async ({ tx, cycleId, sheetId, kikaku }) => {
    await addAccount(tx, '課長', 'departmentHead', kikaku);
    await tx.manager.query(`UPDATE sheets SET stage = 'approve', version = version + 1 WHERE municipality_id = $1 AND id = $2`, [
      tx.municipalityId,
      sheetId,
    ]);
    return { cycleId, stage: 'draft', dueOn: '2020-04-24', sheets: [{ sheetId, round: 1 }] };
  },
  publishScheduled: async (stage) => {
    const { tx, cycleId, clock } = stage;
    const { municipalityId } = tx;
    await tx.manager.update(Cycle, { municipalityId, id: cycleId }, { status: 'closed', closedAt: clock.now(), version: 2 });
    return putOff(stage, 'publishScheduled', { cycleId, note: '' });
  },
  announceRefusal: async (stage) => {
    const { scheduledActionId } = await putOff(stage, 'publishScheduled', { cycleId: stage.cycleId, note: '' });
    await stage.scheduled.settle(stage.tx, scheduledActionId, [{ code: 'noLongerAllowed' }]);
    return { scheduledActionId };
  },
  buildPublication: async (stage) => {
    const { tx, cycleId, clock } = stage;
    const { municipalityId } = tx;
    await tx.manager.update(Cycle, { municipalityId, id: cycleId }, { status: 'closed', closedAt: clock.now(), version: 2 });
    return { publicationId: await addPublication(stage, { status: 'building' }) };
  },
  announceFailedPublication: async (stage) => ({
    publicationId: await addPublication(stage, { status: 'failed', error: 'Error: out of ink' }),
  }),
};

/** The first publication of the stage's year. */
async function addPublication(
  { tx, cycleId, administrator, clock }: Stage,
  state: Pick<PublicationRow, 'status'> & Partial<Pick<PublicationRow, 'error'>>,
): Promise<string> {
  const id = randomUUID();
  await tx.manager.insert(PublicationRow, {
    municipalityId: tx.municipalityId,
    id,
    cycleId,
    version: 1,
    note: '',
    requestedBy: administrator,
    requestedAt: clock.now(),
    ...state,
  });
  return id;
}

/** What an administrator has scheduled, and what is due now. */
async function putOff(stage: Stage, job: ScheduledJob, payload: unknown): Promise<{ scheduledActionId: string }> {
  const { tx, scheduled, clock, administrator: requestedBy } = stage;
  return { scheduledActionId: await scheduled.add(tx, { job, payload, summary: { ja: '予定' }, dueAt: clock.now(), requestedBy }) };
}

async function addMail({ tx, writer, sheetId, clock }: Stage, state: Pick<MailRow, 'status'> & Partial<MailRow>): Promise<string> {
  const id = randomUUID();
  await tx.manager.insert(MailRow, {
    municipalityId: tx.municipalityId,
    id,
    kind: 'sheetWaiting',
    recipientId: writer,
    recipientEmail: 'yamada@example.jp',
    recipientName: '山田 直樹',
    aboutId: sheetId,
    round: 1,
    stage: 'draft',
    day: '2020-04-10',
    subject: '件名',
    body: '本文',
    messageId: `<${id}@nendo.example.jp>`,
    createdAt: clock.now(),
    ...state,
  });
  return id;
}
