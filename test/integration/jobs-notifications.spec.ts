import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import type { TestingModule } from '@nestjs/testing';
import type { JobPayload } from '#libs/contract/jobs.js';
import { mayAct, ROLES } from '#libs/domain/access/role.js';
import { STAGES } from '#libs/domain/review/stage.js';
import { AnnounceCycle } from '#libs/features/notifications/announce-cycle.js';
import { AnnounceStage } from '#libs/features/notifications/announce-stage.js';
import { Mailbox } from '#libs/features/notifications/mailbox.js';
import { MailLedger } from '#libs/features/notifications/mail-ledger.js';
import { NotificationsModule } from '#libs/features/notifications/notifications.module.js';
import { readRecipients } from '#libs/features/notifications/recipients.js';
import { Remind } from '#libs/features/notifications/remind.js';
import { OperationsModule } from '#libs/features/operations/operations.module.js';
import { Sweep } from '#libs/features/operations/sweep.js';
import type { MovableClock } from '#libs/platform/clock/clock.js';
import { Config } from '#libs/platform/config/config.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { createLogger, Logger } from '#libs/platform/logging/logger.js';
import { PlatformModule } from '#libs/platform/platform.module.js';
import { advance, clockAt, tokyo } from '../support/clock.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import { FULL_ROUTE } from '../support/review.js';
import { addAccount, addCycle, addDepartment, addMunicipality, addPlan, addSheet } from '../support/tenants.js';

interface MailOfTest {
  readonly kind: string;
  readonly recipient_name: string;
  readonly subject: string;
  readonly body: string;
  readonly day: string;
  readonly status: string;
}

let database: TestDatabase;
let clock: MovableClock;
let module: TestingModule;
let municipalityId: string;
let planId: string;
let cycleId: string;
let writerId: string;
let departments: Record<'kikaku' | 'zaisei', string>;
let sheets: Record<'first' | 'second' | 'other', string>;

beforeEach(async () => {
  database = await createTestDatabase();
  clock = clockAt('2020-04-10 10:00');
  const config = Config.fromEnvironment({ DATABASE_URL: database.applicationUrl, PUBLIC_URL: 'https://nendo.example.jp' });
  const logger = new Logger(createLogger('silent'));
  const { dataSource } = database;
  module = await Test.createTestingModule({
    imports: [PlatformModule.with({ config, clock, logger, dataSource }), NotificationsModule, OperationsModule],
  }).compile();
  municipalityId = await addMunicipality(database);
  await transaction(async (tx) => {
    departments = { kikaku: await addDepartment(tx, '政策企画課'), zaisei: await addDepartment(tx, '財政課') };
    writerId = await addAccount(tx, '山田', 'departmentMember', departments.kikaku);
    await addAccount(tx, '岡本', 'departmentMember', departments.zaisei);
    await addAccount(tx, '坂本', 'division');
    const plan = await addPlan(tx);
    planId = plan.planId;
    cycleId = await addCycle(tx, planId, { openedAt: clock.now() });
    const sheet = (number: string, leadDepartmentId: string) => addSheet(tx, { ...plan, cycleId, leadDepartmentId, number });
    sheets = {
      first: (await sheet('1', departments.kikaku)).sheetId,
      second: (await sheet('2', departments.kikaku)).sheetId,
      other: (await sheet('3', departments.zaisei)).sheetId,
    };
    const due = { draft: '2020-04-24', grade: '2020-05-15' };
    for (const [stage, dueOn] of Object.entries(due)) {
      await tx.manager.query(
        `INSERT INTO deadlines (municipality_id, id, cycle_id, stage, due_on, due_at) VALUES ($1, $2, $3, $4, $5, $6)`,
        [municipalityId, randomUUID(), cycleId, stage, dueOn, tokyo(`${dueOn} 23:59:59`)],
      );
    }
  });
  // The sheets came into their stage when the year was opened.
  await database.asOwner(`UPDATE sheets SET stage_since = $1, version = version + 1`, [clock.now()]);
});

afterEach(async () => {
  await database.drop();
  await module.close();
});

const transaction = <T>(work: (tx: TenantTransaction) => Promise<T>) => database.tenants.transaction(municipalityId, work);
const mails = () =>
  database.asOwner<MailOfTest>(
    'SELECT kind, recipient_name, subject, body, day::text, status FROM mails ORDER BY recipient_name, kind, day',
  );
const jobs = async (job: string) =>
  (await database.asOwner<{ payload: object }>('SELECT payload FROM outbox WHERE job = $1 ORDER BY created_at', [job])).map(
    (row) => row.payload,
  );
const move = (sheetId: string, stage: string, round = 1, sendBack: object | null = null) =>
  database.asOwner(
    'UPDATE sheets SET stage = $2, round = $3, send_back = $4, stage_since = $5, version = version + 1 WHERE id = $1',
    [sheetId, stage, round, sendBack && JSON.stringify(sendBack), clock.now()],
  );
const announceStage = (payload: Partial<JobPayload<'announceStage'>>) =>
  module.get(AnnounceStage).run(municipalityId, { sheetId: sheets.first, stage: 'draft', round: 1, sentBack: false, ...payload });

describe('announceCycle', () => {
  it('writes one mail a person, with the sheets that wait for this person', async () => {
    await move(sheets.other, 'grade');
    expect(await module.get(AnnounceCycle).run(municipalityId, { cycleId })).toEqual({ done: '1 new mails to 1 people' });
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ kind: 'cycleOpened', recipient_name: '山田', day: '2020-04-10', status: 'waiting' });
    expect(mail!.body).toContain('・No.1 取組項目 1');
    expect(mail!.body).toContain('・No.2 取組項目 2');
    expect(mail!.body).not.toContain('No.3');
    expect(await jobs('deliverMail')).toHaveLength(1);
  });

  it('run again on a later day, writes nothing more', async () => {
    await module.get(AnnounceCycle).run(municipalityId, { cycleId });
    advance(clock, { days: 1 });
    expect(await module.get(AnnounceCycle).run(municipalityId, { cycleId })).toEqual({ done: '0 new mails to 2 people' });
    expect(await mails()).toHaveLength(2);
  });

  it('is skipped when the cycle is closed', async () => {
    await database.asOwner(`UPDATE cycles SET status = 'closed', version = version + 1`);
    expect(await module.get(AnnounceCycle).run(municipalityId, { cycleId })).toEqual({ skipped: 'the cycle is closed' });
  });
});

describe('announceStage', () => {
  it('tells those who act in the stage', async () => {
    await move(sheets.first, 'grade');
    await announceStage({ stage: 'grade' });
    expect(await mails()).toMatchObject([
      { kind: 'sheetWaiting', recipient_name: '坂本', subject: expect.stringContaining('評価をお願いします(令和2年5月15日(金)まで)') },
    ]);
  });

  it('tells why a sheet came back, each round again', async () => {
    const note = { reason: '数値を確かめてください', from: 'grade', to: 'draft', by: '坂本', at: clock.now().toISOString() };
    await move(sheets.first, 'draft', 2, note);
    await announceStage({ round: 2, sentBack: true });
    await move(sheets.first, 'draft', 3, { ...note, reason: 'もう一度' });
    await announceStage({ round: 3, sentBack: true });
    const written = await mails();
    expect(written.map((mail) => mail.kind)).toEqual(['sheetSentBack', 'sheetSentBack']);
    expect(written[0]!.body).toContain('数値を確かめてください');
    expect(written[1]!.body).toContain('もう一度');
  });

  it('is skipped when the sheet has moved on to another stage or round, and says so', async () => {
    await move(sheets.first, 'grade');
    expect(await announceStage({})).toEqual({ skipped: 'the sheet has moved on to grade, round 1' });
    await move(sheets.first, 'draft', 2);
    expect(await announceStage({})).toEqual({ skipped: 'the sheet has moved on to draft, round 2' });
    expect(await mails()).toEqual([]);
  });

  it('run twice at the same moment, tells once', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => announceStage({})));
    expect(outcomes.filter((outcome) => 'done' in outcome && outcome.done.startsWith('1 new'))).toHaveLength(1);
    expect(await mails()).toHaveLength(1);
    expect(await jobs('deliverMail')).toHaveLength(1);
  });

  it('tells nobody who is no longer active', async () => {
    await database.asOwner('UPDATE accounts SET active = false WHERE id = $1', [writerId]);
    expect(await announceStage({})).toEqual({ done: '0 new mails to 0 people' });
  });
});

describe('the recipients', () => {
  it('are exactly those who may act, for every role, department, plan and stage', async () => {
    await transaction(async (tx) => {
      const other = await addPlan(tx, 'other-plan');
      for (const role of ROLES) {
        for (const departmentId of [null, departments.kikaku, departments.zaisei]) {
          await addAccount(tx, `${role} ${departmentId}`, role, departmentId);
          for (const plan of [planId, other.planId]) {
            const id = await addAccount(tx, `${role} ${departmentId} ${plan}`, role, departmentId);
            await tx.manager.query('UPDATE role_grants SET plan_id = $2 WHERE account_id = $1', [id, plan]);
          }
        }
      }
    });
    const grants = await database.asOwner<{ accountId: string; role: never; departmentId: string | null; planId: string | null }>(
      'SELECT account_id AS "accountId", role, department_id AS "departmentId", plan_id AS "planId" FROM role_grants',
    );
    for (const stage of STAGES) {
      await move(sheets.first, stage);
      const found = await transaction((tx) => readRecipients(tx, [{ id: sheets.first }], '2020-04-06'));
      const step = FULL_ROUTE.find((candidate) => candidate.stage === stage);
      const scope = { planId, leadDepartmentId: departments.kikaku };
      const expected = grants.filter(
        (grant) => step && mayAct({ accountId: grant.accountId, grants: [grant] }, step.actor, scope),
      );
      expect(found.map(({ recipient }) => recipient.id).toSorted()).toEqual(expected.map((grant) => grant.accountId).toSorted());
      if (step) expect(found.length).toBeGreaterThan(0);
    }
  });
});

describe('remind', () => {
  const remind = (day: string) => module.get(Remind).run(municipalityId, { day });

  it('writes one digest a person the business day before, whatever runs how often', async () => {
    await Promise.all([remind('2020-04-23'), remind('2020-04-23')]);
    const written = await mails();
    expect(written.map((mail) => [mail.kind, mail.recipient_name, mail.subject])).toEqual([
      ['reminderDigest', '山田', '【試験市】調書の期限のお知らせ(まもなく期限 2件)'],
      ['reminderDigest', '岡本', '【試験市】調書の期限のお知らせ(まもなく期限 1件)'],
    ]);
    expect(written.find((mail) => mail.recipient_name === '山田')!.body).toContain(
      `・No.1 取組項目 1(作成、期限 令和2年4月24日(金)、あと1営業日)\n  https://nendo.example.jp/app/sheets/${sheets.first}`,
    );
  });

  it('says nothing of what was handed on, and two business days after says what is overdue', async () => {
    await move(sheets.first, 'grade');
    await remind('2020-04-28');
    const written = (await mails()).filter((mail) => mail.recipient_name === '山田');
    expect(written).toMatchObject([{ subject: '【試験市】調書の期限のお知らせ(期限超過 1件)' }]);
    expect(written[0]!.body).toContain('No.2');
    expect(written[0]!.body).not.toContain('No.1 ');
  });

  it('tells the head of the department in the end, or the division where there is none', async () => {
    await transaction((tx) => addAccount(tx, '課長', 'departmentHead', departments.kikaku));
    await remind('2020-05-18');
    expect((await mails()).map((mail) => [mail.recipient_name, mail.subject])).toEqual([
      ['坂本', '【試験市】調書の期限のお知らせ(超過が続く調書 1件)'],
      ['課長', '【試験市】調書の期限のお知らせ(超過が続く調書 2件)'],
    ]);
  });

  it('puts what a person does and what they answer for into one mail', async () => {
    await transaction(async (tx) => {
      const head = await addAccount(tx, '課長', 'departmentHead', departments.kikaku);
      await tx.manager.query(
        `INSERT INTO role_grants (municipality_id, id, account_id, role) VALUES ($1, $2, $3, 'division')`,
        [municipalityId, randomUUID(), head],
      );
    });
    // 18 May: twelve business days after the draft's due date, and one before what the first sheet was extended to.
    await move(sheets.first, 'grade');
    await database.asOwner(`UPDATE sheets SET due_dates = '{"grade": "2020-05-19"}' WHERE id = $1`, [sheets.first]);
    await remind('2020-05-18');
    const [mail, ...more] = (await mails()).filter(({ recipient_name }) => recipient_name === '課長');
    expect(more).toEqual([]);
    // The second sheet as the head of its department, the third as the division of one that has no head.
    expect(mail!.subject).toBe('【試験市】調書の期限のお知らせ(超過が続く調書 2件、まもなく期限 1件)');
  });

  it('reminds first of what came late, and tells nobody above of it yet', async () => {
    await database.asOwner(`UPDATE sheets SET stage_since = $2, version = version + 1 WHERE id = $1`, [
      sheets.first,
      tokyo('2020-05-14 10:00'),
    ]);
    await remind('2020-05-18');
    expect((await mails()).map((mail) => [mail.recipient_name, mail.subject])).toEqual([
      ['坂本', '【試験市】調書の期限のお知らせ(超過が続く調書 2件)'],
      ['山田', '【試験市】調書の期限のお知らせ(期限超過 1件)'],
    ]);
  });

  it('begins on the day after a year was opened', async () => {
    await database.asOwner('UPDATE cycles SET opened_at = $1, version = version + 1', [tokyo('2020-04-23 08:00')]);
    expect(await remind('2020-04-23')).toHaveProperty('skipped');
    expect(await remind('2020-04-24')).toEqual({ done: '2 new digests to 2 people' });
  });

  it('is signed by the contacts of the plans that it is about', async () => {
    await transaction(async (tx) => {
      const other = await addPlan(tx, 'other-plan');
      await tx.manager.query(`UPDATE plans SET contact = '{"ja": "福祉課"}', version = version + 1 WHERE id = $1`, [other.planId]);
      const otherCycle = await addCycle(tx, other.planId, { openedAt: clock.now() });
      await addSheet(tx, { ...other, cycleId: otherCycle, leadDepartmentId: departments.zaisei, number: '9' });
      await tx.manager.query(
        `INSERT INTO deadlines (municipality_id, id, cycle_id, stage, due_on, due_at) VALUES ($1, $2, $3, 'draft', '2020-04-24', $4)`,
        [municipalityId, randomUUID(), otherCycle, tokyo('2020-04-24 23:59:59')],
      );
    });
    await remind('2020-04-23');
    const signed = Object.fromEntries((await mails()).map(({ recipient_name, body }) => [recipient_name, body.split('\n-- \n')[1]]));
    const [{ contact }] = (await database.asOwner<{ contact: string }>(`SELECT contact->>'ja' AS contact FROM plans WHERE id = $1`, [
      planId,
    ])) as [{ contact: string }];
    expect(signed['山田']).toContain(contact);
    expect(signed['山田']).not.toContain('福祉課');
    expect(signed['岡本']).toContain(`${['福祉課', contact].join('、')}`);
  });

  it.each(['2020-04-22', '2020-04-25', '2020-04-27', '2020-04-30'])('says nothing on %s', async (day) => {
    expect(await remind(day)).toHaveProperty('skipped');
    expect(await mails()).toEqual([]);
  });

  it('goes by the municipality’s own closed days', async () => {
    const close = (day: string) =>
      database.asOwner(`INSERT INTO closed_days (municipality_id, day, kind, name) VALUES ($1, $2, 'added', '閉庁')`, [
        municipalityId,
        day,
      ]);
    await close('2020-04-23');
    expect(await remind('2020-04-23')).toEqual({ skipped: 'offices are closed on 2020-04-23' });
    expect(await remind('2020-04-22')).toEqual({ done: '2 new digests to 2 people' });
  });
});

describe('the sweep', () => {
  const sweep = () => module.get(Sweep).run();

  it('asks for a day’s digests once, from 09:00 on', async () => {
    clock.moveTo(tokyo('2020-04-23 08:59'));
    await sweep();
    expect(await jobs('remind')).toEqual([]);
    clock.moveTo(tokyo('2020-04-23 09:00'));
    await sweep();
    await sweep();
    expect(await jobs('remind')).toEqual([{ day: '2020-04-23' }]);
    clock.moveTo(tokyo('2020-04-24 23:00'));
    await sweep();
    expect(await jobs('remind')).toEqual([{ day: '2020-04-23' }, { day: '2020-04-24' }]);
  });

  it('asks at the time that the municipality has set', async () => {
    await database.asOwner(`INSERT INTO digest_times (municipality_id, digest_at) VALUES ($1, '13:30')`, [municipalityId]);
    clock.moveTo(tokyo('2020-04-23 13:29'));
    await sweep();
    expect(await jobs('remind')).toEqual([]);
    clock.moveTo(tokyo('2020-04-23 13:30'));
    await sweep();
    expect(await jobs('remind')).toEqual([{ day: '2020-04-23' }]);
  });

  it('asks for none on other days, nor for a cycle that is closed', async () => {
    const sweepOn = async (...days: string[]) => {
      for (const day of days) {
        clock.moveTo(tokyo(`${day} 12:00`));
        await sweep();
      }
    };
    await sweepOn('2020-04-18', '2020-04-22');
    await database.asOwner(`UPDATE cycles SET status = 'closed', version = version + 1`);
    await sweepOn('2020-04-23', '2020-04-24', '2020-04-27');
    expect(await jobs('remind')).toEqual([]);
  });

  it('has the days made up for on which nothing ran, and says what is so by now', async () => {
    clock.moveTo(tokyo('2020-04-22 12:00'));
    await sweep();
    clock.moveTo(tokyo('2020-04-27 12:00'));
    await sweep();
    const [payload, ...more] = await jobs('remind');
    expect([payload, more]).toEqual([{ day: '2020-04-27', missedFrom: '2020-04-23' }, []]);
    await module.get(Remind).run(municipalityId, payload as JobPayload<'remind'>);
    const mail = (await mails()).find(({ recipient_name }) => recipient_name === '山田')!;
    expect(mail.subject).toBe('【試験市】調書の期限のお知らせ(期限超過 2件)');
    expect(mail.body).toContain('No.1 取組項目 1(作成、期限 令和2年4月24日(金)、1営業日超過)');
  });

  it('asks again for a mail that no job would send, once, and not when it was given up', async () => {
    await announceStage({});
    expect(await jobs('deliverMail')).toHaveLength(1);
    // Its job was skipped, because a sender that was killed held the mail.
    await database.asOwner(`UPDATE outbox SET done_at = created_at WHERE job = 'deliverMail'`);
    await sweep();
    expect(await jobs('deliverMail')).toHaveLength(1);
    advance(clock, { minutes: 6 });
    await sweep();
    await sweep();
    expect(await jobs('deliverMail')).toHaveLength(2);
    await database.asOwner(`UPDATE outbox SET done_at = created_at WHERE job = 'deliverMail'`);
    await database.asOwner(`UPDATE mails SET attempts = 8, status = 'failed'`);
    advance(clock, { minutes: 6 });
    await sweep();
    expect(await jobs('deliverMail')).toHaveLength(2);
  });

  it('settles the mails of a sender that was killed', async () => {
    await announceStage({});
    const [{ id }] = (await database.asOwner<{ id: string }>('SELECT id FROM mails')) as [{ id: string }];
    const ledger = module.get(MailLedger);
    const claim = await transaction((tx) => ledger.claim(tx, id));
    await transaction((tx) => ledger.settleLapsedClaims(tx, 'uncertain'));
    expect(await mails()).toMatchObject([{ status: 'sending' }]);
    advance(clock, { minutes: 3 });
    await transaction((tx) => ledger.settleLapsedClaims(tx, 'uncertain'));
    expect(await mails()).toMatchObject([{ status: 'uncertain' }]);
    expect(await transaction((tx) => ledger.claim(tx, id))).toBeUndefined();
    // The sender was only slow: now it is known.
    await transaction((tx) => ledger.markSent(tx, claim!));
    expect(await mails()).toMatchObject([{ status: 'sent' }]);
  });

  it('takes a mail back that was only on its way into the mailbox', async () => {
    await announceStage({});
    await database.asOwner('UPDATE outbox SET relayed_at = created_at, done_at = created_at');
    await database.asOwner(`UPDATE mails SET status = 'sending', attempts = 1, claimed_until = $1`, [clock.now()]);
    advance(clock, { minutes: 10 });
    await sweep();
    expect(await mails()).toMatchObject([{ status: 'waiting' }]);
    expect(await jobs('deliverMail')).toHaveLength(2);
  });
});

describe('the mailbox', () => {
  it('shows the mails, newest first, by person and kind, with counts', async () => {
    await module.get(AnnounceCycle).run(municipalityId, { cycleId });
    advance(clock, { minutes: 1 });
    await announceStage({});
    const mailbox = module.get(Mailbox);
    const reader = { municipalityId, grants: [] };
    const all = await mailbox.read(reader, { page: 1 });
    expect(all).toMatchObject({ total: 3, page: 1, pageSize: 50, transport: 'mailbox' });
    expect(all.rows.map((row) => row.kind)).toEqual(['sheetWaiting', 'cycleOpened', 'cycleOpened']);
    expect(all.counts).toEqual([
      { kind: 'cycleOpened', count: 2 },
      { kind: 'sheetWaiting', count: 1 },
      { kind: 'sheetsAdvanced', count: 0 },
      { kind: 'sheetSentBack', count: 0 },
      { kind: 'dueDateExtended', count: 0 },
      { kind: 'reminderDigest', count: 0 },
      { kind: 'reminderNow', count: 0 },
      { kind: 'stageClosed', count: 0 },
      { kind: 'scheduledRefused', count: 0 },
      { kind: 'publicationFailed', count: 0 },
      { kind: 'invitation', count: 0 },
      { kind: 'passwordReset', count: 0 },
      { kind: 'signInLink', count: 0 },
    ]);
    const hers = await mailbox.read(reader, { page: 1, to: `${writerId}@EXAMPLE.jp`, kind: 'cycleOpened' });
    expect(hers).toMatchObject({ total: 1, rows: [{ to: { name: '山田' }, status: 'waiting', attempts: 0, sentAt: null }] });
    expect((await mailbox.read(reader, { page: 2 })).rows).toEqual([]);
    const stranger = { municipalityId: await addMunicipality(database), grants: [] };
    expect(await mailbox.read(stranger, { page: 1 })).toMatchObject({ total: 0, rows: [] });
  });
});
