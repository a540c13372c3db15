import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import type { TestingModule } from '@nestjs/testing';
import type { JobPayload } from '#libs/contract/jobs.js';
import type { Closing } from '#libs/domain/review/route.js';
import { readPerson } from '#libs/features/accounts/person.read.js';
import { AuditModule } from '#libs/features/audit/audit.module.js';
import { History } from '#libs/features/audit/history.js';
import { CycleBoard } from '#libs/features/cycles/board.js';
import { CyclesModule } from '#libs/features/cycles/cycles.module.js';
import { PreviewMails } from '#libs/features/cycles/preview-mails.js';
import { AnnounceAdvanced } from '#libs/features/notifications/announce-advanced.js';
import { AnnounceClosing } from '#libs/features/notifications/announce-closing.js';
import { NotificationsModule } from '#libs/features/notifications/notifications.module.js';
import { OperationsModule } from '#libs/features/operations/operations.module.js';
import { Sweep } from '#libs/features/operations/sweep.js';
import { CloseStage } from '#libs/features/sheets/close-stage.js';
import { OpenSheet } from '#libs/features/sheets/open-sheet.js';
import { RunCommand } from '#libs/features/sheets/run-command.js';
import { SaveDraft } from '#libs/features/sheets/save-draft.js';
import { SheetsModule } from '#libs/features/sheets/sheets.module.js';
import type { MovableClock } from '#libs/platform/clock/clock.js';
import { Config } from '#libs/platform/config/config.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { createLogger, Logger } from '#libs/platform/logging/logger.js';
import { PlatformModule } from '#libs/platform/platform.module.js';
import { clockAt, tokyo } from '../support/clock.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import { FULL_ROUTE } from '../support/review.js';
import { addAccount, addCycle, addDepartment, addMunicipality, addPlan, addSheet } from '../support/tenants.js';

/** A Friday; the stage is closed on Monday. */
const DUE = '2020-04-24';
const CLOSES = '2020-04-27';

let database: TestDatabase;
let clock: MovableClock;
let module: TestingModule;
let municipalityId: string;
let cycleId: string;
let people: Record<'writer' | 'head' | 'division', string>;
let sheets: Record<'complete' | 'empty' | 'extended', string>;

beforeEach(async () => {
  database = await createTestDatabase();
  clock = clockAt('2020-04-10 10:00');
  const config = Config.fromEnvironment({ DATABASE_URL: database.applicationUrl, PUBLIC_URL: 'https://nendo.example.jp' });
  const logger = new Logger(createLogger('silent'));
  const platform = PlatformModule.with({ config, clock, logger, dataSource: database.dataSource });
  module = await Test.createTestingModule({
    imports: [platform, AuditModule, NotificationsModule, OperationsModule, CyclesModule, SheetsModule],
  }).compile();
  municipalityId = await addMunicipality(database);
  await transaction(async (tx) => {
    const departmentId = await addDepartment(tx, '政策企画課');
    people = {
      writer: await addAccount(tx, '山田', 'departmentMember', departmentId),
      head: await addAccount(tx, '課長', 'departmentHead', departmentId),
      division: await addAccount(tx, '坂本', 'division'),
    };
    const plan = await addPlan(tx);
    cycleId = await addCycle(tx, plan.planId, { openedAt: clock.now() });
    const sheet = async (number: string) =>
      (await addSheet(tx, { ...plan, cycleId, leadDepartmentId: departmentId, number })).sheetId;
    sheets = { complete: await sheet('1'), empty: await sheet('2'), extended: await sheet('3') };
    await tx.manager.query(
      `INSERT INTO deadlines (municipality_id, id, cycle_id, stage, due_on, due_at) VALUES ($1, $2, $3, 'draft', $4, $5)`,
      [municipalityId, randomUUID(), cycleId, DUE, tokyo(`${DUE} 23:59:59`)],
    );
  });
  // The sheets came into their stage when the year was opened.
  await database.asOwner(`UPDATE sheets SET stage_since = $1, version = version + 1`, [clock.now()]);
  await database.asOwner(`UPDATE sheets SET due_dates = '{"draft": "2020-05-01"}' WHERE id = $1`, [sheets.extended]);
  await routeCloses('advance');
});

afterEach(async () => {
  await database.drop();
  await module.close();
});

const transaction = <T>(work: (tx: TenantTransaction) => Promise<T>) => database.tenants.transaction(municipalityId, work);
const person = async (id: string) => (await transaction((tx) => readPerson(tx, id, clock.today())))!;
const routeCloses = (closing: Closing | undefined) =>
  database.asOwner('UPDATE cycles SET route = $1, version = version + 1', [
    JSON.stringify(FULL_ROUTE.map((step) => (step.stage === 'draft' ? { ...step, closing } : step))),
  ]);
const stages = async () =>
  Object.fromEntries(
    (await database.asOwner<{ number: string; stage: string }>(`SELECT carried->>'number' AS number, stage FROM sheets`)).map(
      ({ number, stage }) => [number, stage],
    ),
  );
const closing: JobPayload<'closeStage'> = { get cycleId() { return cycleId; }, stage: 'draft', dueOn: DUE };
const close = () => module.get(CloseStage).run(municipalityId, { ...closing });
const asked = async (job: string) =>
  (await database.asOwner<{ payload: object }>('SELECT payload FROM outbox WHERE job = $1 ORDER BY created_at, id', [job])).map(
    ({ payload }) => payload,
  );
const versionOf = async (sheetId: string) =>
  (await database.asOwner<{ version: number }>('SELECT version FROM sheets WHERE id = $1', [sheetId]))[0]!.version;
const save = async (id: string, sheetId: string, texts: Record<string, string>) => {
  const body = { version: await versionOf(sheetId), texts, indicators: {} };
  expect(await module.get(SaveDraft).save(await person(id), sheetId, body)).toMatchObject({ kind: 'ok' });
};
const write = (sheetId: string) => save(people.writer, sheetId, { achievements: '実施した' });
const run = async (id: string, sheetId: string, body: Record<string, unknown>) =>
  module.get(RunCommand).run(await person(id), sheetId, { ...body, version: await versionOf(sheetId) } as never);
const moveTo = (sheetId: string, stage: string) =>
  database.asOwner('UPDATE sheets SET stage = $2, version = version + 1 WHERE id = $1', [sheetId, stage]);

describe('the sweep', () => {
  it('asks for a closing on the first business morning after each due date, once', async () => {
    for (const moment of [`${DUE} 12:00`, '2020-04-25 12:00', `${CLOSES} 08:59`]) {
      clock.moveTo(tokyo(moment));
      await module.get(Sweep).run();
    }
    expect(await asked('closeStage')).toEqual([]);
    clock.moveTo(tokyo(`${CLOSES} 09:00`));
    await module.get(Sweep).run();
    await module.get(Sweep).run();
    expect(await asked('closeStage')).toEqual([{ ...closing }]);
    clock.moveTo(tokyo('2020-05-07 09:00'));
    await module.get(Sweep).run();
    expect(await asked('closeStage')).toEqual([{ ...closing }, { ...closing, dueOn: '2020-05-01' }]);
  });

  it('asks for the digests of a morning when its closings are done', async () => {
    clock.moveTo(tokyo(`${CLOSES} 09:00`));
    await module.get(Sweep).run();
    await module.get(Sweep).run();
    expect(await asked('remind')).toEqual([]);
    await database.asOwner(`UPDATE outbox SET done_at = $1 WHERE job = 'closeStage'`, [clock.now()]);
    await module.get(Sweep).run();
    // The extended sheet is due in three business days.
    expect(await asked('remind')).toEqual([{ day: CLOSES }]);
  });

  it('asks for none where the route says nothing, nor for dates that were over when the year was opened', async () => {
    clock.moveTo(tokyo(`${CLOSES} 09:00`));
    await routeCloses(undefined);
    await module.get(Sweep).run();
    await routeCloses('flag');
    await database.asOwner('UPDATE cycles SET opened_at = $1, version = version + 1', [tokyo('2020-04-25 00:00')]);
    await module.get(Sweep).run();
    expect(await asked('closeStage')).toEqual([]);
  });
});

describe('closing a stage', () => {
  beforeEach(async () => {
    await write(sheets.complete);
    await write(sheets.extended);
    clock.moveTo(tokyo(`${CLOSES} 09:00`));
  });

  it('moves on what is complete, as a job, and leaves the rest; run again or at the same moment, nothing more', async () => {
    const outcomes = await Promise.all([close(), close()]);
    expect(outcomes).toEqual(expect.arrayContaining([{ done: '1 sheets advanced, 1 left' }, { skipped: 'closed already' }]));
    expect(await close()).toEqual({ skipped: 'closed already' });
    expect(await stages()).toEqual({ 1: 'approve', 2: 'draft', 3: 'draft' });
    expect(await asked('announceStage')).toEqual([]);
    expect(await asked('announceAdvanced')).toEqual([{ ...closing, sheets: [{ sheetId: sheets.complete, round: 1 }] }]);

    const read = await module.get(OpenSheet).open(await person(people.head), sheets.complete);
    if (read.kind !== 'ok') throw new Error(read.kind);
    expect(read.value.history[0]).toMatchObject({
      actor: { kind: 'job', name: 'closeStage' },
      action: 'closeStage',
      from: 'draft',
      to: 'approve',
    });
    const history = await transaction((tx) => module.get(History).verify(tx));
    expect(history.brokenAt).toBeNull();
  });

  it('tells each of those who are next, in one mail, what has moved on to them and is still theirs', async () => {
    await write(sheets.empty);
    await close();
    await module.get(CloseStage).run(municipalityId, { ...closing, dueOn: '2020-05-01' });
    const [first, second] = (await asked('announceAdvanced')) as JobPayload<'announceAdvanced'>[];
    expect(first!.sheets.map(({ sheetId }) => sheetId)).toEqual([sheets.complete, sheets.empty]);
    const announce = (payload: JobPayload<'announceAdvanced'>) => module.get(AnnounceAdvanced).run(municipalityId, payload);
    const sendBack = { command: 'sendBack', to: 'draft', reason: '数値を確かめてください' };
    expect(await run(people.head, sheets.extended, sendBack)).toMatchObject({ kind: 'ok' });
    await Promise.all([announce(first!), announce(first!)]);
    expect(await announce(second!)).toEqual({ skipped: 'none of these sheets is in approve as it came there' });
    const mails = await database.asOwner<{ recipient_name: string; subject: string; body: string }>(
      `SELECT recipient_name, subject, body, kind, day::text FROM mails`,
    );
    expect(mails).toMatchObject([
      { recipient_name: '課長', kind: 'sheetsAdvanced', day: DUE, subject: '【試験市】調書2件の課内承認をお願いします' },
    ]);
    expect(mails[0]!.body).toContain('・No.1 取組項目 1\n');
    expect(mails[0]!.body).toContain('・No.2 取組項目 2\n');
    // Back once more, and handed on again: that is not what the closing did.
    await save(people.writer, sheets.extended, { achievements: '直した' });
    expect(await run(people.writer, sheets.extended, { command: 'submit' })).toMatchObject({ kind: 'ok' });
    expect(await announce(second!)).toEqual({ skipped: 'none of these sheets is in approve as it came there' });
  });

  it('lets nobody judge what they wrote, although nobody submitted it', async () => {
    await database.asOwner(
      `INSERT INTO role_grants (municipality_id, id, account_id, role, department_id)
       SELECT municipality_id, $2, $1, 'departmentHead', department_id FROM role_grants WHERE account_id = $1`,
      [people.writer, randomUUID()],
    );
    await close();
    const approve = async (id: string) =>
      module.get(RunCommand).run(await person(id), sheets.complete, { command: 'approve', version: await versionOf(sheets.complete) });
    expect(await approve(people.writer)).toMatchObject({ kind: 'refused', refusals: [{ code: 'fourEyes' }] });
    expect(await approve(people.head)).toMatchObject({ kind: 'ok' });
  });

  it('makes nobody a writer of the draft who wrote in a later stage', async () => {
    await moveTo(sheets.complete, 'comment');
    const member = await transaction((tx) => addAccount(tx, '市民', 'citizenCommittee'));
    await save(member, sheets.complete, { citizenComment: '説明が足り' });
    await moveTo(sheets.complete, 'draft');
    await close();
    const [sheet] = await database.asOwner<{ submitters: string[] }>('SELECT submitters FROM sheets WHERE id = $1', [sheets.complete]);
    expect(sheet!.submitters).toEqual([people.writer]);
  });

  it('leaves what was sent back until something was written in the stage since', async () => {
    for (const sheetId of [sheets.complete, sheets.extended]) {
      expect(await run(people.writer, sheetId, { command: 'submit' })).toMatchObject({ kind: 'ok' });
      const sendBack = { command: 'sendBack', to: 'draft', reason: '数値を確かめてください' };
      expect(await run(people.head, sheetId, sendBack)).toMatchObject({ kind: 'ok' });
    }
    await save(people.writer, sheets.extended, { achievements: '実施した。' });
    await close();
    await module.get(CloseStage).run(municipalityId, { ...closing, dueOn: '2020-05-01' });
    expect(await stages()).toEqual({ 1: 'draft', 2: 'draft', 3: 'approve' });
  });

  it('marks what is left on the board and tells the division, until it moves or is extended', async () => {
    await close();
    const left = async () => {
      const board = await module.get(CycleBoard).read(await person(people.division), cycleId, { page: 1 });
      if (board.kind !== 'ok') throw new Error(board.kind);
      return board.value.sheets.rows.filter(({ leftAtClosing }) => leftAtClosing).map(({ number }) => number);
    };
    expect(await left()).toEqual(['2']);
    const [payload] = await asked('announceClosing');
    const announce = () => module.get(AnnounceClosing).run(municipalityId, payload as JobPayload<'announceClosing'>);
    await Promise.all([announce(), announce()]);
    const mails = await database.asOwner<{ recipient_name: string; subject: string; body: string; day: string }>(
      'SELECT recipient_name, subject, body, day::text FROM mails',
    );
    expect(mails).toMatchObject([
      { recipient_name: '坂本', subject: '【試験市】「作成」の締切で残った調書があります(1件)', day: DUE },
    ]);
    expect(mails[0]!.body).toContain('内容がそろっていた調書1件は、次の段階に進めました。');
    expect(mails[0]!.body).toContain('・No.2 取組項目 2');
    await database.asOwner(`UPDATE sheets SET due_dates = '{"draft": "2020-05-08"}' WHERE id = $1`, [sheets.empty]);
    expect(await left()).toEqual([]);
    expect(await announce()).toEqual({ skipped: 'nothing is left any more' });
  });

  it('does not mark what is sent back after it', async () => {
    await close();
    clock.moveTo(tokyo('2020-04-28 10:00'));
    const version = await versionOf(sheets.complete);
    const body = { command: 'sendBack' as const, version, to: 'draft' as const, reason: '数値を確かめてください' };
    expect(await module.get(RunCommand).run(await person(people.head), sheets.complete, body)).toMatchObject({ kind: 'ok' });
    const board = await module.get(CycleBoard).read(await person(people.division), cycleId, { page: 1 });
    if (board.kind !== 'ok') throw new Error(board.kind);
    expect(board.value.sheets.rows.filter(({ leftAtClosing }) => leftAtClosing).map(({ number }) => number)).toEqual(['2']);
  });

  it('only flags where the route says so', async () => {
    await routeCloses('flag');
    expect(await close()).toEqual({ done: '0 sheets advanced, 2 left' });
  });

  it('is told of once for each due date, if those of two are closed on one morning', async () => {
    await routeCloses('flag');
    clock.moveTo(tokyo('2020-05-07 09:00'));
    await close();
    await module.get(CloseStage).run(municipalityId, { ...closing, dueOn: '2020-05-01' });
    for (const payload of await asked('announceClosing')) {
      await module.get(AnnounceClosing).run(municipalityId, payload as JobPayload<'announceClosing'>);
    }
    expect(await database.asOwner(`SELECT day::text FROM mails WHERE kind = 'stageClosed' ORDER BY day`)).toEqual([
      { day: DUE },
      { day: '2020-05-01' },
    ]);
  });

  it('is in the preview of a year’s mails, with those who are next', async () => {
    await database.asOwner(
      `INSERT INTO assignments (municipality_id, item_id, department_id, position)
       SELECT i.municipality_id, i.id, d.id, 0 FROM items i CROSS JOIN departments d`,
    );
    await database.asOwner('UPDATE plans SET route = (SELECT route FROM cycles), version = version + 1');
    const [plan] = await database.asOwner<{ id: string }>('SELECT id FROM plans');
    const administrator = await person(await transaction((tx) => addAccount(tx, '管理者', 'administrator')));
    const previewed = await module.get(PreviewMails).preview(administrator, plan!.id, { fiscalYear: 2020, deadlines: [], holders: [] });
    if (previewed.kind !== 'ok') throw new Error(previewed.kind);
    const [advanced, ...others] = previewed.value.mails.filter(({ kind }) => kind === 'sheetsAdvanced');
    expect(others).toEqual([]);
    expect(advanced).toMatchObject({ subjects: [{ stage: 'approve', when: 'advanced' }], people: 1, names: ['課長'] });
    // In the morning on which the division is told what is left.
    expect(previewed.value.mails.find(({ kind }) => kind === 'stageClosed')).toMatchObject({ on: advanced!.on });
  });

  it('does nothing in a year that is not running', async () => {
    await database.asOwner(`UPDATE cycles SET status = 'closed', version = version + 1`);
    const extended = { ...closing, dueOn: '2020-05-01' };
    expect(await module.get(CloseStage).run(municipalityId, extended)).toEqual({ skipped: 'the cycle is closed' });
  });
});
