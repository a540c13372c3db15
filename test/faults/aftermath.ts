import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Config } from '#libs/platform/config/config.js';
import { projectRoot } from '#libs/platform/config/project-root.js';
import { createLogger, Logger } from '#libs/platform/logging/logger.js';
import { QueueBackend } from '#libs/platform/queue/queue-backend.js';
import { runSql } from '../support/database.js';
import type { TestSmtpServer } from '../support/smtp.js';
import type { People } from './people.js';
import type { Servers } from './servers.js';

/** For so long a mail must have been on its way before its sender counts as gone. */
const IN_FLIGHT_SECONDS = 10;
const STEP_MS = 2_000;
const PATIENCE_MS = 4 * 60_000;

export interface Aftermath {
  readonly seconds: number;
  /** Mails of which the program could not know, by what a person found at the mail server. */
  readonly wasSent: number;
  readonly sentAgain: number;
}

interface Left {
  readonly jobs: number;
  readonly mails: number;
  readonly building: number;
}

/**
 * The hours after: locks and claims lapse, the sweep's minutes come, pauses between attempts end. Moments are moved
 * back in the tables instead of being waited for; what BullMQ itself waits for (30 to 45 seconds for a killed worker's
 * jobs) is waited for.
 */
export async function settle(
  settings: NodeJS.ProcessEnv,
  { ownerUrl }: Servers,
  smtp: TestSmtpServer,
  people: People,
): Promise<Aftermath> {
  const started = Date.now();
  const backend = new QueueBackend(Config.fromEnvironment(settings), new Logger(createLogger('silent')));
  const found = { wasSent: 0, sentAgain: 0 };
  try {
    await sleep(IN_FLIGHT_SECONDS * 1_000);
    for (;;) {
      await timePasses(ownerUrl);
      await backend.queue('sweep').add('sweep', {}, { jobId: randomUUID(), removeOnComplete: true });
      await backend.queue('mail').promoteJobs();
      await backend.queue('notifications').promoteJobs();
      await decide(ownerUrl, smtp, people, found);
      const left = await whatIsLeft(ownerUrl);
      if (left.jobs + left.mails + left.building === 0) break;
      if (Date.now() - started > PATIENCE_MS) throw new Error(`not settled: ${JSON.stringify(left)} ${JSON.stringify(await examples(ownerUrl))}`);
      await sleep(STEP_MS);
    }
    return { seconds: Math.round((Date.now() - started) / 1_000), ...found };
  } finally {
    await backend.close();
  }
}

async function timePasses(ownerUrl: string): Promise<void> {
  await runSql(ownerUrl, `UPDATE outbox SET relayed_at = relayed_at - interval '15 minutes' WHERE done_at IS NULL`);
  await runSql(
    ownerUrl,
    `UPDATE mails SET claimed_until = now() - interval '1 second'
     WHERE status = 'sending' AND claimed_until < now() + interval '2 minutes' - interval '${IN_FLIGHT_SECONDS} seconds'`,
  );
  await runSql(ownerUrl, `UPDATE mails SET created_at = created_at - interval '15 minutes' WHERE status IN ('waiting', 'failed')`);
}

/** A person looks into the mail server's journal, where the program could not. */
async function decide(ownerUrl: string, smtp: TestSmtpServer, people: People, found: { wasSent: number; sentAgain: number }): Promise<void> {
  const held = new Set(smtp.mails.map(({ email }) => email.messageId));
  const uncertain = await runSql<{ id: string; messageId: string }>(
    ownerUrl,
    `SELECT id, message_id AS "messageId" FROM mails WHERE status = 'uncertain'`,
  );
  for (const { id, messageId } of uncertain) {
    const decision = held.has(messageId) ? 'wasSent' : 'sendAgain';
    found[decision === 'wasSent' ? 'wasSent' : 'sentAgain'] += 1;
    await people.resolve(id, decision);
  }
}

async function whatIsLeft(ownerUrl: string): Promise<Left> {
  const [left] = await runSql<Left>(
    ownerUrl,
    `SELECT (SELECT count(*)::int FROM outbox WHERE done_at IS NULL) AS jobs,
       (SELECT count(*)::int FROM mails WHERE status <> 'sent') AS mails,
       (SELECT count(*)::int FROM publications WHERE status = 'building') AS building`,
  );
  return left!;
}

function examples(ownerUrl: string): Promise<object[]> {
  return runSql(
    ownerUrl,
    `SELECT job, relayed_at, attempts, last_error, failed_at, m.status, m.attempts AS mail_attempts, m.last_error AS mail_error
     FROM outbox o LEFT JOIN mails m ON m.id::text = o.payload->>'mailId' WHERE done_at IS NULL LIMIT 3`,
  );
}

/** A command of the program: its exit code and what it said. */
export async function nendo(command: string, settings: NodeJS.ProcessEnv): Promise<{ code: number; said: string }> {
  const env = { PATH: process.env['PATH'], ...settings };
  const run = promisify(execFile)(process.execPath, [path.join(projectRoot(), 'dist/apps/cli/main.js'), command], { env });
  return run.then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: { code: number; stdout: string; stderr: string }) => ({ code: error.code, said: error.stdout + error.stderr }),
  );
}
