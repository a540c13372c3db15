import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ApiClient } from '#apps/cli/demo/api-client.js';
import { DemoYear } from '#apps/cli/demo/play-year.js';
import type { Problem } from '#libs/contract/problem.js';
import { problemSchema } from '#libs/contract/problem.js';
import type { SheetView } from '#libs/contract/sheets.js';
import { DEMO_PASSWORD } from '#libs/features/accounts/demo-password.js';
import { runDemoProgram } from '../support/program.js';

let program: Awaited<ReturnType<typeof runDemoProgram>>;
let cookie: string;
let member: ApiClient;
let cycleId: string;
let planId: string;
let sheet: SheetView;

beforeAll(async () => {
  program = await runDemoProgram();
  const year = await DemoYear.at(program.address, () => undefined);
  cycleId = await year.open();
  const { plans } = await year.first('administrator').call('listPlans');
  planId = plans[0]!.id;
  const { accounts } = await new ApiClient(program.address).call('demoAccounts');
  const { email } = accounts.find((account) => account.role === 'departmentMember')!;
  member = new ApiClient(program.address, { email, password: DEMO_PASSWORD });
  cookie = await signIn(email);
  const work = await member.call('myWork');
  sheet = await member.call('openSheet', { params: { sheetId: work.waiting.rows[0]!.id } });
}, 60_000);

afterAll(async () => {
  await program.stop();
});

describe('a request that is not right gets its own answer and changes nothing', () => {
  let before: string;
  beforeEach(async () => {
    before = await everything();
  });

  const draft = () => `/api/sheets/${sheet.id}/draft`;
  const commands = () => `/api/sheets/${sheet.id}/commands`;
  const text = (achievements: string) => ({ version: sheet.version, texts: { achievements } });

  it('names an unknown field', async () => {
    const problem = await refused('PATCH', draft(), { ...text('書く'), colour: 'red' }, 400, 'invalidInput');
    expect(problem.errors).toEqual([{ pointer: '/body/colour', found: 'red', expected: 'no field of this name' }]);
  });

  it('names every wrong type at once', async () => {
    const body = { version: 'one', texts: { achievements: 5 } };
    const problem = await refused('PATCH', draft(), body, 400, 'invalidInput');
    expect(problem.errors).toEqual([
      { pointer: '/body/version', found: 'one', expected: 'number' },
      { pointer: '/body/texts/achievements', found: '5', expected: 'string' },
    ]);
  });

  it('refuses a field of the template that is not of this stage, and one that is of no template', async () => {
    const texts = { opinion: 'よい', policy: '方針', nonsense: 'x' };
    const problem = await refused('PATCH', draft(), { version: sheet.version, texts }, 409, 'commandRefused');
    expect(problem.refusals).toEqual([
      { code: 'fieldNotWritable', field: 'opinion' },
      { code: 'fieldNotWritable', field: 'policy' },
      { code: 'fieldNotWritable', field: 'nonsense' },
    ]);
  });

  it('says how long a text may be', async () => {
    const problem = await refused('PATCH', draft(), text('あ'.repeat(2001)), 409, 'commandRefused');
    expect(problem.refusals).toEqual([{ code: 'textTooLong', field: 'achievements', length: 2001, max: 2000 }]);
  });

  it('refuses 10 MB of text', async () => {
    const problem = await answerToLength('PATCH', draft(), 10 * 1024 * 1024);
    expect(problem).toMatchObject({ status: 413, code: 'bodyTooLarge' });
    expect(await everything()).toBe(before);
  });

  it.each([
    ['a NUL character', 'a\u0000b'],
    ['half of a surrogate pair', 'a\ud842'],
  ])('refuses %s, which no document could print', async (_, value) => {
    const problem = await refused('PATCH', draft(), text(value), 400, 'invalidInput');
    expect(problem.errors?.[0]).toMatchObject({ pointer: '/body/texts/achievements' });
  });

  it.each([
    ['/%00/a/2019/', 404],
    ['/sakado/reform-action-plan/2019/%00', 404],
    ['/sakado/reform-action-plan/2019/v1/..%2f..%2fpackage.json', 404],
    ['/api/mailbox?to=%00', 400],
  ])('asks the database nothing that it cannot hold: %s', async (address, status) => {
    const response = await fetch(`${program.address}${address}`, { headers: { cookie: await cookieOf('administrator') } });
    expect(response.status).toBe(status);
  });

  it('takes no NUL in an e-mail address', async () => {
    expect((await send('POST', '/api/session', { email: 'a\u0000b@example.jp', password: 'x' }, '')).status).toBe(400);
  });

  it('tells some of a hundred thousand errors, not all', async () => {
    const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`field${index}`, 'x']));
    const problem = await refused('POST', '/api/session', many, 400, 'invalidInput');
    expect(problem.errors!.length).toBeLessThanOrEqual(50);
    const texts = await refused('PATCH', draft(), { version: sheet.version, texts: many }, 400, 'invalidInput');
    expect(texts.errors).toHaveLength(1);
  });

  it('shows both texts of a stale write', async () => {
    const { version } = await member.call('saveDraft', { params: { sheetId: sheet.id }, body: { ...text('先の文'), indicators: {} } });
    before = await everything();
    const stale = await refused('PATCH', draft(), text('あとの文'), 409, 'staleVersion');
    expect(stale.currentVersion).toBe(version);
    expect(stale.conflicts).toEqual([{ field: 'achievements', yours: 'あとの文', theirs: '先の文' }]);
    await refused('POST', commands(), { command: 'submit', version: sheet.version }, 409, 'staleVersion');
    sheet = await member.call('openSheet', { params: { sheetId: sheet.id } });
  });

  it('tells all that keeps a command from running', async () => {
    const problem = await refused('POST', commands(), { command: 'submit', version: sheet.version }, 409, 'commandRefused');
    const missing = problem.refusals!.map((refusal) => refusal.code);
    expect(missing).toContain('fieldRequired');
    expect(missing.filter((code) => code === 'indicatorRequired').length).toBeGreaterThan(0);
    expect(problem.refusals).toHaveLength(sheet.incomplete.length);
  });

  it('refuses a command of another stage, and one that does not exist', async () => {
    const body = { command: 'settle', version: sheet.version, grade: 'A' };
    const problem = await refused('POST', commands(), body, 409, 'commandRefused');
    expect(problem.refusals).toEqual([{ code: 'wrongStage', stage: 'draft', expected: ['opinion'] }]);
    await refused('POST', commands(), { command: 'explode', version: sheet.version }, 400, 'invalidInput');
  });

  it.each(['00000000-0000-4000-8000-000000000000', 'not-an-id'])('does not know the sheet %s', async (id) => {
    const problem = await answer('GET', `/api/sheets/${id}`);
    expect(problem.status).toBe(id === 'not-an-id' ? 400 : 404);
  });

  it('needs a session', async () => {
    const response = await fetch(`${program.address}/api/my-work`, { headers: { 'accept-language': 'en' } });
    const problem = problemSchema.parse(await response.json());
    expect(problem).toMatchObject({ status: 401, code: 'unauthenticated' });
    expect(problem.title).toMatch(/sign/i);
  });

  it.each(['garbage', `${crypto.randomUUID()}.${'A'.repeat(43)}`, "'; DROP TABLE sheets; --"])(
    'takes no forged session: %s',
    async (value) => {
      const response = await fetch(`${program.address}/api/my-work`, { headers: { cookie: `nendo=${encodeURIComponent(value)}` } });
      expect(response.status).toBe(401);
    },
  );

  it.each([
    ['{"version": 1,', 'application/json', 400],
    ['', 'application/json', 400],
    ['version=1', 'application/x-www-form-urlencoded', 415],
    ['version=1', 'text/plain', 415],
  ])('refuses the body %j as %s', async (body, type, status) => {
    const response = await fetch(`${program.address}${draft()}`, { method: 'PATCH', headers: { cookie, 'content-type': type }, body });
    expect(response.status).toBe(status);
    expect(problemSchema.parse(await response.json()).status).toBe(status);
  });

  it('takes no request that another site makes', async () => {
    const body = JSON.stringify(text('よその文'));
    for (const forged of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }, { origin: 'null' }]) {
      const headers = { cookie, 'content-type': 'application/json', ...forged };
      const response = await fetch(`${program.address}${draft()}`, { method: 'PATCH', headers, body });
      expect(response.status).toBe(403);
    }
  });

  it('refuses a year outside of the plan, and due dates that cannot be', async () => {
    const administrator = await cookieOf('administrator');
    const open = (body: object) => answer('POST', `/api/plans/${planId}/cycles`, body, administrator);
    const outside = await open({ fiscalYear: 2030 });
    expect(outside.refusals).toEqual([{ code: 'yearOutsidePeriod', from: 2017, to: 2021 }]);
    const invalid = await open({ fiscalYear: 2020, deadlines: [{ stage: 'draft', dueOn: '2021-02-30' }] });
    expect(invalid.refusals).toEqual([{ code: 'dueDateInvalid', stage: 'draft', found: '2021-02-30' }]);
    const foreign = await open({ fiscalYear: 2020, deadlines: [{ stage: 'reply', dueOn: '2021-12-01' }] });
    expect(foreign.refusals).toEqual([{ code: 'stageNotInRoute', stage: 'reply' }]);
    const reversed = await open({ fiscalYear: 2020, deadlines: [{ stage: 'draft', dueOn: '2021-12-01' }] });
    expect(reversed.refusals).toEqual([{ code: 'dueDatesNotAscending', stage: 'grade', after: 'draft' }]);
  });

  it('closes nothing that is unfinished, and publishes nothing that is open', async () => {
    const administrator = await cookieOf('administrator');
    const close = await answer('POST', `/api/cycles/${cycleId}/close`, { version: 1 }, administrator);
    expect(close.refusals?.[0]).toMatchObject({ code: 'sheetsUnfinished', count: 24 });
    const publish = await answer('POST', `/api/cycles/${cycleId}/publications`, { version: 1 }, administrator);
    expect(publish.refusals).toEqual([{ code: 'cycleNotClosed', status: 'running' }]);
  });

  it('answers an unknown address of the API with a problem, and one of the site with a page', async () => {
    const api = await fetch(`${program.address}/api/nothing`, { headers: { cookie } });
    expect(api.status).toBe(404);
    expect(api.headers.get('content-type')).toContain('application/problem+json');
    const site = await fetch(`${program.address}/sakado/reform-action-plan/2019/`);
    expect(site.status).toBe(404);
    expect(site.headers.get('content-type')).toContain('text/html');
  });

  async function refused(method: string, path: string, body: object, status: number, code: Problem['code']): Promise<Problem> {
    const problem = await answer(method, path, body);
    expect(problem).toMatchObject({ status, code });
    expect(problem.detail).not.toBe('');
    expect(await everything()).toBe(before);
    return problem;
  }
});

it('opens one year, though two tabs ask for it at the same moment', async () => {
  const administrator = await cookieOf('administrator');
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => send('POST', `/api/plans/${planId}/cycles`, { fiscalYear: 2018 }, administrator)),
  );
  const bodies = (await Promise.all(answers.map((response) => response.json()))) as { cycleId: string; created: boolean }[];
  expect(bodies.filter((body) => body.created)).toHaveLength(1);
  expect(new Set(bodies.map((body) => body.cycleId)).size).toBe(1);
});

it('saves one of two drafts that arrive at the same moment, and shows the other one both', async () => {
  const current = await member.call('openSheet', { params: { sheetId: sheet.id } });
  const save = (achievements: string) =>
    send('PATCH', `/api/sheets/${sheet.id}/draft`, { version: current.version, texts: { achievements } });
  const responses = await Promise.all([save('左の窓'), save('右の窓')]);
  expect(responses.map((response) => response.status).sort()).toEqual([200, 409]);
});

it('rests an account after ten wrong passwords', async () => {
  const { accounts } = await new ApiClient(program.address).call('demoAccounts');
  const email = accounts.at(-1)!.email;
  const attempt = async (password: string) =>
    (await send('POST', '/api/session', { email, password }, '')).status;
  for (let count = 0; count < 10; count += 1) expect(await attempt('wrong')).toBe(401);
  expect(await attempt(DEMO_PASSWORD)).toBe(429);
});

function send(method: string, path: string, body?: object, as = cookie): Promise<Response> {
  return fetch(`${program.address}${path}`, {
    method,
    headers: { cookie: as, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** A server that refuses a body by its length does not wait for it: here only the length is sent. */
async function answerToLength(method: string, path: string, length: number): Promise<Problem> {
  const headers = { cookie, 'content-type': 'application/json', 'content-length': length };
  const asked = request(`${program.address}${path}`, { method, headers });
  asked.flushHeaders();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const body = await json(response);
  asked.destroy();
  return problemSchema.parse(body);
}

async function answer(method: string, path: string, body?: object, as = cookie): Promise<Problem> {
  const response = await send(method, path, body, as);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  return problemSchema.parse(await response.json());
}

async function signIn(email: string): Promise<string> {
  const response = await send('POST', '/api/session', { email, password: DEMO_PASSWORD }, '');
  return response.headers.getSetCookie()[0]!.split(';')[0]!;
}

async function cookieOf(role: string): Promise<string> {
  const { accounts } = await new ApiClient(program.address).call('demoAccounts');
  return signIn(accounts.find((account) => account.role === role)!.email);
}

/** All that a request could have changed, as one comparable text. */
async function everything(): Promise<string> {
  const rows = await program.database.asOwner<object>(
    `SELECT (SELECT jsonb_agg(s ORDER BY s.id) FROM sheets s) AS sheets, (SELECT jsonb_agg(c) FROM cycles c) AS cycles,
       (SELECT jsonb_agg(v) FROM indicator_values v) AS values, (SELECT max(seq) FROM history_entries) AS history`,
  );
  return JSON.stringify(rows);
}
