import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { JOB_FEATURES } from '#apps/worker/job-features.js';
import { WorkerModule } from '#apps/worker/worker.module.js';
import type { JobName, JobPayload } from '#libs/contract/jobs.js';
import { JOBS } from '#libs/contract/jobs.js';
import { History } from '#libs/features/audit/history.js';
import { MailSweep } from '#libs/features/notifications/mail-sweep.js';
import type { MovableClock } from '#libs/platform/clock/clock.js';
import { Config } from '#libs/platform/config/config.js';
import { createLogger, Logger } from '#libs/platform/logging/logger.js';
import { PlatformModule } from '#libs/platform/platform.module.js';
import { handlerTable } from '#libs/platform/queue/handler-table.js';
import type { JobHandler, JobOutcome } from '#libs/platform/queue/job-handler.js';
import { JOB_HANDLERS } from '#libs/platform/queue/job-handler.js';
import { ScheduledActions } from '#libs/platform/scheduled/scheduled-actions.js';
import { isTenantTable, readTables } from '../support/catalog.js';
import { clockAt, tokyo } from '../support/clock.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import { JOB_SCENARIOS, setStage, STAGED_AT } from '../support/job-scenarios.js';
import { addMunicipality } from '../support/tenants.js';

const NAMES = Object.keys(JOBS) as JobName[];

let database: TestDatabase;
let app: INestApplicationContext;
let clock: MovableClock;
let everyRow: string;
let handlers: ReadonlyMap<JobName, JobHandler>;

beforeAll(async () => {
  database = await createTestDatabase();
  clock = clockAt(STAGED_AT);
  const platform = PlatformModule.with({
    config: Config.fromEnvironment({ DATABASE_URL: database.applicationUrl }),
    clock,
    logger: new Logger(createLogger('silent')),
    dataSource: database.dataSource,
  });
  class Root {}
  app = await NestFactory.createApplicationContext(
    { module: Root, imports: [platform, WorkerModule.with(JOB_FEATURES)] },
    { logger: false },
  );
  handlers = handlerTable(app.get(JOB_HANDLERS, { strict: false }));
  const tables = (await readTables(database)).filter(isTenantTable).map(({ name }) => name);
  everyRow = tables
    .map((name) => `SELECT '${name}' || ' ' || to_jsonb(t)::text AS row FROM ${name} t WHERE municipality_id = $1`)
    .join(' UNION ALL ');
  await database.asOwner(FAULT_POINTS);
  const trigger = 'CREATE TRIGGER fault_point BEFORE INSERT OR UPDATE OR DELETE ON';
  await database.asOwner(tables.map((name) => `${trigger} ${name} FOR EACH STATEMENT EXECUTE FUNCTION fault_point()`).join(';'));
}, 60_000);

afterAll(async () => {
  await database.drop();
  await app.close();
});

/**
 * Every statement that writes is a point at which the connection can be killed, as if the process had been: the
 * transaction is gone and its client is told nothing but that. A sequence counts, because it is not rolled back.
 */
const FAULT_POINTS = `
  CREATE SEQUENCE writes;
  CREATE TABLE fault (municipality_id text, at bigint);
  CREATE FUNCTION fault_point() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN
      IF EXISTS (SELECT FROM fault WHERE municipality_id = current_setting('app.municipality_id', true)) AND
         nextval('writes') = (SELECT at FROM fault)
      THEN PERFORM pg_terminate_backend(pg_backend_pid());
      END IF;
      RETURN NULL;
    END $$`;

/** A municipality of its own in which the job has something to do. */
async function staged<Name extends JobName>(name: Name): Promise<{ municipalityId: string; payload: JobPayload<Name> }> {
  clock.moveTo(tokyo(STAGED_AT));
  const municipalityId = await addMunicipality(database);
  const payload = await database.tenants.transaction(municipalityId, async (tx) =>
    JOB_SCENARIOS[name](await setStage(tx, clock, app.get(ScheduledActions, { strict: false }))),
  );
  return { municipalityId, payload };
}

const run = (name: JobName, { municipalityId, payload }: { municipalityId: string; payload: JobPayload<JobName> }): Promise<JobOutcome> =>
  handlers.get(name)!.run(municipalityId, payload);

/** Everything that stands in any table of the municipality, but for what is another each time: ids, moments, secrets. */
async function effectIn(municipalityId: string): Promise<string[]> {
  return (await everyRowIn(municipalityId)).map(withoutChance).toSorted();
}

/** The history's chain, too, must be whole. */
async function everyRowIn(municipalityId: string): Promise<string[]> {
  const rows = await database.asOwner<{ row: string }>(everyRow, [municipalityId]);
  const { brokenAt } = await database.tenants.transaction(municipalityId, (tx) => app.get(History, { strict: false }).verify(tx));
  return [...rows.map(({ row }) => row).toSorted(), `broken at ${brokenAt}`];
}

function withoutChance(row: string): string {
  return row
    // Long lines of a calendar are folded, wherever that is.
    .replaceAll('\\r\\n ', '')
    .replaceAll(/(invitation#|unsubscribe#|\/unsubscribe\/)[\w.-]+/g, '$1secret')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'id')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+(\+\d\d:\d\d|Z)/g, 'moment')
    .replaceAll(/\\\\x[0-9a-f]*/g, 'bytes')
    .replaceAll(/\b[0-9a-f]{64}\b/g, 'checksum')
    // A mail that was claimed by a process that was killed was attempted once more: that is what it counts.
    .replaceAll(/"attempts": \d+/g, '"attempts": n')
    .replaceAll(/"last_error": ("[^"]*"|null)/g, '"last_error": any');
}

/** What is left of a run that was killed is taken up by the queue; a claim that it held, by the sweep when it has lapsed. */
async function takenUpAgain(name: JobName, stage: { municipalityId: string; payload: JobPayload<JobName> }): Promise<void> {
  const outcome = await run(name, stage);
  if ('done' in outcome) return;
  clock.moveTo(new Date(clock.now().getTime() + 3 * 60_000));
  await database.tenants.transaction(stage.municipalityId, (tx) => app.get(MailSweep, { strict: false }).sweep(tx, null));
  await run(name, stage);
}

it('every job has a scenario', () => {
  expect(Object.keys(JOB_SCENARIOS).toSorted()).toEqual([...NAMES].toSorted());
});

describe.each(NAMES)('%s', (name) => {
  let once: readonly string[];

  beforeAll(async () => {
    const stage = await staged(name);
    const before = await effectIn(stage.municipalityId);
    expect(await run(name, stage)).toHaveProperty('done', expect.not.stringContaining('refused'));
    once = await effectIn(stage.municipalityId);
    expect(once).not.toEqual(before);
  });

  it('run twice, has the effect of once', async () => {
    const stage = await staged(name);
    await run(name, stage);
    const rows = await everyRowIn(stage.municipalityId);
    await run(name, stage);
    expect(await everyRowIn(stage.municipalityId)).toEqual(rows);
    expect(await effectIn(stage.municipalityId)).toEqual(once);
  });

  it('run twice at once, has the effect of once', async () => {
    const stage = await staged(name);
    const runs = await Promise.allSettled([run(name, stage), run(name, stage)]);
    // A run may fail for the other one's sake: it is tried again.
    if (runs.some(({ status }) => status === 'rejected')) await run(name, stage);
    expect(await effectIn(stage.municipalityId)).toEqual(once);
  });

  it('killed at any of its writes and taken up again, has the effect of once', async () => {
    for (let write = 1; ; write += 1) {
      const stage = await staged(name);
      await database.asOwner(`WITH reset AS (SELECT setval('writes', 1, false)) INSERT INTO fault SELECT $1, $2 FROM reset`, [
        stage.municipalityId,
        write,
      ]);
      const killed = await run(name, stage).then(() => false, () => true);
      await database.asOwner('DELETE FROM fault');
      if (!killed) {
        expect(write).toBeGreaterThan(1);
        break;
      }
      await takenUpAgain(name, stage);
      expect([write, ...(await effectIn(stage.municipalityId))]).toEqual([write, ...once]);
    }
  });
});
