import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import type { TestingModule } from '@nestjs/testing';
import type { FastifyInstance } from 'fastify';
import fastify from 'fastify';
import { serveOneClick } from '#apps/api/mail-settings/one-click.js';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { AnnounceCycle } from '#libs/features/notifications/announce-cycle.js';
import { AnnounceExtension } from '#libs/features/notifications/announce-extension.js';
import { AnnounceStage } from '#libs/features/notifications/announce-stage.js';
import { DeliverMail } from '#libs/features/notifications/deliver-mail.js';
import { MailSettingsOfPeople } from '#libs/features/notifications/mail-settings.js';
import { NotificationsModule } from '#libs/features/notifications/notifications.module.js';
import { PlatformModule } from '#libs/platform/platform.module.js';
import { Remind } from '#libs/features/notifications/remind.js';
import { RequestSignInLink } from '#libs/features/notifications/request-sign-in-link.js';
import { MailTemplates } from '#libs/features/notifications/templates/mail-templates.js';
import type { SignedIn } from '#libs/features/accounts/signed-in.js';
import { STANDARD_TEMPLATE } from '#libs/domain/mail/mail-template.js';
import { Config } from '#libs/platform/config/config.js';
import { createLogger, Logger } from '#libs/platform/logging/logger.js';
import { clockAt, tokyo } from '../support/clock.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import type { ReceivedMail } from '../support/smtp.js';
import { TestSmtpServer } from '../support/smtp.js';
import { addAccount, addCycle, addDepartment, addMunicipality, addPlan, addSheet } from '../support/tenants.js';

let database: TestDatabase;
let smtp: TestSmtpServer;
let app: TestingModule;
let api: FastifyInstance;
let address: string;
let municipalityId: string;
let cycleId: string;
let writerId: string;
let administrator: SignedIn;
let sheetIds: string[];

beforeAll(async () => {
  [database, smtp] = await Promise.all([createTestDatabase(), TestSmtpServer.start()]);
  const config = Config.fromEnvironment({
    DATABASE_URL: database.applicationUrl,
    SMTP_URL: smtp.url,
    PUBLIC_URL: 'https://nendo.example.jp',
    NENDO_DEMO: 'off',
  });
  const platform = { config, clock: clockAt('2020-04-10 10:00'), logger: new Logger(createLogger('silent')), dataSource: database.dataSource };
  app = await Test.createTestingModule({ imports: [PlatformModule.with(platform), NotificationsModule] }).compile();
  api = fastify();
  serveOneClick(api, () => app.get(MailSettingsOfPeople));
  address = await api.listen({ host: '127.0.0.1', port: 0 });
  municipalityId = await addMunicipality(database);
  await database.tenants.transaction(municipalityId, async (tx) => {
    const departmentId = await addDepartment(tx, '政策企画課');
    writerId = await addAccount(tx, '山田 直樹', 'departmentMember', departmentId);
    administrator = administratorOf(await addAccount(tx, '平野', 'administrator'));
    const plan = await addPlan(tx);
    cycleId = await addCycle(tx, plan.planId, { openedAt: platform.clock.now() });
    const sheets = ['1', '2'].map((number) => addSheet(tx, { ...plan, cycleId, leadDepartmentId: departmentId, number }));
    sheetIds = (await Promise.all(sheets)).map(({ sheetId }) => sheetId);
  });
});

afterAll(async () => {
  await api.close();
  await database.drop();
  await app.close();
  await smtp.stop();
});

beforeEach(async () => {
  smtp.mails.length = 0;
  for (const table of ['mails', 'outbox', 'deadlines', 'mail_templates']) await database.asOwner(`DELETE FROM ${table}`);
  await database.asOwner(`UPDATE sheets SET due_dates = '{}' WHERE due_dates <> '{}'`);
  await database.asOwner(`UPDATE accounts SET mail_language = 'ja', digests = true`);
  await due('2020-04-24');
});

async function due(dueOn: string): Promise<void> {
  await database.asOwner(`DELETE FROM deadlines`);
  await database.asOwner(
    `INSERT INTO deadlines (municipality_id, id, cycle_id, stage, due_on, due_at) VALUES ($1, $2, $3, 'draft', $4, $5)`,
    [municipalityId, randomUUID(), cycleId, dueOn, tokyo(`${dueOn} 23:59:59`)],
  );
}

const job = <T>(handler: abstract new (...args: never[]) => T): T => app.get(handler, { strict: false });
const speak = (language: Locale) => database.asOwner('UPDATE accounts SET mail_language = $1 WHERE id = $2', [language, writerId]);

/** Everything that waits goes out; in the order in which it was written. */
async function received(): Promise<ReceivedMail[]> {
  const rows = await database.asOwner<{ id: string }>(`SELECT id FROM mails WHERE status = 'waiting' ORDER BY created_at`);
  for (const { id } of rows) await job(DeliverMail).run(municipalityId, { mailId: id });
  return smtp.mails.splice(0);
}

const header = ({ email }: ReceivedMail, key: string) => email.headers.find((candidate) => candidate.key === key)?.value;

/** The properties of a calendar's only event, unfolded. */
function eventOf({ email }: ReceivedMail): Record<string, string> {
  const [file, ...others] = email.attachments;
  expect(others).toEqual([]);
  expect(file).toMatchObject({ filename: 'nendo.ics', mimeType: 'text/calendar' });
  const content = typeof file!.content === 'string' ? file!.content : new TextDecoder().decode(file!.content);
  const lines = content.replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/);
  expect(lines).toContain('METHOD:PUBLISH');
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  return Object.fromEntries(lines.slice(lines.indexOf('BEGIN:VEVENT')).map((line) => [line.split(':')[0]!, line.split(':').slice(1).join(':')]));
}

describe('a mail', () => {
  it('says the same as text and as HTML, and brings its due date along', async () => {
    await job(AnnounceCycle).run(municipalityId, { cycleId });
    const [mail] = (await received()) as [ReceivedMail];
    const { email } = mail;
    expect(email.subject).toBe('【試験市】令和元年度の進行管理が始まりました(令和2年4月24日(金)まで)');
    expect(email.text).toContain(`・No.1 取組項目 1\n  https://nendo.example.jp/app/sheets/${sheetIds[0]}`);
    expect(email.html).toContain('<html lang="ja">');
    expect(email.html).toContain(`<a href="https://nendo.example.jp/app/sheets/${sheetIds[1]}"`);
    // No images and nothing else that is fetched: nobody learns when it is read.
    expect(email.html).not.toMatch(/<(?:img|link|script|iframe)|url\(|src=/i);
    expect(wordsOf(email.html!)).toBe(wordsOf(email.text!, true));
    const event = eventOf(mail);
    expect(event).toMatchObject({
      UID: `${cycleId}.draft@nendo.example.jp`,
      'DTSTART;VALUE=DATE': '20200424',
      DTSTAMP: expect.stringMatching(/^20200410T01\d{4}Z$/),
      SUMMARY: '【期限】計画 令和元年度(作成)',
    });
    expect(header(mail, 'list-unsubscribe')).toBeUndefined();
    expect(header(mail, 'auto-submitted')).toBe('auto-generated');
  });

  it('keeps what people have typed from being read as markup', async () => {
    await database.asOwner(`UPDATE sheets SET carried = jsonb_set(carried, '{title}', '"<b>{氏名}</b> & co"'), version = version + 1 WHERE id = $1`, [
      sheetIds[0],
    ]);
    await job(AnnounceStage).run(municipalityId, { sheetId: sheetIds[0]!, stage: 'draft', round: 1, sentBack: false });
    const [{ email }] = (await received()) as [ReceivedMail];
    expect(email.html).toContain('&lt;b&gt;{氏名}&lt;/b&gt; &amp; co');
    expect(email.html).not.toContain('<b>');
    expect(email.text).toContain('<b>{氏名}</b> & co');
    await database.asOwner(`UPDATE sheets SET carried = jsonb_set(carried, '{title}', '"取組項目 1"'), version = version + 1 WHERE id = $1`, [sheetIds[0]]);
  });

  it('is written in the language of its reader', async () => {
    await speak('en');
    await job(AnnounceCycle).run(municipalityId, { cycleId });
    const [mail] = (await received()) as [ReceivedMail];
    expect(mail.email.subject).toBe('[Test City] The review of FY2019 has begun (due Friday, April 24, 2020)');
    expect(mail.email.text).toContain('Dear 山田 直樹,');
    expect(mail.email.html).toContain('<html lang="en">');
    expect(eventOf(mail)['SUMMARY']).toBe('Due: 計画\\, FY2019 (writing)');
  });

  it('tells somebody from outside in their language that its links are theirs alone', async () => {
    const reader = await database.tenants.transaction(municipalityId, (tx) => addAccount(tx, 'Haruka Aoki', 'citizenCommittee'));
    await database.asOwner(`UPDATE accounts SET mail_language = 'en' WHERE id = $1`, [reader]);
    await job(RequestSignInLink).ask(`${reader}@example.jp`);
    const [{ email }] = (await received()) as [ReceivedMail];
    for (const part of [email.text!, email.html!]) {
      expect(part).toContain('/app/enter#');
      expect(part).toContain('Links in this mail are yours alone');
      expect(part).not.toContain('転送');
    }
  });

  it('moves the entry in its reader’s calendar when the due date is extended', async () => {
    const extend = (day: string, sheets: string[] | null) =>
      job(AnnounceExtension).run(municipalityId, { extensionId: randomUUID(), cycleId, stages: ['draft'], day, sheetIds: sheets });
    await job(AnnounceCycle).run(municipalityId, { cycleId });
    await due('2020-05-08');
    await extend('2020-04-20', null);
    await database.asOwner(`UPDATE sheets SET due_dates = '{"draft": "2020-05-15"}' WHERE id = $1`, [sheetIds[1]]);
    await extend('2020-04-21', [sheetIds[1]!]);
    const [opened, extended, own] = (await received()).map(eventOf) as [Record<string, string>, Record<string, string>, Record<string, string>];
    expect(extended['UID']).toBe(opened['UID']);
    expect(extended['DTSTART;VALUE=DATE']).toBe('20200508');
    expect(Number(extended['SEQUENCE'])).toBe(Number(opened['SEQUENCE']) + 14);
    // One sheet with a date of its own: beside the stage's, which holds for the others.
    expect(own).toMatchObject({ UID: `${sheetIds[1]}.draft@nendo.example.jp`, 'DTSTART;VALUE=DATE': '20200515' });
    expect(own['SUMMARY']).toContain('No.2');
  });
});

describe('a digest', () => {
  const remind = () => job(Remind).run(municipalityId, { day: '2020-04-23' });

  it('can be stopped by one click of a mail program, without a session', async () => {
    await remind();
    const [mail] = (await received()) as [ReceivedMail];
    expect(header(mail, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const url = new URL(/^<(https:\/\/nendo\.example\.jp\/api\/unsubscribe\/\S+)>$/.exec(header(mail, 'list-unsubscribe')!)![1]!);
    const here = `${address}${url.pathname}`;
    const opened = await fetch(here, { redirect: 'manual' });
    expect([opened.status, opened.headers.get('location')]).toEqual([303, `/app/unsubscribe#${url.pathname.split('/').at(-1)}`]);
    expect(mail.email.text).toContain(`https://nendo.example.jp${opened.headers.get('location')}`);
    expect(await wantsDigests()).toBe(true);
    const form = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    for (const body of [form, form]) expect((await fetch(here, { method: 'POST', body })).status).toBe(204);
    expect(await wantsDigests()).toBe(false);
    expect(await actions()).toEqual(['unsubscribe']);
    // Nobody learns from the answer whether a link is one of ours.
    const others = here.replace(/.{43}$/, 'x'.repeat(43));
    expect((await fetch(others, { method: 'POST', body: form })).status).toBe(204);
    expect((await fetch(`${address}/api/unsubscribe/nobody’s`, { method: 'POST', body: form })).status).toBe(204);
  });

  it('comes no more to those who have stopped it; single mails still do', async () => {
    await database.asOwner('UPDATE accounts SET digests = false WHERE id = $1', [writerId]);
    expect(await remind()).toEqual({ done: '0 new digests to 0 people' });
    await job(AnnounceStage).run(municipalityId, { sheetId: sheetIds[0]!, stage: 'draft', round: 1, sentBack: true });
    expect((await received()).map(({ email }) => email.subject)).toEqual([expect.stringContaining('差し戻されました')]);
  });

  it('names what is due soon in the calendar', async () => {
    await remind();
    const [mail] = (await received()) as [ReceivedMail];
    const event = eventOf(mail);
    expect(event['UID']).toBe(`${cycleId}.draft@nendo.example.jp`);
    expect(event['DESCRIPTION']).toContain('No.1、No.2');
  });

  const wantsDigests = async () =>
    (await database.asOwner<{ digests: boolean }>('SELECT digests FROM accounts WHERE id = $1', [writerId]))[0]!.digests;
  const actions = async () =>
    (await database.asOwner<{ action: string }>('SELECT action FROM history_entries WHERE subject_id = $1', [writerId])).map(
      ({ action }) => action,
    );
});

describe('the municipality’s words', () => {
  const change = (kind: 'all' | 'cycleOpened', template: Partial<typeof STANDARD_TEMPLATE>, version = 0) =>
    job(MailTemplates).change(administrator, { kind, language: 'ja', version, template: { ...STANDARD_TEMPLATE, ...template } });

  it('stand around what the program says, and those of a kind go before those of all', async () => {
    await change('all', { signature: '{自治体名} {担当}\n電話 049-283-1111', greeting: '{氏名} さま' });
    await change('cycleOpened', { subjectPrefix: '＜{計画名}＞', introduction: '{年度}もよろしくお願いします。<{氏名}>', greeting: '{氏名} 殿' });
    await job(AnnounceCycle).run(municipalityId, { cycleId });
    const [{ email }] = (await received()) as [ReceivedMail];
    expect(email.subject).toMatch(/^＜計画＞令和元年度の進行管理が始まりました/);
    expect(email.text).toMatch(/^山田 直樹 殿\n\n令和元年度もよろしくお願いします。<山田 直樹>\n\n「計画」/);
    expect(email.text).toContain('-- \n試験市 政策企画課\n電話 049-283-1111');
    expect(email.html).toContain('&lt;山田 直樹&gt;');
  });

  it('leave English mails as they are', async () => {
    await change('all', { greeting: '{氏名} さま' });
    await speak('en');
    await job(AnnounceCycle).run(municipalityId, { cycleId });
    expect((await received())[0]!.email.text).toMatch(/^Dear 山田 直樹,/);
  });

  it('are told all that is wrong with them, and whoever comes second is told so', async () => {
    expect(await change('all', { subjectPrefix: '{計画名}', closing: '{' })).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'placeholderUnknown', part: 'subjectPrefix' }, { code: 'placeholderOpen', part: 'closing' }],
    });
    const outcomes = await Promise.all([change('all', { greeting: '甲' }), change('all', { greeting: '乙' }), change('all', { greeting: '丙' })]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['ok', 'stale', 'stale']);
    const { kind, language, version, template } = await read();
    expect(version).toBe(1);
    // Pressed twice: what was wanted is so already.
    expect(await job(MailTemplates).change(administrator, { kind, language, version: 0, template })).toEqual({ kind: 'ok', value: { version: 1 } });
    // Reset, and changed again by whoever still sees the first state.
    expect(await change('all', {}, 1)).toEqual({ kind: 'ok', value: { version: 2 } });
    expect(await change('all', { greeting: '丁' }, 1)).toMatchObject({ kind: 'stale', currentVersion: 2 });
  });

  it('can be tried out before they are saved', async () => {
    const template = { ...STANDARD_TEMPLATE, introduction: '春です。<{担当}>' };
    const preview = await job(MailTemplates).preview(administrator, { kind: 'reminderDigest', language: 'ja', template });
    expect(preview).toMatchObject({ kind: 'ok', value: { text: expect.stringContaining('春です。<政策企画課>'), html: expect.stringContaining('&lt;政策企画課&gt;') } });
    expect((await read()).version).toBe(0);
  });

  const read = async () => {
    const outcome = await job(MailTemplates).read(administrator, { kind: 'all', language: 'ja' });
    if (outcome.kind !== 'ok') throw new Error(outcome.kind);
    return outcome.value;
  };
});

function administratorOf(accountId: string): SignedIn {
  return {
    municipalityId,
    municipality: { key: 'test', name: { ja: '試験市', en: 'Test City' } },
    accountId,
    name: '平野',
    email: 'a@example.jp',
    department: null,
    deputyFor: [],
    grants: [{ role: 'administrator', departmentId: null, planId: null }],
  };
}

/** The words alone: without markup and, of the text part, without its bullets and the addresses that are links in HTML. */
function wordsOf(part: string, plain = false): string {
  const words = plain
    ? part.replaceAll(/^(?:・|-- $)/gm, '').replaceAll(/https?:\S+/g, '')
    : part.replace(/^[^]*<body[^>]*>/, '').replaceAll(/<[^>]+>/g, '');
  return words.replaceAll(/\s+/g, '');
}
