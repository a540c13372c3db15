import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient } from '#apps/cli/demo/api-client.js';
import { DemoYear } from '#apps/cli/demo/play-year.js';
import { addDays, localDateOf } from '#libs/domain/fiscal/local-date.js';
import { DEMO_PASSWORD } from '#libs/features/accounts/demo-password.js';
import { History } from '#libs/features/audit/history.js';
import { SystemClock } from '#libs/platform/clock/clock.js';
import type { BodyOf } from '../support/people.js';
import { invitationToken } from '../support/people.js';
import { runDemoProgram } from '../support/program.js';
import { addOneOfEachRole, addSecondMunicipality } from '../support/second-municipality.js';

const PASSWORD = 'mizuiro no kasa 3';

let program: Awaited<ReturnType<typeof runDemoProgram>>;
let year: DemoYear;
let administrator: ApiClient;
let scopes: { departments: { id: string; name: string }[]; plans: { id: string }[] };

beforeAll(async () => {
  // With a line for every request: what must not stand in them.
  program = await runDemoProgram({ LOG_LEVEL: 'info' });
  year = await DemoYear.at(program.address, () => undefined);
  administrator = year.first('administrator');
  scopes = await administrator.call('readRoleScopes');
  await year.open();
}, 60_000);

afterAll(() => program.stop());

const anybody = () => new ApiClient(program.address);
const signedIn = (email: string, password = PASSWORD) => new ApiClient(program.address, { email, password });
const department = (name: string) => scopes.departments.find((one) => one.name === name)!.id;
const member = (name: string, planId: string | null = null) => ({ role: 'departmentMember' as const, departmentId: department(name), planId });
const everywhere = (role: 'division' | 'headquarters' | 'administrator') => ({ role, departmentId: null, planId: null });

type Person = BodyOf<'invitePerson'>;

function invite(email: string, rest: Partial<Person> = {}) {
  const body = { name: '新井 花', email, departmentId: department('財政課'), grants: [member('財政課')], ...rest };
  return administrator.call('invitePerson', { body });
}

const accept = (token: string, password = PASSWORD) => anybody().call('acceptInvitation', { body: { token, password } });
const invitationOf = async (token: string) => (await anybody().call('readInvitation', { body: { token } })).invitation;
const personOf = (accountId: string, as = administrator) => as.call('readPersonDetail', { params: { accountId } });
const resend = (accountId: string) => administrator.call('resendInvitation', { params: { accountId } });

/** Invited, with a password, signed in. */
async function join(email: string, rest: Partial<Person> = {}): Promise<{ accountId: string; client: ApiClient }> {
  const { accountId } = await invite(email, rest);
  await accept(await invitationToken(administrator, email));
  const client = signedIn(email);
  await client.call('readSession');
  return { accountId, client };
}

async function change(accountId: string, changes: Partial<Person>, as = administrator) {
  const { name, email, departmentId, grants, fingerprint } = await personOf(accountId, as);
  return as.call('changePerson', { params: { accountId }, body: { name, email, departmentId, grants, fingerprint, ...changes } });
}

/** In the program's calendar. */
const today = async () => localDateOf(new Date((await anybody().call('readClock')).now));

async function idOf(email: string): Promise<string> {
  return (await administrator.call('listPeople', { query: { q: email } })).rows[0]!.id;
}

describe('an invitation', () => {
  it('is mailed, shows whom it invites, lets a password be chosen once, and signs in', async () => {
    const { accountId } = await invite('  Arai.Hana@Sakado.example.jp', { name: ' 新井　 花 ' });
    const token = await invitationToken(administrator, 'arai.hana');
    expect(await invitationOf(token)).toMatchObject({ name: '新井 花', email: 'arai.hana@sakado.example.jp', reset: false });
    expect(await personOf(accountId)).toMatchObject({ status: 'invited', invitation: { expired: false } });
    await expect(signedIn('arai.hana@sakado.example.jp').call('readSession')).rejects.toThrow('signInFailed');

    await expect(accept(token, 'nendo-demo')).rejects.toThrow('"passwordTooShort","min":12');
    await expect(accept(token, 'arai.hana2026!')).rejects.toThrow('passwordGuessable');
    await accept(token);
    const arai = signedIn('arai.hana@sakado.example.jp');
    expect(await arai.call('readSession')).toMatchObject({ name: '新井 花', roles: ['departmentMember'], department: '財政課' });
    expect((await arai.call('myWork')).waiting.total).toBeGreaterThan(0);
    expect(await personOf(accountId)).toMatchObject({ status: 'active', invitation: null });

    expect(await invitationOf(token)).toBeNull();
    await expect(accept(token, 'another good long one')).rejects.toThrow('notFound');
  });

  it('sets the session’s cookie', async () => {
    await invite('cookie@sakado.example.jp');
    const token = await invitationToken(administrator, 'cookie@');
    const response = await fetch(`${program.address}/api/invitations/accept`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, password: PASSWORD }),
    });
    expect(response.status).toBe(204);
    const [cookie] = response.headers.getSetCookie();
    const session = await fetch(`${program.address}/api/session`, { headers: { cookie: cookie!.split(';')[0]! } });
    expect(await session.json()).toMatchObject({ email: 'cookie@sakado.example.jp' });
  });

  it('pressed twice at the same time, chooses one password', async () => {
    await invite('twice@sakado.example.jp');
    const token = await invitationToken(administrator, 'twice@');
    const results = await Promise.allSettled([accept(token), accept(token)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('sent again, kills the links before it; later it sets the password anew and ends the sessions', async () => {
    const email = 'again@sakado.example.jp';
    const { accountId } = await invite(email);
    const first = await invitationToken(administrator, email);
    await resend(accountId);
    const second = await invitationToken(administrator, email, [first]);
    expect(await invitationOf(first)).toBeNull();
    await expect(accept(first)).rejects.toThrow('notFound');
    await accept(second);
    const before = signedIn(email);
    await before.call('readSession');

    await resend(accountId);
    const third = await invitationToken(administrator, email, [first, second]);
    expect(await invitationOf(third)).toMatchObject({ reset: true });
    const [mail] = (await administrator.call('readMailbox', { query: { to: email } })).rows;
    expect(mail).toMatchObject({ kind: 'passwordReset', subject: expect.stringContaining('パスワードの再設定') });
    await before.call('readSession');
    await accept(third, 'another good long one');
    await expect(before.call('readSession')).rejects.toThrow('unauthenticated');
    await expect(signedIn(email).call('readSession')).rejects.toThrow('signInFailed');
    await signedIn(email, 'another good long one').call('readSession');
  });

  it('goes to the new address when it was mistyped, and the old link dies', async () => {
    const { accountId } = await invite('mistyped@sakado.example.jp');
    const wrong = await invitationToken(administrator, 'mistyped@');
    await change(accountId, { email: 'right@sakado.example.jp' });
    expect(await invitationOf(wrong)).toBeNull();
    await accept(await invitationToken(administrator, 'right@'));
    await signedIn('right@sakado.example.jp').call('readSession');
  });

  it('expires, and says so in the list; a new one can be sent', async () => {
    const email = 'late@sakado.example.jp';
    const { accountId } = await invite(email);
    const token = await invitationToken(administrator, email);
    await program.database.asOwner(`UPDATE invitations SET expires_at = created_at + interval '1 millisecond' WHERE account_id = $1`, [accountId]);
    expect(await invitationOf(token)).toBeNull();
    await expect(accept(token)).rejects.toThrow('notFound');
    expect((await personOf(accountId)).invitation).toMatchObject({ expired: true });
    await resend(accountId);
    expect((await personOf(accountId)).invitation).toMatchObject({ expired: false });
  });

  it('leaves its secret in the mail alone: the database has a hash, the log nothing, others than its administrator a blank', async () => {
    const email = 'secret@sakado.example.jp';
    await invite(email);
    const token = await invitationToken(administrator, email);
    await invitationOf(token);
    const secret = token.split('.')[1]!;
    const rows = await program.database.asOwner<{ row: string }>('SELECT to_jsonb(i)::text AS row FROM invitations i');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(program.output()).toContain('/api/invitations/read');
    expect(program.output()).not.toContain(secret);

    const { client } = await join('one.plan@sakado.example.jp', {
      grants: [{ role: 'administrator', departmentId: null, planId: scopes.plans[0]!.id }],
    });
    const { rows: mails } = await client.call('readMailbox', { query: { to: email } });
    expect(mails[0]!.body).toContain('/app/invitation#…');
  });

  it('takes nothing that is no link of ours', async () => {
    const { rows } = await administrator.call('listPeople');
    for (const token of ['', 'x', `${rows[0]!.id}.${'A'.repeat(43)}`, `nobody.${'A'.repeat(43)}`]) {
      expect(await invitationOf(token)).toBeNull();
      await expect(accept(token)).rejects.toThrow('notFound');
    }
  });

  it('is refused with everything that is wrong at once', async () => {
    const grants = [{ role: 'departmentHead' as const, departmentId: null, planId: null }, everywhere('division'), everywhere('division')];
    await expect(invite('yamada.kikaku@sakado.example.jp', { name: ' ', grants })).rejects.toThrow(
      /nameRequired.*emailTaken.*山田 直樹.*roleNeedsDepartment.*roleRepeated","index":2/s,
    );
    await expect(invite('nowhere', { grants: [] })).rejects.toThrow(/emailInvalid.*roleRequired/s);
    const unknown = '00000000-0000-4000-8000-000000000000';
    await expect(invite('x@sakado.example.jp', { grants: [{ ...everywhere('division'), planId: unknown }] })).rejects.toThrow('scopeUnknown');
  });
});

describe('roles', () => {
  it('count from the next request on, several of them, in their terms only', async () => {
    const { accountId, client } = await join('roles@sakado.example.jp');
    const roles = async () => (await client.call('readSession')).roles.toSorted();
    await change(accountId, { grants: [member('財政課'), member('納税課'), everywhere('division')] });
    expect(await roles()).toEqual(['departmentMember', 'division']);
    const day = await today();
    const term = (validFrom: string | null, validTo: string | null) => ({ ...everywhere('headquarters'), validFrom, validTo });
    for (const [grant, counts] of [
      [term(null, addDays(day, -1)), false],
      [term(addDays(day, 1), null), false],
      [term(addDays(day, -1), addDays(day, 1)), true],
      [term(null, day), true],
      [term(day, day), true],
    ] as const) {
      await change(accountId, { grants: [member('財政課'), grant] });
      expect([grant, (await roles()).includes('headquarters')]).toEqual([grant, counts]);
    }
    await change(accountId, { grants: [] });
    expect(await roles()).toEqual([]);
  });

  it('changed in two windows are not overwritten, and changed to the same change nothing', async () => {
    const { accountId } = await invite('windows@sakado.example.jp');
    const { fingerprint, name, email, departmentId, grants } = await personOf(accountId);
    const body = { name, email, departmentId, grants, fingerprint };
    await change(accountId, { grants: [everywhere('division')] });
    const stale = administrator.call('changePerson', { params: { accountId }, body: { ...body, name: '別の 名前' } });
    await expect(stale).rejects.toThrow('personChanged');
    expect(await personOf(accountId)).toMatchObject({ name: '新井 花', grants: [{ role: 'division' }] });

    const entries = () => program.database.asOwner(`SELECT seq FROM history_entries WHERE subject_id = $1`, [accountId]);
    const before = await entries();
    await change(accountId, {});
    expect(await entries()).toEqual(before);
  });

  it('changed meanwhile by a transfer, a reorganisation or a committee are not overwritten either', async () => {
    const { accountId } = await invite('meanwhile@sakado.example.jp');
    const setting = async (assignment: string, value: unknown) => {
      const { fingerprint, name, email, departmentId, grants } = await personOf(accountId);
      await program.database.asOwner(`UPDATE role_grants SET ${assignment} WHERE account_id = $1`, [accountId, value]);
      const body = { name, email, departmentId, grants, fingerprint };
      await expect(administrator.call('changePerson', { params: { accountId }, body })).rejects.toThrow('personChanged');
    };
    await setting('valid_to = $2', await today());
    await setting('valid_from = $2', await today());
    await setting('department_id = $2', department('納税課'));
    await setting('plan_id = $2', scopes.plans[0]!.id);
    const [committee] = await program.database.asOwner<{ id: string }>('SELECT id FROM committees');
    if (committee) await setting('committee_id = $2', committee.id);
  });

  it('of the administrator: nobody takes their own away, and another can', async () => {
    const { accountId, client } = await join('second.admin@sakado.example.jp', { grants: [everywhere('administrator')] });
    await expect(change(accountId, { grants: [] }, client)).rejects.toThrow('ownAdministration');
    await change(accountId, { grants: [member('財政課')] });
    await expect(client.call('listPeople')).rejects.toThrow('forbidden');
  });

  it('are not given or taken by an administrator’s deputy', async () => {
    const { accountId, client } = await join('deputy@sakado.example.jp');
    const hirano = await idOf('hirano.kanri');
    await program.database.asOwner(
      `INSERT INTO absences (municipality_id, id, account_id, deputy_id, from_on, to_on)
       SELECT municipality_id, gen_random_uuid(), id, $2, '2000-01-01', '2100-01-01' FROM accounts WHERE id = $1`,
      [hirano, accountId],
    );
    await expect(change(hirano, { grants: [member('政策企画課')] }, client)).rejects.toThrow('notFound');
    const body = { fingerprint: 'nobody’s', successors: [], leaveUnheld: true };
    await expect(client.call('deactivatePerson', { params: { accountId: hirano }, body })).rejects.toThrow('notFound');
    await program.database.asOwner('DELETE FROM absences');
  });
});

describe('the last administrator', () => {
  const term = (validTo: string | null, validFrom: string | null = null) => ({ ...everywhere('administrator'), validFrom, validTo });
  const leave = async (accountId: string, as: ApiClient, successors: BodyOf<'deactivatePerson'>['successors'] = []) => {
    const { fingerprint } = await as.call('previewDeactivation', { params: { accountId } });
    return as.call('deactivatePerson', { params: { accountId }, body: { fingerprint, successors, leaveUnheld: true } });
  };
  const hirano = () => idOf('hirano.kanri');

  it('gives the own administration no end, and no later beginning', async () => {
    const day = await today();
    await expect(change(await hirano(), { grants: [term(addDays(day, 30))] })).rejects.toThrow('lastAdministrator');
    await expect(change(await hirano(), { grants: [term(null, addDays(day, 1)), term(day)] })).rejects.toThrow('lastAdministrator');
    expect((await personOf(await hirano())).grants).toEqual([{ ...term(null) }]);
  });

  it('is not replaced by one with a term, by one who begins later, nor by one who has no password', async () => {
    const day = await today();
    const { accountId, client } = await join('term.admin@sakado.example.jp', { grants: [term(addDays(day, 30))] });
    await invite('invited.admin@sakado.example.jp', { grants: [term(null)] });
    await join('later.admin@sakado.example.jp', { grants: [term(null, addDays(day, 1))] });
    await expect(leave(await hirano(), client)).rejects.toThrow('lastAdministrator');
    await expect(change(await hirano(), { grants: [term(addDays(day, 60))] }, client)).rejects.toThrow('lastAdministrator');
    await expect(change(await hirano(), { grants: [member('政策企画課')] }, client)).rejects.toThrow('lastAdministrator');
    await leave(accountId, administrator);
    await leave(await idOf('invited.admin'), administrator);
    await leave(await idOf('later.admin'), administrator);
  });

  it('may go once another one stays, or takes the role over', async () => {
    const day = await today();
    const { accountId, client } = await join('stays.admin@sakado.example.jp', { grants: [term(addDays(day, 30))] });
    const { roles } = await client.call('previewDeactivation', { params: { accountId: await hirano() } });
    const grantId = roles.find(({ role }) => role === 'administrator')!.grantId;
    await leave(await hirano(), client, [{ grantId, accountId }]);
    expect((await personOf(accountId, client)).grants).toEqual([term(null)]);
    const gone = (await client.call('listPeople', { query: { q: 'hirano.kanri' } })).rows[0]!;
    const { fingerprint } = await personOf(gone.id, client);
    await client.call('reactivatePerson', { params: { accountId: gone.id }, body: { fingerprint } });
    administrator = signedIn(gone.email, DEMO_PASSWORD);
    await change(accountId, { grants: [member('財政課')] });
  });
});

describe('the list', () => {
  it('finds by name, address, department, role and status', async () => {
    const found = async (query: Record<string, string>) => (await administrator.call('listPeople', { query })).rows.map(({ name }) => name);
    expect(await found({ q: '岡本誠' })).toEqual(['岡本 誠司']);
    expect(await found({ q: 'OKAMOTO.zaisei' })).toEqual(['岡本 誠司']);
    expect(await found({ q: '岡本', status: 'inactive' })).toEqual([]);
    expect(await found({ role: 'citizenCommittee' })).toEqual(['久保 勉', '青木 遥']);
    expect(await found({ departmentId: department('納税課') })).toContain('石井 千尋');
    const { rows } = await administrator.call('listPeople', { query: { q: '石井 千尋' } });
    expect(rows[0]!.roles).toMatchObject([{ role: 'departmentMember', department: '納税課', plan: null }]);
  });
});

describe('a table of people', () => {
  const HEADING = '氏名,メールアドレス,所属,役割,計画';
  const csv = (...rows: string[]) => ({ name: '職員.csv', content: Buffer.from(`\ufeff${[HEADING, ...rows].join('\r\n')}\r\n`).toString('base64') });
  const preview = (file: { name: string; content: string }) => administrator.call('previewPeople', { body: { file } });

  it('is refused with everything that is wrong with it, and does nothing', async () => {
    const { total } = await administrator.call('listPeople');
    const file = csv('山本 次郎,jiro@sakado.example.jp,財政課,担当者,', '山本 三郎,saburo,知らない課,主管課,知らない計画', ',shiro@sakado.example.jp,,担当課長,');
    const { problems, fingerprint } = await preview(file);
    expect(problems.map(({ row, column, found, expected }) => [row, column, found, expected])).toEqual([
      [2, '役割', '担当者', 'oneOf'],
      [3, 'メールアドレス', 'saburo', 'email'],
      [3, '所属', '知らない課', 'oneOf'],
      [3, '計画', '知らない計画', 'oneOf'],
      [4, '氏名', '', 'required'],
      [4, '所属', '', 'required'],
    ]);
    await expect(administrator.call('applyPeople', { body: { file, fingerprint } })).rejects.toThrow('peopleChanged');
    expect((await administrator.call('listPeople')).total).toBe(total);
  });

  it('invites, adds roles and leaves the others, whole and once', async () => {
    const file = csv(
      '山本 太郎,taro@sakado.example.jp,財政課,担当課 担当者,',
      '山本 太郎,taro@sakado.example.jp,納税課,担当課長,reform-action-plan',
      '山本 花子,yamamoto@sakado.example.jp,,主管課,',
      '岡本誠司,okamoto.zaisei@sakado.example.jp,財政課,担当課長,',
      '上野 浩平,ueno.shisetsu@sakado.example.jp,施設管理課,担当課 担当者,',
    );
    const { problems, changes, fingerprint } = await preview(file);
    expect(problems).toEqual([]);
    expect(changes.invited.map(({ name, roles }) => [name, roles.length])).toEqual([
      ['山本 太郎', 2],
      ['山本 花子', 1],
    ]);
    expect(changes.extended).toMatchObject([{ name: '岡本 誠司', roles: [{ role: 'departmentHead', department: '財政課' }] }]);
    expect(changes.unchanged).toBe(1);

    const apply = () => administrator.call('applyPeople', { body: { file, fingerprint } });
    const results = await Promise.allSettled([apply(), apply()]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await accept(await invitationToken(administrator, 'taro@'));
    expect((await signedIn('taro@sakado.example.jp').call('readSession')).roles.toSorted()).toEqual(['departmentHead', 'departmentMember']);
    expect((await preview(file)).changes).toMatchObject({ invited: [], extended: [], unchanged: 4 });
    const { name } = await personOf(await idOf('okamoto.zaisei'));
    expect(name).toBe('岡本 誠司');
  });

  it('gives a role anew, from today on, to somebody whose role has ended', async () => {
    const day = await today();
    const ended = { ...member('財政課'), validFrom: null, validTo: addDays(day, -1) };
    const { accountId } = await invite('once@sakado.example.jp', { name: '元 担当', grants: [ended] });
    const file = csv('元 担当,once@sakado.example.jp,財政課,担当課 担当者,');
    const { changes, fingerprint } = await preview(file);
    const begun = { ...member('財政課'), validFrom: day, validTo: null };
    expect(changes).toMatchObject({ invited: [], extended: [{ roles: [{ validFrom: day, validTo: null }] }], unchanged: 0 });
    await administrator.call('applyPeople', { body: { file, fingerprint } });
    expect((await personOf(accountId)).grants).toEqual([ended, begun]);
    expect((await preview(file)).changes).toMatchObject({ invited: [], extended: [], unchanged: 1 });
    // Until the end of its last day it is held.
    await change(accountId, { grants: [{ ...ended, validTo: day }] });
    expect((await preview(file)).changes).toMatchObject({ extended: [], unchanged: 1 });
  });

  it('refuses what the database cannot keep, at its cell', async () => {
    const { problems } = await preview(csv('山本\u0000五郎,goro@sakado.example.jp,財政課,担当課長,'));
    expect(problems).toMatchObject([{ row: 2, column: '氏名', expected: 'storable' }]);
  });

  it('comes as a template that can be sent back, in both formats', async () => {
    for (const format of ['csv', 'xlsx'] as const) {
      const { fileName, content } = await administrator.call('readPeopleTemplate', { query: { format } });
      const { problems } = await preview({ name: fileName, content });
      expect(problems.map(({ expected }) => expected)).toEqual(['someRows']);
    }
  });
});

describe('deactivating somebody', () => {
  const previewOf = (accountId: string) => administrator.call('previewDeactivation', { params: { accountId } });
  const deactivate = (accountId: string, body: BodyOf<'deactivatePerson'>) =>
    administrator.call('deactivatePerson', { params: { accountId }, body });

  it('shows what they hold, hands it over, ends the sessions, and can be taken back', async () => {
    const ishii = await idOf('ishii.nozei');
    const writer = signedIn('ishii.nozei@sakado.example.jp', DEMO_PASSWORD);
    const card = (await writer.call('myWork')).waiting.rows[0]!;
    await writer.call('saveDraft', { params: { sheetId: card.id }, body: { version: 1, texts: { achievements: '書き始めた。' } } });
    const { roles, waiting, written, fingerprint, candidates } = await previewOf(ishii);
    expect(roles).toMatchObject([{ role: 'departmentMember', department: '納税課', alsoHeldBy: [] }]);
    expect(waiting.sheets.find(({ id }) => id === card.id)).toMatchObject({ stage: 'draft' });
    expect(written).toBe(1);
    const morita = candidates.find(({ name }) => name === '森田 彩香')!;

    await expect(deactivate(ishii, { fingerprint, successors: [], leaveUnheld: false })).rejects.toThrow('"workUnheld","count":1');
    const successors = [{ grantId: roles[0]!.grantId, accountId: morita.id }];
    await expect(
      deactivate(ishii, { fingerprint, successors: [{ ...successors[0]!, accountId: ishii }], leaveUnheld: false }),
    ).rejects.toThrow('successorUnknown');
    await deactivate(ishii, { fingerprint, successors, leaveUnheld: false });
    await expect(writer.call('readSession')).rejects.toThrow('unauthenticated');
    await expect(deactivate(ishii, { fingerprint, successors, leaveUnheld: false })).rejects.toThrow('personInactive');
    await expect(resend(ishii)).rejects.toThrow('personInactive');
    const taker = signedIn('morita.kikaku@sakado.example.jp', DEMO_PASSWORD);
    const all = (await taker.call('myWork')).waiting.rows.map(({ id }) => id);
    expect(all).toContain(card.id);
    expect((await personOf(morita.id)).grants).toContainEqual(expect.objectContaining({ departmentId: department('納税課') }));

    const { fingerprint: later, status } = await personOf(ishii);
    expect(status).toBe('inactive');
    await administrator.call('reactivatePerson', { params: { accountId: ishii }, body: { fingerprint: later } });
    expect(await personOf(ishii)).toMatchObject({ status: 'active', grants: [{ role: 'departmentMember' }] });
    await expect(writer.call('readSession')).rejects.toThrow('unauthenticated');
  });

  it('needs nobody for what others hold, and gives nobody a role twice', async () => {
    const yamada = await idOf('yamada.kikaku');
    const { roles, fingerprint, candidates } = await previewOf(yamada);
    expect(roles[0]!.alsoHeldBy).toContain('森田 彩香');
    const morita = candidates.find(({ name }) => name === '森田 彩香')!.id;
    const before = await personOf(morita);
    await deactivate(yamada, { fingerprint, successors: [{ grantId: roles[0]!.grantId, accountId: morita }], leaveUnheld: false });
    expect((await personOf(morita)).grants).toEqual(before.grants);
  });

  it('gives the role from today on to somebody who once held it, and prolongs one that is running', async () => {
    const day = await today();
    const grant = { ...member('環境政策課'), role: 'departmentHead' as const };
    const heir = async (email: string, validTo: string) =>
      (await join(email, { grants: [{ ...grant, validFrom: null, validTo }] })).accountId;
    const once = await heir('heir.once@sakado.example.jp', addDays(day, -1));
    const still = await heir('heir.still@sakado.example.jp', addDays(day, 10));
    const { accountId } = await join('giver@sakado.example.jp', {
      grants: [{ ...grant, validFrom: null, validTo: null }, { ...grant, validFrom: day, validTo: addDays(day, 20) }],
    });
    const { roles, fingerprint } = await previewOf(accountId);
    const successors = roles.flatMap(({ grantId }) => [once, still, once].map((taker) => ({ grantId, accountId: taker })));
    await deactivate(accountId, { fingerprint, successors, leaveUnheld: false });
    expect((await personOf(once)).grants).toEqual([
      { ...grant, validFrom: null, validTo: addDays(day, -1) },
      { ...grant, validFrom: day, validTo: null },
    ]);
    expect((await personOf(still)).grants).toContainEqual({ ...grant, validFrom: null, validTo: null });
    expect((await signedIn('heir.once@sakado.example.jp').call('readSession')).roles).toEqual(['departmentHead']);
  });

  it('leaves unheld what only somebody takes over who has yet to accept the invitation', async () => {
    const { accountId } = await join('giver.two@sakado.example.jp', { grants: [{ ...member('広報広聴課'), role: 'departmentHead' }] });
    const { accountId: invited } = await invite('heir.invited@sakado.example.jp');
    const { roles, fingerprint } = await previewOf(accountId);
    const successors = [{ grantId: roles[0]!.grantId, accountId: invited }];
    await expect(deactivate(accountId, { fingerprint, successors, leaveUnheld: false })).rejects.toThrow('"workUnheld","count":1');
    await deactivate(accountId, { fingerprint, successors, leaveUnheld: true });
    expect((await personOf(invited)).grants).toContainEqual(expect.objectContaining({ role: 'departmentHead' }));
  });

  it('is not for oneself, and kills the invitation', async () => {
    await expect(previewOf(await idOf('hirano.kanri'))).rejects.toThrow('ownAccount');
    const { accountId } = await invite('leaving@sakado.example.jp');
    const token = await invitationToken(administrator, 'leaving@');
    const { fingerprint } = await previewOf(accountId);
    await deactivate(accountId, { fingerprint, successors: [], leaveUnheld: true });
    expect(await invitationOf(token)).toBeNull();
  });

  it('is in the history, whose chain is whole', async () => {
    const actions = await program.database.asOwner<{ action: string }>(
      `SELECT DISTINCT action FROM history_entries WHERE subject_kind = 'account' ORDER BY action`,
    );
    expect(actions.map(({ action }) => action)).toEqual([
      'acceptInvitation',
      'change',
      'deactivate',
      'invite',
      'offerPasswordReset',
      'reactivate',
      'resendInvitation',
      'resetPassword',
      'takeOver',
    ]);
    const [sakado] = await program.database.asOwner<{ id: string }>(`SELECT id FROM municipalities WHERE key = 'sakado'`);
    const history = new History(new SystemClock());
    expect(await program.database.tenants.transaction(sakado!.id, (tx) => history.verify(tx))).toMatchObject({ brokenAt: null });
  });
});

it('shows the people to who administers the whole municipality, and to nobody else', async () => {
  const { client } = await join('plan.admin@sakado.example.jp', {
    grants: [{ role: 'administrator', departmentId: null, planId: scopes.plans[0]!.id }],
  });
  const accountId = await idOf('okamoto.zaisei');
  await expect(client.call('listPeople')).rejects.toThrow('notFound');
  await expect(client.call('readRoleScopes')).rejects.toThrow('notFound');
  await expect(personOf(accountId, client)).rejects.toThrow('notFound');
  await expect(client.call('resendInvitation', { params: { accountId } })).rejects.toThrow('notFound');
  await expect(client.call('previewDeactivation', { params: { accountId } })).rejects.toThrow('notFound');

  const theirs = await addOneOfEachRole(program.database, await addSecondMunicipality(program.database), 'midori.example.jp');
  const other = new ApiClient(program.address, theirs.administrator);
  await expect(personOf(accountId, other)).rejects.toThrow('notFound');
  expect((await other.call('listPeople')).total).toBe(6);
  // The same address in another municipality is another account.
  const { departments } = await other.call('readRoleScopes');
  const grants = [{ role: 'departmentMember' as const, departmentId: departments[0]!.id, planId: null }];
  await other.call('invitePerson', { body: { name: '岡本 誠司', email: 'okamoto.zaisei@sakado.example.jp', departmentId: null, grants } });
  const ours = { name: '別の 人', email: 'other@midori.example.jp', departmentId: department('財政課'), grants: [member('財政課')] };
  await expect(other.call('invitePerson', { body: ours })).rejects.toThrow('scopeUnknown');
});
