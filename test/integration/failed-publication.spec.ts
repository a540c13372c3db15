import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import type { TestingModule } from '@nestjs/testing';
import { readPerson } from '#libs/features/accounts/person.read.js';
import { AuditModule } from '#libs/features/audit/audit.module.js';
import { AnnounceFailedPublication } from '#libs/features/notifications/announce-failed-publication.js';
import { CyclesModule } from '#libs/features/cycles/cycles.module.js';
import { ReopenCycle } from '#libs/features/cycles/reopen-cycle.js';
import { NotificationsModule } from '#libs/features/notifications/notifications.module.js';
import { BuildPublication } from '#libs/features/publication/build-publication.js';
import { PublicationModule } from '#libs/features/publication/publication.module.js';
import { PublicationSweep } from '#libs/features/publication/publication-sweep.js';
import { RequestPublication } from '#libs/features/publication/request-publication.js';
import type { MovableClock } from '#libs/platform/clock/clock.js';
import { Config } from '#libs/platform/config/config.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { createLogger, Logger } from '#libs/platform/logging/logger.js';
import { PlatformModule } from '#libs/platform/platform.module.js';
import { clockAt, tokyo } from '../support/clock.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import { addAccount, addCycle, addMunicipality, addPlan, addSheet } from '../support/tenants.js';
import { eventually } from '../support/wait.js';

let database: TestDatabase;
let clock: MovableClock;
let module: TestingModule;
let municipalityId: string;
let cycleId: string;
let administrator: string;

beforeEach(async () => {
  database = await createTestDatabase();
  clock = clockAt('2020-07-01 10:00');
  const config = Config.fromEnvironment({ DATABASE_URL: database.applicationUrl, PUBLIC_URL: 'https://nendo.example.jp' });
  const logger = new Logger(createLogger('silent'));
  const platform = PlatformModule.with({ config, clock, logger, dataSource: database.dataSource });
  module = await Test.createTestingModule({ imports: [platform, AuditModule, CyclesModule, NotificationsModule, PublicationModule] }).compile();
  municipalityId = await addMunicipality(database);
  await transaction(async (tx) => {
    administrator = await addAccount(tx, '坂本 茜', 'administrator');
    await addAccount(tx, '森 香織', 'administrator');
    const plan = await addPlan(tx);
    cycleId = await addCycle(tx, plan.planId);
    await addSheet(tx, { ...plan, cycleId, stage: 'ready' });
  });
  await database.asOwner(`UPDATE cycles SET status = 'closed', closed_at = $1, version = version + 1`, [clock.now()]);
});

afterEach(async () => {
  await database.drop();
  await module.close();
});

const transaction = <T>(work: (tx: TenantTransaction) => Promise<T>) => database.tenants.transaction(municipalityId, work);
/** Answers the id of the publication. */
async function request(note = ''): Promise<string> {
  const person = (await transaction((tx) => readPerson(tx, administrator, clock.today())))!;
  const [cycle] = await database.asOwner<{ version: number }>('SELECT version FROM cycles');
  const outcome = await module.get(RequestPublication).request(person, cycleId, cycle!.version, note);
  if (outcome.kind !== 'ok') throw new Error(outcome.kind);
  return outcome.value.id;
}
const build = (publicationId: string) => module.get(BuildPublication).run(municipalityId, { publicationId });
const announce = (publicationId: string) => module.get(AnnounceFailedPublication).run(municipalityId, { publicationId });
const publications = () =>
  database.asOwner<{ id: string; status: string; problems: unknown }>('SELECT id, status, problems FROM publications ORDER BY version');
const failures = () =>
  database.asOwner(`SELECT subject_id AS id, actor_id AS by, payload FROM history_entries WHERE action = 'fail' ORDER BY seq`);
/** As it may be done past the program: what it refuses. */
const TAKE_UP_AGAIN = `UPDATE cycles SET status = 'running', closed_at = NULL, version = version + 1`;
const asked = () => database.asOwner(`SELECT payload FROM outbox WHERE job = 'announceFailedPublication'`);
const mails = () =>
  database.asOwner<{ subject: string; body: string }>('SELECT kind, recipient_name, subject, body, day::text, stage FROM mails');

describe('a publication that cannot be built', () => {
  it('is told to whoever asked for it, once, with what the public goes on reading', async () => {
    await build(await request());
    await database.asOwner(`UPDATE cycles SET template = '{}', version = version + 1`);
    const failed = await request('数値を直しました');
    expect(await build(failed)).toEqual({ done: expect.stringContaining('could not be built') });
    expect(await asked()).toEqual([{ payload: { publicationId: failed } }]);
    expect(await build(failed)).toEqual({ skipped: 'the publication is failed already' });
    expect(await asked()).toHaveLength(1);

    await Promise.all([announce(failed), announce(failed)]);
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ kind: 'publicationFailed', recipient_name: '坂本 茜', day: '2020-07-01' });
    expect(mail!.subject).toBe('【試験市】令和元年度の公表ができませんでした(第2版)');
    for (const part of ['数値を直しました', 'いま公開している第1版は、そのままです。', `/app/cycles/${cycleId}/publish`]) {
      expect(mail!.body).toContain(part);
    }
  });

  it('says in words what the build has found', async () => {
    const failed = await request();
    const problem = { code: 'unprintableCharacters', number: '1', title: '取組項目 1', label: '取組の実績', characters: ['𫝆'] };
    await database.asOwner(`UPDATE publications SET status = 'failed', error = 'Error', problems = $1`, [JSON.stringify([problem])]);
    await announce(failed);
    const [mail] = await mails();
    expect(mail!.body).toContain('・No.1 取組項目 1 の「取組の実績」に、印刷できない文字があります: 𫝆');
    expect(mail!.body).toContain('この年度の結果は、いま公開していません。');
    expect(mail!.body).not.toContain('プログラムの中で');
  });

  it('is told, too, when its build was lost, as soon as somebody finds that out', async () => {
    const lost = await request();
    clock.moveTo(tokyo('2020-07-01 10:30'));
    await request();
    expect(await asked()).toEqual([{ payload: { publicationId: lost } }]);
    expect(await failures()).toEqual([{ id: lost, by: 'buildPublication', payload: { problems: [{ code: 'buildOutOfTime' }] } }]);
    expect(await announce(lost)).toEqual({ done: 'told the one who asked' });
  });

  it('is told, too, when its job was given up after the last attempt, without what only the log should say', async () => {
    const building = await request();
    const sweep = () => transaction((tx) => module.get(PublicationSweep).sweep(tx));
    await database.asOwner(`UPDATE outbox SET attempts = 4, last_error = 'out of ink' WHERE job = 'buildPublication'`);
    expect(await sweep()).toBe(0);
    await database.asOwner(`UPDATE outbox SET failed_at = $1 WHERE job = 'buildPublication'`, [clock.now()]);
    expect([await sweep(), await sweep()]).toEqual([1, 0]);
    const problem = { code: 'unexpected', incident: expect.any(String) };
    expect(await publications()).toEqual([{ id: building, status: 'failed', problems: [problem] }]);
    expect(await failures()).toEqual([{ id: building, by: 'buildPublication', payload: { problems: [problem] } }]);
    expect(await asked()).toEqual([{ payload: { publicationId: building } }]);
    await announce(building);
    const [found] = await database.asOwner<{ incident: string }>(`SELECT problems->0->>'incident' AS incident FROM publications`);
    const [mail] = await mails();
    expect(mail!.body).toContain(`次の番号を知らせてください: ${found!.incident}`);
    expect(mail!.body).not.toContain('out of ink');
    // Asking once more for a job that was given up builds nothing that has failed.
    expect(await build(building)).toEqual({ skipped: 'the publication is failed already' });
  });

  it('is told to nobody while it may still be built, nor to somebody who has left', async () => {
    const building = await request();
    const skipped = { skipped: 'not failed, or whoever asked for it is not active' };
    expect(await announce(building)).toEqual(skipped);
    await database.asOwner(`UPDATE publications SET status = 'failed'`);
    await database.asOwner('UPDATE accounts SET active = false WHERE id = $1', [administrator]);
    expect(await announce(building)).toEqual(skipped);
    expect(await mails()).toEqual([]);
  });
});

describe('a year whose publication is being built', () => {
  const reopened = { done: expect.stringContaining('reopened') };
  /** Within one transaction PostgreSQL would always answer the same. */
  const isSomebodyWaiting = () =>
    transaction(async ({ manager }) => {
      const waiting = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      return (await manager.query<unknown[]>(waiting)).length > 0;
    });
  const failed = (id: string) => [{ id, status: 'failed', problems: [{ code: 'cycleReopened' }] }];

  it('cannot be taken up again meanwhile', async () => {
    const building = await request();
    const reopen = async () => {
      const person = (await transaction((tx) => readPerson(tx, administrator, clock.today())))!;
      const [cycle] = await database.asOwner<{ version: number }>('SELECT version FROM cycles');
      return module.get(ReopenCycle).reopen(person, cycleId, cycle!.version, '数値の誤りが見つかったため。');
    };
    expect(await reopen()).toEqual({ kind: 'refused', refusals: [{ code: 'publicationBuilding', version: 1 }] });
    await database.asOwner(`UPDATE publications SET status = 'failed' WHERE id = $1`, [building]);
    expect(await reopen()).toMatchObject({ kind: 'ok' });
  });

  it('is not published with sheets at work: not when it was taken up before the build', async () => {
    const building = await request();
    await database.asOwner(TAKE_UP_AGAIN);
    expect(await build(building)).toEqual(reopened);
    expect(await publications()).toEqual(failed(building));
    await announce(building);
    const [mail] = await mails();
    expect(mail!.body).toContain('年度の締め切りが取り消されました');
  });

  it('nor when it was taken up while the build was at work', async () => {
    const building = await request();
    let hasLocked: () => void;
    const locked = new Promise<void>((resolve) => (hasLocked = resolve));
    const takenUp = transaction(async (tx) => {
      // Holds up the build's progress, and with it its end; it has read the year by then.
      await tx.manager.query('SELECT id FROM publications WHERE id = $1 FOR UPDATE', [building]);
      hasLocked();
      await eventually('the build to wait', isSomebodyWaiting);
      await tx.manager.query(TAKE_UP_AGAIN);
    });
    await locked;
    const [outcome] = await Promise.all([build(building), takenUp]);
    expect(outcome).toEqual(reopened);
    expect(await publications()).toEqual(failed(building));
    expect(await database.asOwner('SELECT status, live_publication_id AS live FROM cycles')).toEqual([{ status: 'running', live: null }]);
  });
});
