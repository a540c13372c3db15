import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { JOB_FEATURES } from '#apps/worker/job-features.js';
import { WorkerModule } from '#apps/worker/worker.module.js';
import { WorkerRuntime } from '#apps/worker/worker-runtime.js';
import type { MovableClock } from '#libs/platform/clock/clock.js';
import { Config } from '#libs/platform/config/config.js';
import { freePort } from '#libs/platform/embedded/free-port.js';
import { createLogger, Logger } from '#libs/platform/logging/logger.js';
import { Outbox } from '#libs/platform/outbox/outbox.js';
import { PlatformModule } from '#libs/platform/platform.module.js';
import { JobLedger } from '#libs/platform/queue/job-ledger.js';
import { advance, clockAt } from '../support/clock.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase, runSql } from '../support/database.js';
import { spawnApi } from '../support/processes.js';
import { addAccount, addCycle, addDepartment, addMunicipality, addPlan, addSheet } from '../support/tenants.js';
import { eventually } from '../support/wait.js';

const TOKEN = 'a token of the monitoring';

let database: TestDatabase;
let clock: MovableClock;
let worker: INestApplicationContext;
let api: Awaited<ReturnType<typeof spawnApi>>;
let municipalityId: string;
let sheetId: string;
let ports: Record<'worker' | 'api', number>;

beforeAll(async () => {
  database = await createTestDatabase();
  clock = clockAt('2020-04-10 10:00');
  ports = { worker: await freePort(), api: await freePort() };
  const platform = PlatformModule.with({
    config: Config.fromEnvironment({ DATABASE_URL: database.applicationUrl, METRICS_PORT: String(ports.worker) }),
    clock,
    logger: new Logger(createLogger('silent')),
    dataSource: database.dataSource,
  });
  class Root {}
  worker = await NestFactory.createApplicationContext(
    { module: Root, imports: [platform, WorkerModule.with(JOB_FEATURES)] },
    { logger: false },
  );
  api = await spawnApi({
    DATABASE_URL: database.applicationUrl,
    METRICS_PORT: String(ports.api),
    METRICS_TOKEN: TOKEN,
    LOG_LEVEL: 'fatal',
  });
  await addMunicipality(database, 'quiet');
  municipalityId = await addMunicipality(database, 'busy');
  await database.tenants.transaction(municipalityId, async (tx) => {
    const departmentId = await addDepartment(tx, '政策企画課');
    await addAccount(tx, '山田 直樹', 'departmentMember', departmentId);
    const plan = await addPlan(tx);
    const cycleId = await addCycle(tx, plan.planId, { openedAt: clock.now() });
    ({ sheetId } = await addSheet(tx, { ...plan, cycleId, leadDepartmentId: departmentId, number: '3' }));
  });
});

afterAll(async () => {
  await api.kill();
  await worker.get(WorkerRuntime).stop();
  await database.drop();
  await worker.close();
});

const scrape = (of: 'worker' | 'api', headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${ports[of]}/metrics`, { headers });
const samples = async () => (await (await scrape('worker')).text()).split('\n').filter((line) => !line.startsWith('#'));
const about = async (municipality: string) =>
  Object.fromEntries(
    (await samples())
      .filter((line) => line.includes(`municipality="${municipality}"`))
      .map((line) => [line.replace(/municipality="\w+",?/, '').replace('{}', '').split(' ')[0], Number(line.split(' ')[1])]),
  );
const ask = () =>
  database.tenants.transaction(municipalityId, (tx) =>
    worker.get(Outbox, { strict: false }).add(tx, 'announceStage', { sheetId, stage: 'draft', round: 1, sentBack: false }),
  );

describe('/metrics', () => {
  it('is nothing of the public address', async () => {
    const answer = await fetch(`${api.address}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } });
    expect(answer.status).toBe(404);
  });

  it('asks for the token where one is set, and has no other address', async () => {
    expect((await scrape('api')).status).toBe(401);
    expect((await scrape('api', { authorization: 'Bearer something else' })).status).toBe(401);
    expect((await scrape('api', { authorization: `Bearer ${TOKEN}` })).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${ports.worker}/`)).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${ports.worker}/metrics`, { method: 'POST' })).status).toBe(404);
  });

  it('does not listen to other machines without a token', () => {
    const settings = { DATABASE_URL: database.applicationUrl, METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' };
    expect(() => Config.fromEnvironment(settings)).toThrow(/METRICS_TOKEN/);
    expect(Config.fromEnvironment({ ...settings, METRICS_TOKEN: TOKEN }).metrics).toMatchObject({ host: '0.0.0.0' });
  });

  it('counts what waits in each municipality, by one query', async () => {
    expect(await about('busy')).toMatchObject({ 'nendo_jobs{state="open"}': 0, nendo_oldest_job_seconds: 0 });
    await ask();
    expect(await about('busy')).toMatchObject({ 'nendo_jobs{state="open"}': 1, 'nendo_jobs{state="unrelayed"}': 1, 'nendo_jobs{state="overdue"}': 0 });
    advance(clock, { minutes: 10 });
    const [row] = await database.asOwner<{ id: string }>('SELECT id FROM outbox');
    expect(await about('busy')).toMatchObject({ 'nendo_jobs{state="overdue"}': 1, nendo_scheduled_overdue: 0 });
    expect((await about('busy'))['nendo_oldest_job_seconds']).toBeGreaterThanOrEqual(600);
    const envelope = { municipalityId, outboxId: row!.id, name: 'announceStage', payload: {} } as never;
    for (let attempt = 1; attempt <= 5; attempt += 1) await worker.get(JobLedger, { strict: false }).failed(envelope, new Error('no'));
    expect(await about('busy')).toMatchObject({ 'nendo_jobs{state="exhausted"}': 1, 'nendo_jobs{state="open"}': 0 });
    expect(await about('quiet')).toMatchObject({ 'nendo_jobs{state="exhausted"}': 0, 'nendo_mails{state="uncertain"}': 0 });
    expect(await samples()).toContain('nendo_database_up 1');
  });

  it('measures jobs, mails and requests, and the process itself', async () => {
    await database.asOwner('DELETE FROM outbox');
    await worker.get(WorkerRuntime).start();
    await ask();
    await eventually('the mail to be measured', async () => (await samples()).includes('nendo_mail_latency_seconds_count 1'));
    const measured = await samples();
    expect(measured).toContain('nendo_job_seconds_count{job="announceStage",outcome="done"} 1');
    expect(measured.some((line) => line.startsWith('nodejs_eventloop_lag_p99_seconds'))).toBe(true);
    await fetch(`${api.address}/api/sheets/${sheetId}`);
    await fetch(`${api.address}/health/live`);
    const text = await (await scrape('api', { authorization: `Bearer ${TOKEN}` })).text();
    expect(text).toContain('nendo_http_request_seconds_count{method="GET",route="/api/sheets/:sheetId",status="401"} 1');
    expect(text).not.toContain('/health/');
    // An id or a text would make a series of its own, and tell it to whoever reads the metrics.
    expect(text).not.toContain(sheetId);
  });

  it('says of the tables numbers alone, also to whoever asks the function', async () => {
    const rows = await runSql<{ municipality: string; value: unknown }>(database.applicationUrl, 'SELECT * FROM directory.backlog(now())');
    expect(new Set(rows.map(({ municipality }) => municipality))).toEqual(new Set(['busy', 'quiet']));
    expect(rows.every(({ value }) => typeof value === 'number')).toBe(true);
  });
});
