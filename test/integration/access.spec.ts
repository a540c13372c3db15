import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient } from '#apps/cli/demo/api-client.js';
import { DemoYear } from '#apps/cli/demo/play-year.js';
import { API } from '#libs/contract/api.js';
import type { Route } from '#libs/contract/route.js';
import type { Role } from '#libs/domain/access/role.js';
import { ROLES } from '#libs/domain/access/role.js';
import { STANDARD_TEMPLATE } from '#libs/domain/mail/mail-template.js';
import { runDemoProgram, runProgram } from '../support/program.js';
import type { Credentials } from '../support/second-municipality.js';
import { addOneOfEachRole, addSecondMunicipality } from '../support/second-municipality.js';

const STAFF: readonly Role[] = ['departmentMember', 'departmentHead', 'division', 'headquarters', 'administrator'];
const ADMINISTRATOR: readonly Role[] = ['administrator'];
const YEAR_RUNNERS: readonly Role[] = ['division', 'administrator'];

/** Who may use each route: written down here once more, on purpose. A new route fails until it stands here. */
const ALLOWED: Record<keyof typeof API, 'anyone' | readonly Role[]> = {
  signIn: 'anyone',
  readSession: ROLES,
  signOut: ROLES,
  myWork: ROLES,
  openSheet: ROLES,
  saveDraft: ROLES,
  runCommand: ROLES,
  readReadings: ['citizenCommittee'],
  readReading: ['citizenCommittee'],
  commentOnReading: ['citizenCommittee'],
  takeBackComment: ['citizenCommittee'],
  readSignInLink: 'anyone',
  enterByLink: 'anyone',
  requestSignInLink: 'anyone',
  readSheetVersions: ROLES,
  markSheetSeen: ROLES,
  previewSheet: ROLES,
  readSheetQueue: ROLES,
  searchSheets: ROLES,
  listPlans: STAFF,
  previewOpening: ADMINISTRATOR,
  previewMails: ADMINISTRATOR,
  openCycle: ADMINISTRATOR,
  scheduleOpening: ADMINISTRATOR,
  readBoard: STAFF,
  listMatchingSheets: STAFF,
  extendDueDates: YEAR_RUNNERS,
  remindNow: YEAR_RUNNERS,
  runCommands: STAFF,
  closeCycle: ADMINISTRATOR,
  reopenCycle: ADMINISTRATOR,
  undoOpening: ADMINISTRATOR,
  requestPublication: ADMINISTRATOR,
  schedulePublication: ADMINISTRATOR,
  readReport: STAFF,
  readPublicationChanges: ADMINISTRATOR,
  withdrawPublication: ADMINISTRATOR,
  readMeeting: ['division', 'headquarters', 'administrator'],
  readSheetRemarks: ['division', 'headquarters', 'citizenCommittee', 'administrator'],
  saveSheetRemark: ['headquarters', 'citizenCommittee'],
  readPlanYears: STAFF,
  readRegister: STAFF,
  changeRegister: ADMINISTRATOR,
  readPlanRules: ADMINISTRATOR,
  changePlanRules: ADMINISTRATOR,
  previewImport: ADMINISTRATOR,
  applyImport: ADMINISTRATOR,
  exportPlan: ADMINISTRATOR,
  readOfflineDrafts: STAFF,
  downloadOfflineDrafts: STAFF,
  previewOfflineDrafts: STAFF,
  applyOfflineDrafts: STAFF,
  readMailbox: ADMINISTRATOR,
  resolveMail: ADMINISTRATOR,
  readMail: ADMINISTRATOR,
  listMailTemplates: ADMINISTRATOR,
  readMailTemplate: ADMINISTRATOR,
  previewMailTemplate: ADMINISTRATOR,
  changeMailTemplate: ADMINISTRATOR,
  readMailSettings: ROLES,
  changeMailSettings: ROLES,
  readUnsubscription: 'anyone',
  unsubscribe: 'anyone',
  readJobBoard: ADMINISTRATOR,
  retryJob: ADMINISTRATOR,
  listScheduledActions: ADMINISTRATOR,
  cancelScheduledAction: ADMINISTRATOR,
  readInvitation: 'anyone',
  acceptInvitation: 'anyone',
  listPeople: ADMINISTRATOR,
  readRoleScopes: ADMINISTRATOR,
  readPersonDetail: ADMINISTRATOR,
  invitePerson: ADMINISTRATOR,
  changePerson: ADMINISTRATOR,
  resendInvitation: ADMINISTRATOR,
  previewDeactivation: ADMINISTRATOR,
  deactivatePerson: ADMINISTRATOR,
  reactivatePerson: ADMINISTRATOR,
  previewPeople: ADMINISTRATOR,
  applyPeople: ADMINISTRATOR,
  readPeopleTemplate: ADMINISTRATOR,
  listCommittees: ADMINISTRATOR,
  createCommittee: ADMINISTRATOR,
  readCommittee: ADMINISTRATOR,
  renameCommittee: ADMINISTRATOR,
  renewCommittee: ADMINISTRATOR,
  takeBackTerm: ADMINISTRATOR,
  listAbsences: STAFF,
  addAbsence: STAFF,
  endAbsence: STAFF,
  transferTemplate: ADMINISTRATOR,
  listTransfers: ADMINISTRATOR,
  previewTransfers: ADMINISTRATOR,
  applyTransfers: ADMINISTRATOR,
  readDepartments: ADMINISTRATOR,
  addDepartment: ADMINISTRATOR,
  changeDepartment: ADMINISTRATOR,
  shiftDepartment: ADMINISTRATOR,
  removeDepartment: ADMINISTRATOR,
  previewReorganisation: ADMINISTRATOR,
  reorganiseDepartments: ADMINISTRATOR,
  cancelReorganisation: ADMINISTRATOR,
  readCalendar: ADMINISTRATOR,
  addClosedDays: ADMINISTRATOR,
  changeCalendarDay: ADMINISTRATOR,
  changeDigestTime: ADMINISTRATOR,
  demoAccounts: 'anyone',
  readClock: 'anyone',
  moveClock: 'anyone',
};

/** A request that is well formed and, with a version nobody has, changes nothing even where it is allowed. */
const NEVER = 999_999;
const NOBODYS = '00000000-0000-4000-8000-000000000000';
const BODIES: Partial<Record<keyof typeof API, object>> = {
  signIn: { email: 'nobody@example.jp', password: 'wrong' },
  saveDraft: { version: NEVER, texts: {}, indicators: {} },
  runCommand: { version: NEVER, command: 'submit' },
  commentOnReading: { version: NEVER, text: '' },
  takeBackComment: { version: NEVER },
  readSignInLink: { token: 'nobody’s' },
  enterByLink: { token: 'nobody’s' },
  requestSignInLink: { email: 'nobody@example.jp' },
  // The sheet is a draft still.
  saveSheetRemark: { stage: 'opinion', round: 1, version: NEVER, text: '' },
  markSheetSeen: { seq: 0 },
  previewMails: { fiscalYear: 2019 },
  openCycle: { fiscalYear: 2019 },
  // A day that is past, and sheets that are nobody's.
  extendDueDates: { stage: 'draft', dueOn: '2019-04-01' },
  remindNow: { sheetIds: [NOBODYS] },
  runCommands: { command: 'approve', sheets: [{ sheetId: NOBODYS, version: NEVER }] },
  // Open already: refused.
  scheduleOpening: { fiscalYear: 2019, openOn: '2100-01-04', openAt: '09:00' },
  closeCycle: { version: NEVER },
  reopenCycle: { version: NEVER, reason: '誤りが見つかったため。' },
  undoOpening: { version: NEVER },
  requestPublication: { version: NEVER },
  withdrawPublication: { version: NEVER, reason: '誤りが見つかったため。' },
  resolveMail: { decision: 'wasSent' },
  changeRegister: { version: NEVER, change: { kind: 'removeItem', item: 'item-01' } },
  changePlanRules: { version: NEVER, rules: { template: { title: { ja: '様式' }, fields: [] }, scales: {}, route: [] } },
  // Neither a workbook nor an archive: the answer is a list of problems, or a refusal.
  previewImport: { files: [{ name: 'plan.xlsx', content: 'AAAA' }] },
  applyImport: { files: [{ name: 'plan.xlsx', content: 'AAAA' }], fingerprint: 'nobody’s' },
  // Not a workbook: the answer is a problem, or a refusal.
  previewOfflineDrafts: { workbook: { name: '下書き.xlsx', content: 'AAAA' } },
  applyOfflineDrafts: { workbook: { name: '下書き.xlsx', content: 'AAAA' }, fingerprint: 'nobody’s' },
  previewMailTemplate: { kind: 'all', language: 'ja', template: STANDARD_TEMPLATE },
  changeMailTemplate: { kind: 'all', language: 'ja', version: NEVER, template: STANDARD_TEMPLATE },
  changeMailSettings: { language: 'ja', digests: true },
  readUnsubscription: { token: 'nobody’s' },
  unsubscribe: { token: 'nobody’s' },
  readInvitation: { token: 'nobody’s' },
  acceptInvitation: { token: 'nobody’s', password: 'nobody’s' },
  // Without a name, an address or a role nobody is invited.
  invitePerson: { name: '', email: '', departmentId: null, grants: [] },
  changePerson: { name: '', email: '', departmentId: null, grants: [], fingerprint: 'nobody’s' },
  deactivatePerson: { fingerprint: 'nobody’s', successors: [], leaveUnheld: true },
  reactivatePerson: { fingerprint: 'nobody’s' },
  previewPeople: { file: { name: 'people.xlsx', content: 'AAAA' } },
  applyPeople: { file: { name: 'people.xlsx', content: 'AAAA' }, fingerprint: 'nobody’s' },
  createCommittee: { name: '', role: 'headquarters', planId: null, withHolders: false },
  renameCommittee: { name: '別の名前', seenName: 'nobody’s' },
  renewCommittee: { state: 'nobody’s', from: '2020-04-01', to: '', accountIds: [], newMembers: [], evenEmpty: false },
  takeBackTerm: { state: 'nobody’s' },
  addAbsence: { deputyId: '00000000-0000-4000-8000-000000000000', fromOn: '2020-04-06', toOn: '2020-04-07' },
  endAbsence: { lastOn: '2020-04-06', seenToOn: 'nobody’s' },
  previewTransfers: { table: { name: '異動.csv', content: 'AAAA' }, day: '2020-04-06' },
  applyTransfers: { table: { name: '異動.csv', content: 'AAAA' }, day: '2020-04-06', fingerprint: 'nobody’s' },
  // As nobody has read the departments.
  addDepartment: { state: 'nobody’s', name: '甲課', parentId: null },
  changeDepartment: { state: 'nobody’s', name: '甲課', parentId: null },
  shiftDepartment: { state: 'nobody’s', fiscalYear: 2019, direction: 'up' },
  previewReorganisation: { state: 'nobody’s', from: 2020, changes: [] },
  reorganiseDepartments: { state: 'nobody’s', from: 2020, changes: [] },
  schedulePublication: { version: NEVER, publishOn: '2100-01-04', publishAt: '09:00' },
  // Nobody has read the day, or the time, like that.
  addClosedDays: { from: '', to: '', name: '' },
  changeCalendarDay: { day: '2020-04-06', seen: { kind: 'added', name: 'nobody’s' }, open: true },
  changeDigestTime: { seen: 'nobody’s', digestAt: '09:30' },
  moveClock: { now: '2020-04-06T09:00:00+09:00' },
};

const QUERIES: Partial<Record<keyof typeof API, string>> = {
  readSheetQueue: '?list=work',
  previewOpening: '?fiscalYear=2019',
  exportPlan: '?container=zip',
  readSheetRemarks: '?stage=opinion',
  readMailTemplate: '?kind=all&language=ja',
  readPeopleTemplate: '?format=csv',
  transferTemplate: '?container=csv',
  removeDepartment: '?state=nobodys',
};

let program: Awaited<ReturnType<typeof runDemoProgram>>;
let ours: Record<Role, Credentials>;
let theirs: Record<Role, Credentials>;
let ids: Record<string, string>;

beforeAll(async () => {
  program = await runDemoProgram();
  const year = await DemoYear.at(program.address, () => undefined);
  const cycleId = await year.open();
  const administrator = year.first('administrator');
  const { plans } = await administrator.call('listPlans');
  const board = await administrator.call('readBoard', { params: { cycleId } });
  ids = { planId: plans[0]!.id, cycleId, sheetId: board.sheets.rows[0]!.id };
  const [sakado] = await program.database.asOwner<{ id: string }>('SELECT id FROM municipalities');
  ours = await addOneOfEachRole(program.database, sakado!.id, 'ours.example.jp');
  const [scheduled] = await program.database.asOwner<{ id: string }>(
    `INSERT INTO scheduled_actions (municipality_id, id, job, payload, summary, due_at, status, requested_by, requested_at)
     SELECT municipality_id, gen_random_uuid(), 'openScheduledCycle', '{}', '{"ja": "年度を開く"}', '2100-01-01', 'waiting', id, now()
     FROM accounts LIMIT 1 RETURNING id`,
  );
  ids['scheduledActionId'] = scheduled!.id;
  const [mail] = await program.database.asOwner<{ id: string }>(
    `INSERT INTO mails (municipality_id, id, kind, recipient_id, recipient_email, recipient_name, about_id, round, stage, day,
       subject, body, message_id, status, created_at)
     SELECT municipality_id, gen_random_uuid(), 'reminderDigest', id, email, name, id, 0, '', '2020-04-06', '', '', '', 'uncertain', now()
     FROM accounts LIMIT 1 RETURNING id`,
  );
  ids['mailId'] = mail!.id;
  // Given up, for a municipality and a mail that nobody has.
  const [job] = await program.database.asOwner<{ id: string }>(
    `INSERT INTO outbox (municipality_id, id, job, payload, created_at, relayed_at, failed_at)
     SELECT id, gen_random_uuid(), 'deliverMail', '{"mailId": "00000000-0000-4000-8000-000000000000"}', now(), now(), now()
     FROM municipalities LIMIT 1 RETURNING id`,
  );
  ids['jobId'] = job!.id;
  const [account] = await program.database.asOwner<{ id: string }>("SELECT id FROM accounts WHERE email = 'division@ours.example.jp'");
  ids['accountId'] = account!.id;
  const [committee] = await program.database.asOwner<{ id: string }>(
    `INSERT INTO committees (municipality_id, id, name, role) VALUES ($1, gen_random_uuid(), '市民委員会', 'citizenCommittee') RETURNING id`,
    [sakado!.id],
  );
  ids['committeeId'] = committee!.id;
  const [absence] = await program.database.asOwner<{ id: string }>(
    `INSERT INTO absences (municipality_id, id, account_id, deputy_id, from_on, to_on)
     SELECT municipality_id, gen_random_uuid(), id, id, '2000-01-01', '2000-01-02' FROM accounts LIMIT 1 RETURNING id`,
  );
  ids['absenceId'] = absence!.id;
  const [planned] = await program.database.asOwner<{ id: string }>(
    `INSERT INTO scheduled_actions (municipality_id, id, job, payload, summary, due_at, status, requested_by, requested_at)
     SELECT municipality_id, gen_random_uuid(), 'applyReorganisation', '{"reorganisation": {"from": 2100, "changes": []}, "assignments": []}',
       '{"ja": "機構改革"}', '2100-04-01', 'waiting', id, now()
     FROM accounts LIMIT 1 RETURNING id`,
  );
  ids['reorganisationId'] = planned!.id;
  const [department] = await program.database.asOwner<{ id: string }>('SELECT id FROM departments LIMIT 1');
  ids['departmentId'] = department!.id;
  const [publication] = await program.database.asOwner<{ id: string }>(
    `INSERT INTO publications (municipality_id, id, cycle_id, version, status, note, requested_by, requested_at)
     SELECT c.municipality_id, gen_random_uuid(), c.id, 1, 'failed', '', a.id, now()
     FROM cycles c JOIN accounts a ON a.municipality_id = c.municipality_id LIMIT 1 RETURNING id`,
  );
  ids['publicationId'] = publication!.id;
  theirs = await addOneOfEachRole(
    program.database,
    await addSecondMunicipality(program.database),
    'theirs.example.jp',
  );
}, 60_000);

afterAll(async () => {
  await program.stop();
});

const routes = Object.entries(API) as [keyof typeof API, Route][];

describe.each(routes)('%s', (id, route) => {
  const allowed = ALLOWED[id];

  it('answers somebody without a session only where anyone may come', async () => {
    const response = await request(route, undefined);
    if (id === 'signIn') expect((await response.json()) as object).toMatchObject({ code: 'signInFailed' });
    else if (id === 'acceptInvitation' || id === 'enterByLink' || id === 'unsubscribe') expect(response.status).toBe(404);
    else if (id === 'requestSignInLink') expect(response.status).toBe(204);
    else if (allowed === 'anyone') expect(response.status).toBe(200);
    else expect(response.status).toBe(401);
  });

  if (allowed === 'anyone') return;

  it.each(ROLES)('lets %s in, or not', async (role) => {
    const response = await request(route, await cookieOf(ours[role]));
    if (!allowed.includes(role)) expect(response.status).toBe(403);
    // A draft is not for the citizen committee's eyes: to them it looks as if it were not there.
    else if (id.match(/Sheet|Draft|Command|Reading$|Comment$/) && id !== 'searchSheets' && role === 'citizenCommittee') expect(response.status).toBe(404);
    // Everybody ends their own absences only.
    else if (id === 'endAbsence' && role !== 'administrator') expect(response.status).toBe(404);
    else expect([200, 204, 409]).toContain(response.status);
  });

  it.each(ROLES)('shows %s of another municipality nothing of ours', async (role) => {
    const response = await request(route, await cookieOf(theirs[role]));
    const body = await response.text();
    if (!allowed.includes(role)) expect(response.status).toBe(403);
    else if (route.params) expect(response.status).toBe(404);
    else expect([200, 204, 409]).toContain(response.status);
    for (const ourId of Object.values(ids)) expect(body).not.toContain(ourId);
  });
});

it('changed nothing by all that', async () => {
  const [row] = await program.database.asOwner<{ changed: number }>(
    'SELECT count(*)::int AS changed FROM sheets WHERE version <> 1',
  );
  expect(row!.changed).toBe(0);
  const [cycle] = await program.database.asOwner<{ version: number; status: string }>('SELECT version, status FROM cycles');
  expect(cycle).toEqual({ version: 1, status: 'running' });
});

it('has no demo outside of demo mode, and refuses the demo’s password there', async () => {
  const plain = await runProgram({ DATABASE_URL: program.database.applicationUrl, NENDO_DEMO: 'off' });
  try {
    for (const route of [API.demoAccounts, API.readClock, API.moveClock]) {
      expect((await request(route, undefined, plain.address)).status).toBe(404);
    }
    await expect(new ApiClient(plain.address, ours.administrator).call('readSession')).rejects.toThrow('signInFailed');
  } finally {
    await plain.stop();
  }
});

it('refuses to start as the owner of the tables', async () => {
  const start = runProgram({ DATABASE_URL: program.database.ownerUrl });
  await expect(start).rejects.toThrow('municipalities would not be kept apart');
});

const cookies = new Map<string, string>();

/** Signs in afresh for the route that ends the session. */
async function cookieOf(person: Credentials): Promise<string> {
  const known = cookies.get(person.email);
  if (known && (await fetch(`${program.address}/api/session`, { headers: { cookie: known } })).ok) return known;
  const response = await fetch(`${program.address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(person),
  });
  expect(response.status).toBe(200);
  const cookie = response.headers.getSetCookie()[0]!.split(';')[0]!;
  cookies.set(person.email, cookie);
  return cookie;
}

function request(route: Route, cookie: string | undefined, address = program.address): Promise<Response> {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name]!);
  const query = QUERIES[route.id as keyof typeof API] ?? '';
  const body = BODIES[route.id as keyof typeof API];
  return fetch(`${address}/api${path}${query}`, {
    method: route.method,
    headers: {
      ...(cookie === undefined ? {} : { cookie }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
