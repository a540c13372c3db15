import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import type { TestingModule } from '@nestjs/testing';
import { readPerson } from '#libs/features/accounts/person.read.js';
import { AuditModule } from '#libs/features/audit/audit.module.js';
import { AnnounceFailedPublication } from '#libs/features/notifications/announce-failed-publication.js';
import { NotificationsModule } from '#libs/features/notifications/notifications.module.js';
import { BuildPublication } from '#libs/features/publication/build-publication.js';
import { PublicationModule } from '#libs/features/publication/publication.module.js';
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
  module = await Test.createTestingModule({ imports: [platform, AuditModule, NotificationsModule, PublicationModule] }).compile();
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
    expect(mail!.body).toContain('この年度の結果は、まだ公開していません。');
    expect(mail!.body).not.toContain('プログラムの中で');
  });

  it('is told, too, when its build was lost, as soon as somebody finds that out', async () => {
    const lost = await request();
    clock.moveTo(tokyo('2020-07-01 10:30'));
    await request();
    expect(await asked()).toEqual([{ payload: { publicationId: lost } }]);
    expect(await announce(lost)).toEqual({ done: 'told the one who asked' });
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
