import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { ApiClient } from '#apps/cli/demo/api-client.js';
import { DemoYear } from '#apps/cli/demo/play-year.js';
import type { Api } from '#libs/contract/api.js';
import { API } from '#libs/contract/api.js';
import type { Route, RouteResponse } from '#libs/contract/route.js';
import { runDemoProgram } from '../support/program.js';
import { addSecondMunicipality } from '../support/second-municipality.js';
import { TestSmtpServer } from '../support/smtp.js';
import { eventually } from '../support/wait.js';

/** The citizens' committee enters by a link in the mail: what the link opens, for how long, and for whom. */

const AOKI = 'aoki.haruka@citizen.example.org';
const KUBO = 'kubo.tsutomu@citizen.example.org';
const LINK = /\/app\/enter#([\w.-]+)(?:\/([\w-]+))?/g;

let smtp: TestSmtpServer;
let program: Awaited<ReturnType<typeof runDemoProgram>>;
let year: DemoYear;
let token: string;
let cookie: string;
let sheetId: string;

beforeAll(async () => {
  smtp = await TestSmtpServer.start();
  program = await runDemoProgram({ SMTP_URL: smtp.url, LOG_LEVEL: 'info' });
  year = await DemoYear.at(program.address, () => undefined);
  await year.open();
  await year.draftAndSubmit();
  await year.propose();
  await year.settle();
  [{ token }] = await linksTo(AOKI);
  cookie = await entered(token);
  const { shown } = await answerOf('readReadings', cookie);
  sheetId = shown!.sections[0]!.sheets[0]!.sheetId;
}, 120_000);

afterAll(async () => {
  await program.stop();
  await smtp.stop();
});

describe('the mail', () => {
  it('carries one key for each mail, with the sheet that it is about', async () => {
    const links = await linksTo(AOKI);
    expect(new Set(links.map((link) => link.token)).size).toBe(smtp.mailsTo(AOKI).filter(({ email }) => email.text!.match(LINK)).length);
    for (const link of links) expect(link.sheetId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('gives the staff addresses that ask for their password', () => {
    const toStaff = smtp.mails.filter(({ to }) => !to[0]!.endsWith('citizen.example.org'));
    expect(toStaff.length).toBeGreaterThan(10);
    expect(toStaff.filter(({ email }) => email.text!.includes('/app/enter'))).toEqual([]);
    expect(toStaff.filter(({ email }) => email.text!.includes('/app/sheets/')).length).toBeGreaterThan(10);
  });

  it('is the only place where the key stands: not the tables, not the mailbox, not the log', async () => {
    const secret = token.split('.')[1]!;
    const kept = await program.database.asOwner(`SELECT 1 FROM mails WHERE body LIKE '%/app/enter%'`);
    expect(kept).toEqual([]);
    const mailbox = await year.first('administrator').call('readMailbox', { query: { to: AOKI } });
    expect(JSON.stringify(mailbox)).not.toContain(secret);
    expect(program.output()).toContain('/api/sign-in-links/enter');
    expect(program.output()).not.toContain(secret);
  });
});

describe('the link', () => {
  it('changes nothing by being read, as mail scanners do', async () => {
    const before = await program.database.asOwner<{ id: string }>('SELECT * FROM sign_in_links ORDER BY id');
    const sessions = await sessionCount();
    for (let scan = 0; scan < 3; scan += 1) {
      expect((await fetch(`${program.address}/app/enter`)).status).toBe(200);
      const { link } = (await (await post('readSignInLink', { token })).json()) as { link: object };
      expect(link).toEqual({ name: '青木 遥', municipality: expect.objectContaining({ ja: '坂戸市' }), expiresAt: expect.any(String) });
    }
    // Mails that are sent meanwhile bring links of their own.
    const ids = before.map(({ id }) => id);
    expect(await program.database.asOwner('SELECT * FROM sign_in_links WHERE id = ANY ($1) ORDER BY id', [ids])).toEqual(before);
    expect(await sessionCount()).toBe(sessions);
  });

  it('works again in another window', async () => {
    expect(await entered(token)).not.toBe(cookie);
    expect((await get('readSession', cookie)).status).toBe(200);
  });

  it('opens nothing in another municipality', async () => {
    const other = await addSecondMunicipality(program.database);
    const moved = `${other}.${token.split('.')[1]}`;
    expect(await linkOf(moved)).toBeNull();
    expect((await post('enterByLink', { token: moved })).status).toBe(404);
  });

  it.each(['', 'nobody’s', 'a.b', `00000000-0000-4000-8000-000000000000.${'A'.repeat(43)}`])('is none of ours: %s', async (none) => {
    expect(await linkOf(none)).toBeNull();
    expect((await post('enterByLink', { token: none })).status).toBe(404);
  });

  it('is not pressed from another site', async () => {
    const response = await post('enterByLink', { token }, { origin: 'https://elsewhere.example' });
    expect(response.status).toBe(403);
  });
});

const closed = Object.values(API as Record<string, Route>).filter(
  ({ access, byLink }) => access !== 'public' && access !== 'demo' && byLink !== true,
);

describe('the session', () => {
  it('goes nowhere but to what is to be read and commented on', async () => {
    expect(closed.length).toBeGreaterThan(50);
    const answers = await Promise.all(
      closed.map(async (route) => {
        const path = route.path.replace(/\{\w+\}/g, randomUUID());
        const response = await fetch(`${program.address}/api${path}`, { method: route.method, headers: { cookie } });
        return { id: route.id, status: response.status };
      }),
    );
    expect(answers.filter(({ status }) => status !== 403)).toEqual([]);
  });

  it('lists the year by section, with what is done', async () => {
    const { cycles, shown } = await answerOf('readReadings', cookie);
    expect(cycles).toHaveLength(1);
    expect(cycles[0]).toMatchObject({ progress: { total: 24, done: 0, toCome: 0 }, contact: { ja: '政策企画課' } });
    const sheets = shown!.sections.flatMap((section) => section.sheets);
    expect(sheets).toHaveLength(24);
  });

  it('reads, saves, comments, takes back; and nothing else can be done by it', async () => {
    const reading = await answerOf('readReading', cookie, sheetId);
    expect(reading).toMatchObject({ state: 'waiting', place: 1, previous: null, commentField: 'citizenComment' });
    const saved = await send('PATCH', `/sheets/${sheetId}/draft`, { version: reading.sheet.version, texts: { citizenComment: 'よい' } });
    expect(saved.status).toBe(200);
    const back = await send('POST', `/sheets/${sheetId}/commands`, { command: 'sendBack', version: 1, to: 'draft', reason: '?' });
    expect(back.status).toBe(403);
    const version = reading.sheet.version + 1;
    const done = await send('POST', `/reading/${sheetId}/comment`, { version, text: 'よい取組です。' });
    expect(done.status).toBe(200);
    const { nextSheetId } = (await done.json()) as { nextSheetId: string };
    expect(nextSheetId).toBe(reading.next!.sheetId);
    expect((await send('POST', `/reading/${sheetId}/comment`, { version, text: '' })).status).toBe(409);
    expect((await answerOf('readReading', cookie, sheetId)).progress).toEqual({ total: 24, done: 1, toCome: 0 });
    expect((await send('POST', `/reading/${sheetId}/take-back`, { version: version + 1 })).status).toBe(200);
    const again = await answerOf('readReading', cookie, sheetId);
    expect(again).toMatchObject({ state: 'waiting', progress: { done: 0 } });
    expect(JSON.stringify(again.sheet.fields)).toContain('よい取組です。');
  });

  it('ends after four hours, used or not', async () => {
    const [{ created_at: created }] = await program.database.asOwner<{ created_at: Date }>(
      'SELECT created_at FROM sessions WHERE sign_in_link_id IS NOT NULL ORDER BY created_at LIMIT 1',
    ) as [{ created_at: Date }];
    const other = await entered(token);
    await program.database.asOwner(
      `UPDATE sessions SET created_at = created_at - interval '241 minutes' WHERE sign_in_link_id IS NOT NULL AND created_at > $1`,
      [created],
    );
    expect((await get('readSession', other)).status).toBe(401);
    expect((await get('readSession', cookie)).status).toBe(200);
  });
});

describe('somebody who is to enter no longer', () => {
  it.each([
    ['whose term has ended', `UPDATE role_grants SET valid_to = '2020-01-31'`, `UPDATE role_grants SET valid_to = NULL`],
    ['who was given a role in the town hall', `UPDATE role_grants SET role = 'division'`, `UPDATE role_grants SET role = 'citizenCommittee'`],
  ])('%s: link and session are dead', async (_, change, undo) => {
    const where = ' WHERE account_id = (SELECT id FROM accounts WHERE email = $1)';
    await program.database.asOwner(change + where, [AOKI]);
    expect(await linkOf(token)).toBeNull();
    expect((await post('enterByLink', { token })).status).toBe(404);
    expect([401, 403]).toContain((await get('readReadings', cookie)).status);
    await program.database.asOwner(undo + where, [AOKI]);
    expect(await linkOf(token)).not.toBeNull();
  });

  it('whose account is stopped: also not when it is used again', async () => {
    const [{ token: kubo }] = await linksTo(KUBO);
    const session = await entered(kubo);
    const administrator = year.first('administrator');
    const person = await personOf(KUBO);
    const { fingerprint } = await administrator.call('previewDeactivation', { params: { accountId: person } });
    await administrator.call('deactivatePerson', { params: { accountId: person }, body: { fingerprint, successors: [], leaveUnheld: true } });
    expect((await get('readSession', session)).status).toBe(401);
    const { fingerprint: stopped } = await administrator.call('readPersonDetail', { params: { accountId: person } });
    await administrator.call('reactivatePerson', { params: { accountId: person }, body: { fingerprint: stopped } });
    expect(await linkOf(kubo)).toBeNull();
    expect((await get('readSession', session)).status).toBe(401);
  });

  it('who is to choose a new password', async () => {
    const administrator = year.first('administrator');
    await administrator.call('resendInvitation', { params: { accountId: await personOf(AOKI) } });
    expect(await linkOf(token)).toBeNull();
    expect((await get('readSession', cookie)).status).toBe(401);
  });
});

describe('asking for a new link', () => {
  it('answers alike whoever asks, and mails those who enter by one', async () => {
    const asked = await Promise.all(
      ['nobody@example.jp', 'okamoto.zaisei@sakado.example.jp', AOKI.toUpperCase(), AOKI].map((email) => post('requestSignInLink', { email })),
    );
    expect(await Promise.all(asked.map(async (answer) => [answer.status, await answer.text()]))).toEqual(Array(4).fill([204, '']));
    const fresh = await eventually('the new link', async () => smtp.mailsTo(AOKI).find(({ email }) => email.text?.includes('新しい入口')));
    [[, token]] = [...fresh.email.text!.matchAll(LINK)] as unknown as [[string, string]];
    cookie = await entered(token);
    expect((await get('readReadings', cookie)).status).toBe(200);
    const kinds = await program.database.asOwner(`SELECT recipient_email FROM mails WHERE kind = 'signInLink'`);
    expect(kinds).toEqual([{ recipient_email: AOKI }]);
    // Other mails of the year may still be on their way.
    const withLink = smtp.mails.filter(({ email }) => email.text?.includes('新しい入口'));
    expect(withLink.flatMap(({ to }) => to)).toEqual(withLink.map(() => AOKI));
  });

  it('mails no more than three an hour', async () => {
    for (const at of ['2020-05-28T10:00:00+09:00', '2020-05-28T10:05:00+09:00', '2020-05-28T10:10:00+09:00', '2020-05-28T10:15:00+09:00']) {
      await moveClock(at);
      await post('requestSignInLink', { email: AOKI });
    }
    const [row] = await program.database.asOwner<{ count: number }>(
      `SELECT count(*)::int AS count FROM mails WHERE kind = 'signInLink' AND created_at >= '2020-05-28T10:00:00+09:00'`,
    );
    expect(row!.count).toBe(3);
  });
});

describe('pressing without end', () => {
  it('is slowed down', async () => {
    const statuses: number[] = [];
    for (let press = 0; press < 22; press += 1) statuses.push((await post('enterByLink', { token })).status);
    expect(statuses.at(-1)).toBe(429);
    expect(statuses[0]).toBe(204);
    await moveClock('2020-05-28T12:00:00+09:00');
    expect((await post('enterByLink', { token })).status).toBe(204);
  });

  it('ends with the link: a week after the due date at the latest', async () => {
    await moveClock('2020-07-10T10:00:00+09:00');
    expect(await linkOf(token)).toBeNull();
    expect((await post('enterByLink', { token })).status).toBe(404);
  });
});

async function linksTo(email: string): Promise<[{ token: string; sheetId: string | undefined }, ...{ token: string; sheetId: string | undefined }[]]> {
  return eventually(`a link for ${email}`, async () => {
    const texts = smtp.mailsTo(email).map((mail) => mail.email.text!);
    const links = texts.flatMap((text) => [...text.matchAll(LINK)].map((found) => ({ token: found[1]!, sheetId: found[2] })));
    return links.length > 0 ? (links as [(typeof links)[number]]) : null;
  });
}

async function entered(withToken: string): Promise<string> {
  const response = await post('enterByLink', { token: withToken });
  expect(response.status).toBe(204);
  return response.headers.getSetCookie()[0]!.split(';')[0]!;
}

async function linkOf(text: string): Promise<unknown> {
  return ((await (await post('readSignInLink', { token: text })).json()) as { link: unknown }).link;
}

function post(id: 'readSignInLink' | 'enterByLink' | 'requestSignInLink', body: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${program.address}/api${API[id].path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

function get(id: 'readSession' | 'readReadings', session: string): Promise<Response> {
  return fetch(`${program.address}/api${API[id].path}`, { headers: { cookie: session } });
}

/** As the person who has entered. */
function send(method: string, path: string, body: object): Promise<Response> {
  return fetch(`${program.address}/api${path}`, {
    method,
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });
}

async function answerOf<Id extends 'readReadings' | 'readReading'>(id: Id, session: string, sheet = ''): Promise<RouteResponse<Api[Id]>> {
  const response = await fetch(`${program.address}/api${API[id].path.replace('{sheetId}', sheet)}`, { headers: { cookie: session } });
  expect(response.status).toBe(200);
  return (await response.json()) as RouteResponse<Api[Id]>;
}

async function personOf(email: string): Promise<string> {
  const [row] = await program.database.asOwner<{ id: string }>('SELECT id FROM accounts WHERE email = $1', [email]);
  return row!.id;
}

async function sessionCount(): Promise<number> {
  const [row] = await program.database.asOwner<{ count: number }>('SELECT count(*)::int AS count FROM sessions');
  return row!.count;
}

async function moveClock(now: string): Promise<void> {
  await new ApiClient(program.address).call('moveClock', { body: { now } });
}
