import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { JOB_FEATURES } from '#apps/worker/job-features.js';
import { WorkerModule } from '#apps/worker/worker.module.js';
import { WorkerRuntime } from '#apps/worker/worker-runtime.js';
import type { SignedIn } from '#libs/features/accounts/signed-in.js';
import { DeliverMail } from '#libs/features/notifications/deliver-mail.js';
import { ResolveMail } from '#libs/features/notifications/resolve-mail.js';
import type { MovableClock } from '#libs/platform/clock/clock.js';
import { Config } from '#libs/platform/config/config.js';
import { createLogger, Logger } from '#libs/platform/logging/logger.js';
import { Outbox } from '#libs/platform/outbox/outbox.js';
import { OutboxRelay } from '#libs/platform/outbox/relay.js';
import { PlatformModule } from '#libs/platform/platform.module.js';
import { QueueBackend } from '#libs/platform/queue/queue-backend.js';
import { onEachBackend } from '../support/backends.js';
import { clockAt } from '../support/clock.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import { TestSmtpServer } from '../support/smtp.js';
import { addAccount, addCycle, addDepartment, addMunicipality, addPlan, addSheet } from '../support/tenants.js';

onEachBackend((backend) => {
  let database: TestDatabase;
  let smtp: TestSmtpServer;
  let app: INestApplicationContext;
  let clock: MovableClock;
  let municipalityId: string;
  let sheetId: string;
  let writer: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    smtp = await TestSmtpServer.start();
    clock = clockAt('2020-04-10 10:00');
    const config = Config.fromEnvironment({
      DATABASE_URL: database.applicationUrl,
      SMTP_URL: smtp.url,
      MAIL_FROM: '坂戸市 Nendo <nendo@city.example.jp>',
      PUBLIC_URL: 'https://nendo.example.jp',
      ...(await backend.settings()),
    });
    const logger = new Logger(createLogger('silent'));
    const platform = PlatformModule.with({ config, clock, logger, dataSource: database.dataSource });
    class Root {}
    app = await NestFactory.createApplicationContext(
      { module: Root, imports: [platform, WorkerModule.with(JOB_FEATURES)] },
      { logger: false },
    );
    municipalityId = await addMunicipality(database);
    await database.tenants.transaction(municipalityId, async (tx) => {
      const departmentId = await addDepartment(tx, '政策企画課');
      writer = await addAccount(tx, '山田 直樹', 'departmentMember', departmentId);
      const plan = await addPlan(tx);
      const cycleId = await addCycle(tx, plan.planId, { openedAt: clock.now() });
      ({ sheetId } = await addSheet(tx, { ...plan, cycleId, leadDepartmentId: departmentId, number: '3' }));
    });
    await app.get(WorkerRuntime).start();
  });

  afterAll(async () => {
    await app.get(WorkerRuntime).stop();
    await database.drop();
    await app.close();
    await smtp.stop();
  });

  beforeEach(() => {
    smtp.behaviour = 'accept';
    smtp.mails.length = 0;
    smtp.attempts = 0;
  });

  const announce = () =>
    database.tenants.transaction(municipalityId, (tx) =>
      app.get(Outbox, { strict: false }).add(tx, 'announceStage', { sheetId, stage: 'draft', round: 1, sentBack: false }),
    );
  const mails = () =>
    database.asOwner<{ id: string; status: string; attempts: number; last_error: string | null; message_id: string }>(
      'SELECT id, status, attempts, last_error, message_id FROM mails ORDER BY created_at',
    );
  const forgetMails = () => database.asOwner('DELETE FROM mails');
  /** A mail of the ledger for which no job was asked. */
  async function addMail(): Promise<string> {
    const id = randomUUID();
    await database.asOwner(
      `INSERT INTO mails (municipality_id, id, kind, recipient_id, recipient_email, recipient_name, about_id, round, stage, day,
         subject, body, message_id, status, created_at)
       VALUES ($1, $2, 'sheetWaiting', $3, 'a@example.jp', '山田', $2, 1, 'grade', '2020-04-10', '件名', '本文', $4, 'waiting', $5)`,
      [municipalityId, id, writer, `<${id}@nendo.example.jp>`, clock.now()],
    );
    return id;
  }
  const mail = async (id: string) => (await mails()).find((row) => row.id === id)!;
  const deliver = (mailId: string) => app.get(DeliverMail, { strict: false }).run(municipalityId, { mailId });

  it('takes a job from a commit to one mail in its reader’s mailbox', async () => {
    await announce();
    await until(async () => (await mails())[0]?.status === 'sent');
    const [row] = await mails();
    expect(smtp.mails).toHaveLength(1);
    const [{ email, to }] = smtp.mails as [(typeof smtp.mails)[number]];
    expect(to).toEqual([`${writer}@example.jp`]);
    expect(email.subject).toMatch(/^【試験市】No\.3 取組項目 3 の作成をお願いします/);
    expect(email.text).toContain(`https://nendo.example.jp/app/sheets/${sheetId}`);
    expect(email.messageId).toBe(row!.message_id);
    expect(email.from).toEqual({ name: '坂戸市 Nendo', address: 'nendo@city.example.jp' });
    expect(email.headers.find((header) => header.key === 'auto-submitted')?.value).toBe('auto-generated');
    expect(email.date).toMatch(/^2020-04-10T/);
  });

  it('sends nothing again when the job is asked for again, or its row relayed again', async () => {
    await announce();
    await database.asOwner('UPDATE outbox SET relayed_at = NULL');
    await app.get(OutboxRelay, { strict: false }).relayAll();
    await idle();
    expect(await mails()).toHaveLength(1);
    expect(smtp.attempts).toBe(0);
    await forgetMails();
  });

  it('sends once when two workers run the job at the same moment', async () => {
    const id = await addMail();
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => deliver(id)));
    expect(outcomes.filter((outcome) => 'done' in outcome)).toHaveLength(1);
    expect(smtp.mails).toHaveLength(1);
    expect(await mail(id)).toMatchObject({ status: 'sent', attempts: 1 });
    expect(await deliver(id)).toEqual({ skipped: 'already sent' });
  });

  it('says why a server refused, tries again, and forgets the error when it worked', async () => {
    const id = await addMail();
    smtp.behaviour = 'refuse';
    await expect(deliver(id)).rejects.toThrow(/try again later/);
    expect(await mail(id)).toMatchObject({ status: 'failed', attempts: 1, last_error: expect.stringContaining('451') });
    smtp.behaviour = 'accept';
    await deliver(id);
    expect(await mail(id)).toMatchObject({ status: 'sent', attempts: 2, last_error: null });
    expect(smtp.mails).toHaveLength(1);
  });

  it('gives up after the attempts of the job', async () => {
    const id = await addMail();
    smtp.behaviour = 'refuseForGood';
    for (let attempt = 0; attempt < 8; attempt += 1) await expect(deliver(id)).rejects.toThrow();
    expect(await deliver(id)).toEqual({ skipped: 'given up after 8 attempts' });
    expect(smtp.attempts).toBe(8);
  });

  it('holds a mail that may have been sent, and never sends it again', async () => {
    const id = await addMail();
    smtp.behaviour = 'takeAndDrop';
    expect(await deliver(id)).toMatchObject({ done: expect.stringContaining('may have been sent') });
    expect(await mail(id)).toMatchObject({ status: 'uncertain' });
    smtp.behaviour = 'accept';
    expect(await deliver(id)).toEqual({ skipped: 'it may have been sent: a person decides' });
    expect(smtp.mails).toHaveLength(1);
  });

  it('sends again, or takes as sent, what a person has decided', async () => {
    smtp.behaviour = 'accept';
    const [failed, arrived] = [await addMail(), await addMail()];
    await database.asOwner(`UPDATE mails SET status = 'failed', attempts = 8 WHERE id = $1`, [failed]);
    await database.asOwner(`UPDATE mails SET status = 'uncertain', attempts = 1 WHERE id = $1`, [arrived]);
    const decide = (id: string, decision: 'sendAgain' | 'wasSent') =>
      app.get(ResolveMail, { strict: false }).resolve(administrator(municipalityId, writer), id, decision);
    await decide(failed, 'sendAgain');
    await decide(arrived, 'wasSent');
    await until(async () => (await mail(failed)).status === 'sent');
    expect(await mail(failed)).toMatchObject({ status: 'sent', attempts: 1 });
    expect(await mail(arrived)).toMatchObject({ status: 'sent' });
    // Pressed once more: what was decided stays.
    await decide(failed, 'sendAgain');
    await decide(arrived, 'sendAgain');
    await idle();
    expect(smtp.mails).toHaveLength(1);
    expect(await decide(randomUUID(), 'sendAgain')).toEqual({ kind: 'notFound' });
  });

  it('moves each row to the queue once, however many relays run', async () => {
    await forgetMails();
    await Promise.all(Array.from({ length: 500 }, () => announce()));
    const relay = app.get(OutboxRelay, { strict: false });
    await Promise.all([relay.relayAll(), relay.relayAll(), relay.relayAll()]);
    await idle();
    const [left] = await database.asOwner<{ count: string }>('SELECT count(*) FROM outbox WHERE relayed_at IS NULL');
    expect(left!.count).toBe('0');
    expect(smtp.mails).toHaveLength(1);
    await forgetMails();
  });

  it('works on after all its database connections were killed', async () => {
    await database.asOwner(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    await until(() => announce().then(() => true, () => false));
    await until(async () => (await mails())[0]?.status === 'sent');
    await idle();
    expect(smtp.mails).toHaveLength(1);
  });

  it('keeps one schedule in the queue, which runs every minute', async () => {
    const schedulers = await app.get(QueueBackend, { strict: false }).queue('sweep').getJobSchedulers();
    expect(schedulers).toMatchObject([{ key: 'sweep', pattern: '* * * * *', tz: 'Asia/Tokyo' }]);
  });

  it('stops when it is told to, and leaves its work for the next one', async () => {
    await app.get(WorkerRuntime).stop();
    const id = await addMail();
    await database.tenants.transaction(municipalityId, (tx) =>
      app.get(Outbox, { strict: false }).add(tx, 'deliverMail', { mailId: id }),
    );
    expect((await mail(id)).status).toBe('waiting');
    await app.get(WorkerRuntime).start();
    await until(async () => (await mail(id)).status === 'sent');
  });

  /** Nothing waits in the outbox, and no job waits or runs. */
  async function idle(): Promise<void> {
    const queues = ['notifications', 'mail'].map((name) => app.get(QueueBackend, { strict: false }).queue(name));
    await until(async () => {
      const [row] = await database.asOwner<{ count: string }>('SELECT count(*) FROM outbox WHERE relayed_at IS NULL');
      const counts = await Promise.all(queues.map((queue) => queue.getJobCountByTypes('waiting', 'active', 'delayed')));
      return row!.count === '0' && counts.every((count) => count === 0);
    });
  }
});

function administrator(municipalityId: string, accountId: string): SignedIn {
  return {
    municipalityId,
    municipality: { key: 'test', name: { ja: '試験市' } },
    accountId,
    name: '管理者',
    email: 'a@example.jp',
    department: null,
    deputyFor: [],
    grants: [{ role: 'administrator', departmentId: null, planId: null }],
  };
}

async function until(condition: () => Promise<boolean>, ms = 20_000): Promise<void> {
  const deadline = performance.now() + ms;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error('it did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
