import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import type { TestingModule } from '@nestjs/testing';
import { pino } from 'pino';
import { DeliverMail } from '#libs/features/notifications/deliver-mail.js';
import { LookUpMail } from '#libs/features/notifications/look-up-mail.js';
import { NotificationsModule } from '#libs/features/notifications/notifications.module.js';
import { OperationsModule } from '#libs/features/operations/operations.module.js';
import { Sweep } from '#libs/features/operations/sweep.js';
import type { MovableClock } from '#libs/platform/clock/clock.js';
import { Config } from '#libs/platform/config/config.js';
import { Logger } from '#libs/platform/logging/logger.js';
import { PlatformModule } from '#libs/platform/platform.module.js';
import { advance, clockAt } from '../support/clock.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import { TestImapServer } from '../support/imap.js';
import { TestSmtpServer } from '../support/smtp.js';
import { addAccount, addDepartment, addMunicipality } from '../support/tenants.js';

const JOURNAL = 'journal@city.example.jp';

let database: TestDatabase;
let smtp: TestSmtpServer;
let imap: TestImapServer;
let clock: MovableClock;
let municipalityId: string;
let reader: string;
let log: string[];
let modules: TestingModule[];
let withJournal: TestingModule;
let withoutJournal: TestingModule;

beforeAll(async () => {
  [database, smtp, imap] = await Promise.all([createTestDatabase(), TestSmtpServer.start(), TestImapServer.start()]);
  clock = clockAt('2020-04-10 10:00');
  const settings = { DATABASE_URL: database.applicationUrl, SMTP_URL: smtp.url, PUBLIC_URL: 'https://nendo.example.jp' };
  const journal = { JOURNAL_ADDRESS: JOURNAL, JOURNAL_IMAP_URL: imap.url };
  log = [];
  const logger = new Logger(pino({ level: 'error' }, { write: (line: string) => void log.push(line) }));
  modules = await Promise.all(
    [{ ...settings, ...journal }, settings].map((environment) => {
      const platform = { config: Config.fromEnvironment(environment), clock, logger };
      return Test.createTestingModule({
        imports: [PlatformModule.with({ ...platform, dataSource: database.dataSource }), NotificationsModule, OperationsModule],
      }).compile();
    }),
  );
  [withJournal, withoutJournal] = modules as [TestingModule, TestingModule];
  municipalityId = await addMunicipality(database);
  reader = await database.tenants.transaction(municipalityId, async (tx) =>
    addAccount(tx, '山田', 'departmentMember', await addDepartment(tx, '政策企画課')),
  );
});

afterAll(async () => {
  await database.drop();
  await Promise.all(modules.map((module) => module.close()));
  await Promise.all([smtp.stop(), imap.stop()]);
});

beforeEach(async () => {
  await database.asOwner('DELETE FROM mails');
  await database.asOwner('DELETE FROM outbox');
  log.length = 0;
  imap.journal.clear();
  imap.commands.length = 0;
  imap.behaviour = 'serve';
  smtp.refused = null;
  smtp.mails.length = 0;
  smtp.behaviour = 'accept';
});

interface Row {
  readonly status: string;
  readonly attempts: number;
  readonly look_up: string | null;
  readonly last_error: string | null;
  readonly message_id: string;
  readonly next_look_up_at: Date | null;
}

async function addMail(): Promise<string> {
  const id = randomUUID();
  await database.asOwner(
    `INSERT INTO mails (municipality_id, id, kind, recipient_id, recipient_email, recipient_name, about_id, round, stage, day,
       subject, body, message_id, status, created_at)
     VALUES ($1, $2, 'sheetWaiting', $3, 'a@example.jp', '山田', $2, 1, 'grade', '2020-04-10', '件名', '本文', $4, 'waiting', $5)`,
    [municipalityId, id, reader, `<${id}@nendo.example.jp>`, clock.now()],
  );
  return id;
}

const logged = () => log.map((line) => JSON.parse(line) as object);
const mail = async (id: string) => (await database.asOwner<Row>('SELECT * FROM mails WHERE id = $1', [id]))[0]!;
const deliver = (mailId: string, module = withJournal) => module.get(DeliverMail).run(municipalityId, { mailId });
const lookUp = (mailId: string, module = withJournal) => module.get(LookUpMail).run(municipalityId, { mailId });
const asked = async (job: string) =>
  (await database.asOwner<{ id: string }>(`SELECT payload->>'mailId' AS id FROM outbox WHERE job = $1`, [job])).map(({ id }) => id);

/** Sent, and the answer lost: the server has it, the ledger cannot know. */
async function loseMark(module = withJournal): Promise<string> {
  const id = await addMail();
  smtp.behaviour = 'takeAndDrop';
  await deliver(id, module);
  smtp.behaviour = 'accept';
  expect(await mail(id)).toMatchObject({ status: 'uncertain', attempts: 1 });
  return id;
}

describe('a copy for the journal', () => {
  it('goes out with the mail, and its reader sees nothing of it', async () => {
    await deliver(await addMail());
    const [{ to, email }] = smtp.mails as [(typeof smtp.mails)[number]];
    expect(to).toEqual(['a@example.jp', 'journal@city.example.jp']);
    expect(email.headers.some(({ value }) => value.includes('journal@'))).toBe(false);
  });

  it('does not stand in for the reader: refused there, the mail has failed', async () => {
    smtp.refused = 'a@example.jp';
    const id = await addMail();
    await expect(deliver(id)).rejects.toThrow(/no such mailbox/);
    expect(await mail(id)).toMatchObject({ status: 'failed' });
  });

  it('keeps nothing from the reader where it is refused, and is seen to be', async () => {
    smtp.refused = JOURNAL;
    const id = await addMail();
    const { done } = (await deliver(id)) as { done: string };
    expect(done).toMatch(/^sent \(smtp\), attempt 1; the journal was refused: .*no such mailbox/);
    expect(await mail(id)).toMatchObject({ status: 'sent', last_error: null });
    expect(smtp.mails.map(({ to }) => to)).toEqual([['a@example.jp']]);
    expect(logged()).toEqual([expect.objectContaining({ municipalityId, mailId: id, err: expect.objectContaining({ recipient: JOURNAL }) })]);
  });

  it('is needed by whoever asks the journal, and not the other way round', () => {
    const settings = { DATABASE_URL: database.applicationUrl };
    expect(() => Config.fromEnvironment({ ...settings, JOURNAL_IMAP_URL: imap.url })).toThrow(/set JOURNAL_ADDRESS, too/);
    expect(Config.fromEnvironment({ ...settings, JOURNAL_ADDRESS: JOURNAL }).journalImapUrl).toBeUndefined();
  });
});

describe('a mail whose mark was lost', () => {
  it('is asked for once by the sweep', async () => {
    const id = await loseMark();
    await withJournal.get(Sweep).run();
    await withJournal.get(Sweep).run();
    expect(await asked('lookUpMail')).toEqual([id]);
  });

  it('was sent where the journal has it, and is not sent again', async () => {
    const id = await loseMark();
    imap.journal.add(`<${randomUUID()}@nendo.example.jp>`).add((await mail(id)).message_id);
    expect(await lookUp(id)).toEqual({ done: 'it was sent' });
    expect(await mail(id)).toMatchObject({ status: 'sent', look_up: 'sent', last_error: null });
    expect(imap.commands).toContain('EXAMINE');
    expect(imap.commands).not.toContain('SELECT');
    expect(await lookUp(id)).toEqual({ skipped: 'it is known by now whether it was sent' });
    expect(await asked('deliverMail')).toEqual([]);
    expect(smtp.mails).toHaveLength(1);
  });

  it('is sent again, as the same mail, once its copy has had time to come', async () => {
    const id = await loseMark();
    expect(await lookUp(id)).toMatchObject({ done: expect.stringMatching(/^not in the journal, asked again/) });
    expect(await mail(id)).toMatchObject({ status: 'uncertain', look_up: 'notSent' });
    advance(clock, { minutes: 14 });
    await withJournal.get(Sweep).run();
    expect(await asked('lookUpMail')).toEqual([]);
    advance(clock, { minutes: 1 });
    await withJournal.get(Sweep).run();
    expect(await asked('lookUpMail')).toEqual([id]);
    await Promise.all([lookUp(id), lookUp(id), lookUp(id)]);
    expect(await mail(id)).toMatchObject({ status: 'waiting', look_up: 'notSent', next_look_up_at: null });
    expect(await asked('deliverMail')).toEqual([id]);
    smtp.mails.length = 0;
    await deliver(id);
    expect(smtp.mails.map(({ email }) => email.messageId)).toEqual([(await mail(id)).message_id]);
    expect(await mail(id)).toMatchObject({ status: 'sent', attempts: 2 });
  });

  it('is sent again by itself once, and then a person decides: the journal may get no copies', async () => {
    const id = await loseMark();
    advance(clock, { minutes: 15 });
    expect(await lookUp(id)).toEqual({ done: 'it was not sent: it waits to be sent again' });
    smtp.behaviour = 'takeAndDrop';
    await deliver(id);
    advance(clock, { minutes: 15 });
    await withJournal.get(Sweep).run();
    expect(await lookUp(id)).toEqual({ done: 'not in the journal: a person decides' });
    advance(clock, { days: 1 });
    await withJournal.get(Sweep).run();
    expect(await asked('lookUpMail')).toEqual([id]);
    expect(await mail(id)).toMatchObject({ status: 'uncertain', look_up: 'notSent', attempts: 2, next_look_up_at: null });
    expect(smtp.mails).toHaveLength(2);
  });

  it('has no attempt more, were it the last one that was lost', async () => {
    const id = await loseMark();
    await database.asOwner('UPDATE mails SET attempts = 8 WHERE id = $1', [id]);
    advance(clock, { minutes: 15 });
    expect(await lookUp(id)).toEqual({ done: 'not in the journal: a person decides' });
    expect(await mail(id)).toMatchObject({ status: 'uncertain', attempts: 8, next_look_up_at: null });
  });

  it.each(['refuse', 'noFolder'] as const)('is asked for later while the journal cannot be read (%s)', async (behaviour) => {
    const id = await loseMark();
    imap.behaviour = behaviour;
    advance(clock, { minutes: 20 });
    expect(await lookUp(id)).toEqual({ done: expect.stringMatching(/^the journal could not be asked, asked again/) });
    expect(logged()).toEqual([expect.objectContaining({ municipalityId, mailId: id, err: expect.anything() })]);
    expect(await mail(id)).toMatchObject({ status: 'uncertain', look_up: 'unreachable' });
    imap.behaviour = 'serve';
    await withJournal.get(Sweep).run();
    expect(await asked('lookUpMail')).toEqual([]);
    advance(clock, { minutes: 15 });
    await withJournal.get(Sweep).run();
    expect(await asked('lookUpMail')).toEqual([id]);
    await lookUp(id);
    expect(await mail(id)).toMatchObject({ status: 'waiting' });
  });

  it('waits for a person when the journal has been away for three days', async () => {
    const id = await loseMark();
    imap.behaviour = 'refuse';
    advance(clock, { days: 3 });
    expect(await lookUp(id)).toEqual({ done: 'the journal could not be asked: a person decides' });
    expect(await mail(id)).toMatchObject({ status: 'uncertain', look_up: 'unreachable', next_look_up_at: null });
  });

  it('waits for a person where there is no journal, and nobody asks again', async () => {
    const id = await loseMark(withoutJournal);
    await withoutJournal.get(Sweep).run();
    expect(await lookUp(id, withoutJournal)).toEqual({ done: 'there is no journal: a person decides' });
    advance(clock, { days: 1 });
    await withoutJournal.get(Sweep).run();
    expect(await asked('lookUpMail')).toEqual([id]);
    expect(await mail(id)).toMatchObject({ status: 'uncertain', look_up: 'cannotTell' });
    expect(smtp.mails).toHaveLength(1);
  });

  it('of a sender that was killed is looked up as well', async () => {
    const id = await addMail();
    await database.asOwner(`UPDATE mails SET status = 'sending', attempts = 1, claimed_until = $1`, [clock.now()]);
    advance(clock, { minutes: 3 });
    await withJournal.get(Sweep).run();
    expect(await asked('lookUpMail')).toEqual([id]);
    imap.journal.add((await mail(id)).message_id);
    await lookUp(id);
    expect(await mail(id)).toMatchObject({ status: 'sent' });
  });
});
