import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runSql } from '../support/database.js';
import { TestSmtpServer } from '../support/smtp.js';
import type { Aftermath } from './aftermath.js';
import { nendo, settle } from './aftermath.js';
import { People } from './people.js';
import { planOf } from './plan.js';
import { Production } from './production.js';
import type { Servers } from './servers.js';
import { startServers } from './servers.js';
import { storm } from './storm.js';
import type { World } from './world.js';
import { makeWorld } from './world.js';

const PLAN = planOf(process.env);

/** All that a run left behind. */
interface Run {
  readonly servers: Servers;
  readonly smtp: TestSmtpServer;
  readonly settings: NodeJS.ProcessEnv;
  readonly world: World;
  readonly production: Production;
  readonly people: People;
  readonly stormSeconds: number;
  readonly aftermath: Aftermath;
}

const runs = new Map<string, Promise<Run>>();
const stops: (() => Promise<void>)[] = [];

async function play(backend: string): Promise<Run> {
  const servers = await startServers(backend);
  stops.unshift(() => servers.stop());
  const smtp = await TestSmtpServer.start();
  stops.unshift(() => smtp.stop());
  const settings = {
    DATABASE_URL: servers.applicationUrl,
    SMTP_URL: smtp.url,
    ...(servers.redis ? { REDIS_URL: servers.redis.url } : {}),
  };
  const world = await makeWorld(servers, PLAN);
  const production = new Production(settings);
  stops.unshift(() => production.stop());
  await production.start();
  const people = new People(production.addresses, world);
  const started = Date.now();
  await storm(PLAN, { servers, production, smtp, people, world });
  await production.allReady();
  const stormSeconds = Math.round((Date.now() - started) / 1_000);
  const aftermath = await settle(settings, servers, smtp, people);
  return { servers, smtp, settings, world, production, people, stormSeconds, aftermath };
}

// Both at once: most of the time each of them waits.
beforeAll(async () => {
  for (const backend of PLAN.backends) runs.set(backend, play(backend));
  await Promise.allSettled(runs.values());
}, 60 * 60_000);

// Also what a run has started that failed: nothing may be left running.
afterAll(async () => {
  for (const stop of stops) await stop();
}, 120_000);

describe.each(PLAN.backends)('after a storm, with the queue on %s', (backend) => {
  let run: Run;
  const rows = <Row extends object>(sql: string) => runSql<Row>(run.servers.ownerUrl, sql);
  const count = async (sql: string) => (await rows<{ count: number }>(`SELECT count(*)::int AS count FROM ${sql}`))[0]!.count;

  beforeAll(async () => {
    run = await runs.get(backend)!;
    process.stdout.write(`${JSON.stringify(await figures(backend, run))}\n`);
  });

  it('no sheet is lost, and each was submitted once', async () => {
    expect(await count(`sheets WHERE stage = 'approve'`)).toBe(PLAN.sheets);
    expect(await count(`history_entries WHERE action = 'submit'`)).toBe(PLAN.sheets);
  });

  it('every mail that the rules ask for is in its reader’s hands exactly once', async () => {
    const written = await rows<{ messageId: string }>(`SELECT message_id AS "messageId" FROM mails WHERE kind = 'sheetWaiting'`);
    expect(written).toHaveLength(PLAN.sheets);
    expect(await count('mails')).toBe(PLAN.sheets);
    const held = run.smtp.mails.map(({ email }) => email.messageId);
    expect(held.toSorted()).toEqual(written.map(({ messageId }) => messageId).toSorted());
  });

  it('each publication is built once, complete, and live', async () => {
    const built = await rows<{ releases: number; formats: number; live: boolean }>(
      `SELECT (SELECT count(*)::int FROM history_entries h WHERE h.subject_id = p.id AND h.action = 'release') AS releases,
         (SELECT count(*)::int FROM artefacts a WHERE a.publication_id = p.id) AS formats,
         EXISTS (SELECT FROM cycles c WHERE c.live_publication_id = p.id) AS live
       FROM publications p WHERE status = 'built'`,
    );
    expect(built).toHaveLength(PLAN.publications);
    expect(await count('publications')).toBe(PLAN.publications);
    for (const one of built) expect(one).toMatchObject({ releases: 1, live: true });
    expect(new Set(built.map(({ formats }) => formats)).size).toBe(1);
  });

  it('nothing was given up', async () => {
    expect(await rows('SELECT job, attempts, last_error FROM outbox WHERE failed_at IS NOT NULL')).toEqual([]);
  });

  it('no process ended but those that were killed', () => {
    expect(run.production.kills).toBe(PLAN.kills);
    expect(run.production.deaths).toEqual([]);
  });

  it('the doctor finds nothing, and the history is whole', async () => {
    expect(await nendo('doctor', run.settings)).toEqual({ code: 0, said: 'Database and queue agree.\n' });
    expect(await nendo('verify', run.settings)).toMatchObject({ code: 0 });
  });
});

/** What the report of a run says. */
async function figures(backend: string, { production, smtp, people, servers, stormSeconds, aftermath }: Run): Promise<object> {
  const [ledger] = await runSql<object>(
    servers.ownerUrl,
    `SELECT count(*)::int AS mails, count(*) FILTER (WHERE attempts > 1)::int AS "mailsTriedAgain", max(attempts) AS "mostAttempts" FROM mails`,
  );
  const [jobs] = await runSql<object>(
    servers.ownerUrl,
    `SELECT count(*)::int AS jobs, count(*) FILTER (WHERE attempts > 0)::int AS "jobsThatFailedOnce" FROM outbox`,
  );
  const twice = smtp.mails.length - new Set(smtp.mails.map(({ email }) => email.messageId)).size;
  return {
    backend,
    seed: PLAN.seed,
    sheets: PLAN.sheets,
    kills: production.kills,
    setbacks: people.setbacks,
    ...jobs,
    ...ledger,
    heldByTheServer: smtp.mails.length,
    heldTwice: twice,
    stormSeconds,
    aftermath,
  };
}
