import { randomUUID } from 'node:crypto';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { projectRoot } from '#libs/platform/config/project-root.js';
import { SystemClock } from '#libs/platform/clock/clock.js';
import { Outbox } from '#libs/platform/outbox/outbox.js';
import type { Backend } from '../support/backends.js';
import { BACKENDS } from '../support/backends.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import type { TestProcess } from '../support/processes.js';
import { spawnWorker } from '../support/processes.js';
import { TestSmtpServer } from '../support/smtp.js';
import { addAccount, addMunicipality } from '../support/tenants.js';
import { eventually } from '../support/wait.js';

const MAILS = 100;
const [postgres, redis] = BACKENDS as [Backend, Backend];

let database: TestDatabase;
let smtp: TestSmtpServer;
const workers: TestProcess[] = [];

beforeEach(async () => {
  database = await createTestDatabase();
  smtp = await TestSmtpServer.start();
});

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.kill()));
  await smtp.stop();
  await database.drop();
});

/** From one queue to the other, with work in all states: not yet told, waiting, running, done. */
describe.each([
  { from: postgres, to: redis },
  { from: redis, to: postgres },
])('from $from.name to $to.name', ({ from, to }) => {
  it('loses nothing and does nothing twice', async () => {
    const shared = { DATABASE_URL: database.applicationUrl, SMTP_URL: smtp.url };
    const before = { ...shared, ...(await from.settings()) };
    const after = { ...shared, ...(await to.settings()) };
    await askForMails();

    const first = await spawnWorker(before);
    workers.push(first);
    await eventually('some of the mails to be sent', async () => smtp.mails.length >= MAILS / 10);
    await first.kill();
    expect(smtp.mails.length).toBeLessThan(MAILS);
    expect((await open()).relayed).toBeGreaterThan(0);

    const second = await spawnWorker(after);
    workers.push(second);
    // Ten minutes on, the sweep would ask the new queue after them; a person need not wait for it.
    await database.asOwner(`UPDATE outbox SET relayed_at = relayed_at - interval '10 minutes'`);
    await doctor(after);
    await eventually('every job to be done', async () => (await open()).undone === 0);
    // Those that were in the hands of the killed worker: nobody knows, so nobody sends them again.
    const held = await database.asOwner(`SELECT id FROM mails WHERE status = 'sending'`);
    expect(held.length).toBeLessThanOrEqual(4);
    const sent = await database.asOwner(`SELECT id FROM mails WHERE status = 'sent'`);
    expect(sent.length + held.length).toBe(MAILS);
    const ids = smtp.mails.map(({ email }) => email.messageId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(sent.length);
    expect(await doctor(after)).toBe(0);
  }, 120_000);
});

/** A mail each, and its job, of which some are told to the queue by the relay of the first worker. */
async function askForMails(): Promise<void> {
  const municipalityId = await addMunicipality(database);
  const outbox = new Outbox(new SystemClock());
  await database.tenants.transaction(municipalityId, async (tx) => {
    const recipient = await addAccount(tx, '山田 直樹', 'division');
    for (let index = 0; index < MAILS; index += 1) {
      const id = randomUUID();
      await tx.manager.query(
        `INSERT INTO mails (municipality_id, id, kind, recipient_id, recipient_email, recipient_name, about_id, round, stage, day,
           subject, body, message_id, status, created_at)
         VALUES ($1, $2, 'sheetWaiting', $3, 'a@example.jp', '山田', $2, 1, 'grade', '2020-04-10', '件名', '本文', $4, 'waiting', now())`,
        [municipalityId, id, recipient, `<${id}@nendo.example.jp>`],
      );
      await outbox.add(tx, 'deliverMail', { mailId: id });
    }
  });
}

async function open(): Promise<{ undone: number; relayed: number }> {
  const [row] = await database.asOwner<{ undone: number; relayed: number }>(
    `SELECT count(*)::int AS undone, count(relayed_at)::int AS relayed FROM outbox WHERE done_at IS NULL`,
  );
  return row!;
}

/** nendo doctor --repair; its exit code. */
async function doctor(settings: NodeJS.ProcessEnv): Promise<number> {
  const env = { PATH: process.env['PATH'], ...settings };
  const command = promisify(execFile)(process.execPath, [path.join(projectRoot(), 'dist/apps/cli/main.js'), 'doctor', '--repair'], { env });
  return command.then(
    () => 0,
    (error: { code: number }) => error.code,
  );
}
