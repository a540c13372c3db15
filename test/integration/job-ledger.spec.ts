import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { JOB_FEATURES } from '#apps/worker/job-features.js';
import { WorkerModule } from '#apps/worker/worker.module.js';
import { WorkerRuntime } from '#apps/worker/worker-runtime.js';
import { Sweep } from '#libs/features/operations/sweep.js';
import { Doctor } from '#libs/features/operations/doctor.js';
import type { MovableClock } from '#libs/platform/clock/clock.js';
import { Config } from '#libs/platform/config/config.js';
import { createLogger, Logger } from '#libs/platform/logging/logger.js';
import { Outbox } from '#libs/platform/outbox/outbox.js';
import { OutboxRelay } from '#libs/platform/outbox/relay.js';
import { PlatformModule } from '#libs/platform/platform.module.js';
import { JobBoard } from '#libs/platform/queue/job-board.js';
import { JobLedger } from '#libs/platform/queue/job-ledger.js';
import { LostJobs } from '#libs/platform/queue/lost-jobs.js';
import { QueueBackend } from '#libs/platform/queue/queue-backend.js';
import { onEachBackend } from '../support/backends.js';
import { clockAt } from '../support/clock.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import { addAccount, addCycle, addDepartment, addMunicipality, addPlan, addSheet } from '../support/tenants.js';
import { eventually } from '../support/wait.js';

/** The tables say what became of each job; the queue may be wiped, exchanged or wrong. */
onEachBackend((backend) => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let clock: MovableClock;
  let municipalityId: string;
  let sheetId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    clock = clockAt('2020-04-10 10:00');
    const config = Config.fromEnvironment({ DATABASE_URL: database.applicationUrl, ...(await backend.settings()) });
    const platform = PlatformModule.with({
      config,
      clock,
      logger: new Logger(createLogger('silent')),
      dataSource: database.dataSource,
    });
    class Root {}
    app = await NestFactory.createApplicationContext(
      { module: Root, imports: [platform, WorkerModule.with(JOB_FEATURES)] },
      { logger: false },
    );
    municipalityId = await addMunicipality(database);
    await database.tenants.transaction(municipalityId, async (tx) => {
      const departmentId = await addDepartment(tx, '政策企画課');
      await addAccount(tx, '山田 直樹', 'departmentMember', departmentId);
      const plan = await addPlan(tx);
      const cycleId = await addCycle(tx, plan.planId, { openedAt: clock.now() });
      ({ sheetId } = await addSheet(tx, { ...plan, cycleId, leadDepartmentId: departmentId, number: '3' }));
    });
  });

  afterAll(async () => {
    await app.get(WorkerRuntime).stop();
    await database.drop();
    await app.close();
  });

  const get = <T>(type: new (...args: never[]) => T): T => app.get(type, { strict: false });
  const transaction = <T>(work: Parameters<typeof database.tenants.transaction<T>>[1]) =>
    database.tenants.transaction(municipalityId, work);
  const ask = () =>
    transaction((tx) => get(Outbox).add(tx, 'announceStage', { sheetId, stage: 'draft', round: 1, sentBack: false }));
  const board = (state: 'open' | 'failed' | 'done') => get(JobBoard).read(municipalityId, state, 1);
  const diagnosis = (repair = false) =>
    transaction((tx) => new Doctor(get(LostJobs), get(Outbox), clock).examine(tx, repair));
  const later = (minutes: number) => clock.moveTo(new Date(clock.now().getTime() + minutes * 60_000));
  const jobsOf = async (name: string) => (await board('open')).jobs.rows.filter((row) => row.name === name);

  it('finds a job that the queue was not told of, and mends it', async () => {
    await ask();
    expect(await diagnosis()).toEqual({});
    later(2);
    expect(await diagnosis()).toEqual({ unrelayed: 1 });
    expect((await board('open')).jobs.rows).toMatchObject([{ name: 'announceStage', relayedAt: null, inQueue: null }]);
    await get(OutboxRelay).relayAll();
    expect(await diagnosis()).toEqual({});
    expect((await board('open')).jobs.rows).toMatchObject([{ name: 'announceStage', inQueue: 'waiting' }]);
  });

  it('asks again for what a wiped queue has forgotten', async () => {
    await get(QueueBackend).queue('notifications').obliterate({ force: true });
    later(2);
    expect(await diagnosis()).toEqual({ lost: 1 });
    expect(await diagnosis(true)).toEqual({ lost: 1 });
    await get(OutboxRelay).relayAll();
    later(2);
    expect(await diagnosis()).toEqual({});
    // Nobody has to call a doctor: the sweep asks after a while, too.
    await get(QueueBackend).queue('notifications').obliterate({ force: true });
    later(11);
    await get(Sweep).run();
    await get(OutboxRelay).relayAll();
    expect(await jobsOf('announceStage')).toMatchObject([{ inQueue: 'waiting' }]);
  });

  it('notes what each job came to, and skips it when it is asked for once more', async () => {
    await get(WorkerRuntime).start();
    await eventually('the job and its mail', async () => (await board('open')).jobs.total === 0);
    const done = await board('done');
    expect(done.jobs.rows.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['deliverMail', 'sent (mailbox), attempt 1'],
      ['announceStage', '1 new mails to 1 people'],
    ]);
    await database.asOwner(`UPDATE outbox SET relayed_at = NULL WHERE job = 'announceStage'`);
    await get(OutboxRelay).relayAll();
    expect(await diagnosis()).toEqual({});
    expect(await database.asOwner('SELECT id FROM mails')).toHaveLength(1);
    await get(WorkerRuntime).stop();
  });

  it('counts failed runs, gives up after the last, and tries again when a person asks', async () => {
    await ask();
    await get(OutboxRelay).relayAll();
    const [row] = await database.asOwner<{ id: string }>('SELECT id FROM outbox WHERE done_at IS NULL');
    const envelope = {
      municipalityId,
      outboxId: row!.id,
      name: 'announceStage',
      payload: { sheetId, stage: 'draft', round: 1, sentBack: false },
    } as const;
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      expect((await board('failed')).jobs.total).toBe(0);
      await get(JobLedger).failed(envelope, new Error(`attempt ${attempt}`));
    }
    expect((await board('failed')).jobs.rows).toMatchObject([{ id: row!.id, attempts: 5, lastError: 'attempt 5' }]);
    expect(await diagnosis()).toEqual({ jobGivenUp: 1 });
    expect(await get(JobBoard).retry(municipalityId, row!.id)).toMatchObject({ kind: 'ok' });
    expect(await get(JobBoard).retry(municipalityId, row!.id)).toEqual({ kind: 'notFound' });
    await get(OutboxRelay).relayAll();
    expect(await jobsOf('announceStage')).toMatchObject([{ attempts: 0, inQueue: 'waiting' }]);
  });

  it('gives up at once what no version of the job can read, and shows it', async () => {
    const [row] = await database.asOwner<{ id: string }>(
      `INSERT INTO outbox (municipality_id, id, job, payload, created_at) VALUES ($1, gen_random_uuid(), 'deliverMail', '{"mail": 1}', $2)
       RETURNING id`,
      [municipalityId, clock.now()],
    );
    await get(OutboxRelay).relayAll();
    await get(WorkerRuntime).start();
    await eventually('it to be given up', async () =>
      (await board('failed')).jobs.rows.some(({ id, lastError }) => id === row!.id && lastError!.startsWith('not the payload of deliverMail')),
    );
    await get(WorkerRuntime).stop();
    await database.asOwner('DELETE FROM outbox WHERE id = $1', [row!.id]);
  });

  it('finds rows whose work nobody would do', async () => {
    await database.asOwner(`UPDATE mails SET status = 'waiting'`);
    await database.asOwner(
      `INSERT INTO scheduled_actions (municipality_id, id, job, payload, summary, due_at, status, requested_by, requested_at)
       SELECT municipality_id, gen_random_uuid(), 'openScheduledCycle', '{}', '{}', $1::timestamptz, 'waiting', id, $1::timestamptz
       FROM accounts LIMIT 1`,
      [clock.now()],
    );
    later(2);
    expect(await diagnosis(true)).toEqual({ mailWithoutJob: 1, scheduledWithoutJob: 1 });
    expect(await diagnosis()).toEqual({});
  });

  it('does requests of the same with one run, and none that came after it began', async () => {
    await database.asOwner('DELETE FROM outbox');
    for (const _time of [1, 2, 3]) await ask();
    const [first, ...others] = await database.asOwner<{ id: string }>('SELECT id FROM outbox ORDER BY created_at, id');
    const payload = { sheetId, stage: 'draft', round: 1, sentBack: false };
    const envelope = { municipalityId, outboxId: first!.id, name: 'announceStage', payload } as const;
    const ledger = get(JobLedger);
    const seen = await ledger.open(envelope);
    expect(seen.toSorted()).toEqual([first!, ...others].map(({ id }) => id).toSorted());
    await ask();
    await ledger.done(envelope, seen, { done: 'so' });
    const rows = await database.asOwner<{ id: string; outcome: string | null }>('SELECT id, outcome FROM outbox ORDER BY created_at, id');
    expect(rows.map(({ outcome }) => outcome)).toEqual(['so', ...others.map(() => `done by ${first!.id}`), null]);
    // Those that came out of the queue meanwhile find nothing left to do.
    expect(await ledger.open({ ...envelope, outboxId: others[0]!.id })).toEqual([]);
  });

  it('forgets what was done three months ago, and nothing that waits for a person', async () => {
    await database.asOwner('DELETE FROM outbox');
    for (const _time of [1, 2, 3]) await ask();
    const [done, exhausted] = await database.asOwner<{ id: string }>('SELECT id FROM outbox ORDER BY created_at, id');
    await database.asOwner('UPDATE outbox SET relayed_at = $1', [clock.now()]);
    await database.asOwner('UPDATE outbox SET done_at = $2 WHERE id = $1', [done!.id, clock.now()]);
    await database.asOwner('UPDATE outbox SET failed_at = $2 WHERE id = $1', [exhausted!.id, clock.now()]);
    later(89 * 24 * 60);
    await get(Sweep).run();
    expect(await database.asOwner('SELECT id FROM outbox WHERE id = $1', [done!.id])).toHaveLength(1);
    later(2 * 24 * 60);
    await get(Sweep).run();
    expect(await database.asOwner('SELECT id FROM outbox WHERE id = $1', [done!.id])).toEqual([]);
    expect(await database.asOwner(`SELECT id FROM outbox WHERE job = 'announceStage'`)).toHaveLength(2);
  });
});
