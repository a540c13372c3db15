import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import type { TestingModule } from '@nestjs/testing';
import { addBusinessDays, isBusinessDay } from '#libs/domain/fiscal/business-day.js';
import { addDays } from '#libs/domain/fiscal/local-date.js';
import { remindersOf } from '#libs/domain/mail/reminder-days.js';
import { nextStage } from '#libs/domain/review/route.js';
import type { WorkStage } from '#libs/domain/review/stage.js';
import { WORK_STAGES } from '#libs/domain/review/stage.js';
import { Absence } from '#libs/features/accounts/absence.entity.js';
import { readPerson } from '#libs/features/accounts/person.read.js';
import { AuditModule } from '#libs/features/audit/audit.module.js';
import { CyclesModule } from '#libs/features/cycles/cycles.module.js';
import { OpenCycle } from '#libs/features/cycles/open-cycle.js';
import { PreviewMails } from '#libs/features/cycles/preview-mails.js';
import { AnnounceClosing } from '#libs/features/notifications/announce-closing.js';
import { AnnounceCycle } from '#libs/features/notifications/announce-cycle.js';
import { NotificationsModule } from '#libs/features/notifications/notifications.module.js';
import { Remind } from '#libs/features/notifications/remind.js';
import { OperationsModule } from '#libs/features/operations/operations.module.js';
import { Sweep } from '#libs/features/operations/sweep.js';
import { Assignment } from '#libs/features/plans/assignment.entity.js';
import { Item } from '#libs/features/plans/item.entity.js';
import { CloseStage } from '#libs/features/sheets/close-stage.js';
import { SheetsModule } from '#libs/features/sheets/sheets.module.js';
import type { OwnDay } from '#libs/platform/calendar/closed-days.js';
import { closedDays } from '#libs/platform/calendar/closed-days.js';
import type { MovableClock } from '#libs/platform/clock/clock.js';
import { Config } from '#libs/platform/config/config.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { createLogger, Logger } from '#libs/platform/logging/logger.js';
import { PlatformModule } from '#libs/platform/platform.module.js';
import { clockAt, tokyo } from '../support/clock.js';
import type { TestDatabase } from '../support/database.js';
import { createTestDatabase } from '../support/database.js';
import { FULL_ROUTE } from '../support/review.js';
import { addAccount, addDepartment, addMunicipality, addPlan } from '../support/tenants.js';

/** One fiscal year, with a due date on a Sunday, one before the year-end, and stages that are closed. */
const OPENS_ON = '2020-04-06';
const LAST = '2021-03-31';
const DUE: Record<WorkStage, string> = {
  draft: '2020-05-29',
  approve: '2020-07-31',
  grade: '2020-10-11',
  opinion: '2020-12-25',
  comment: '2021-02-08',
  reply: '2021-03-12',
};
const OWN_DAYS: readonly OwnDay[] = [
  { day: '2020-08-12', kind: 'added', name: '夏季休業' },
  { day: '2020-08-13', kind: 'added', name: '夏季休業' },
  { day: '2020-08-14', kind: 'added', name: '夏季休業' },
  // A holiday on which this town works.
  { day: '2020-11-03', kind: 'worked', name: '' },
  { day: '2021-03-10', kind: 'added', name: '市制施行記念日' },
];
const CLOSED = closedDays(OWN_DAYS);
const ROUTE = FULL_ROUTE.map((step) => (step.stage === 'opinion' || step.stage === 'reply' ? step : { ...step, closing: 'flag' as const }));
const deadlines = WORK_STAGES.map((stage) => ({ stage, dueOn: DUE[stage] }));
const opening = { fiscalYear: 2019, deadlines, holders: [] };

interface Town {
  readonly municipalityId: string;
  readonly planId: string;
  readonly administratorId: string;
  /** 政策企画課, 財政課, and 広報課, which has no head. */
  readonly departments: readonly string[];
}

interface SentMails {
  readonly day: string;
  readonly kind: string;
  readonly names: string[];
}

let database: TestDatabase;
let clock: MovableClock;
let module: TestingModule;
/** Everybody as late as can be; and 政策企画課 in time. */
let late: Town;
let mixed: Town;
const previews = new Map<Town, Awaited<ReturnType<typeof openYear>>>();
let played: { readonly days: number; readonly seconds: number };

beforeAll(async () => {
  database = await createTestDatabase();
  clock = clockAt(`${OPENS_ON} 10:00`);
  const config = Config.fromEnvironment({ DATABASE_URL: database.applicationUrl, PUBLIC_URL: 'https://nendo.example.jp' });
  module = await Test.createTestingModule({
    imports: [
      PlatformModule.with({ config, clock, logger: new Logger(createLogger('silent')), dataSource: database.dataSource }),
      AuditModule,
      NotificationsModule,
      OperationsModule,
      CyclesModule,
      SheetsModule,
    ],
  }).compile();
  const started = performance.now();
  [late, mixed] = [await foundTown(), await foundTown()];
  for (const town of [late, mixed]) previews.set(town, await openYear(town));
  const [inTime] = mixed.departments;
  const days = await playTheYear((departmentId, stage) =>
    departmentId === inTime ? addBusinessDays(DUE[stage], -8, CLOSED) : asLateAsCanBe(stage),
  );
  played = { days, seconds: (performance.now() - started) / 1000 };
}, 180_000);

afterAll(async () => {
  await database.drop();
  await module.close();
});

const within = <T>(town: Pick<Town, 'municipalityId'>, work: (tx: TenantTransaction) => Promise<T>) =>
  database.tenants.transaction(town.municipalityId, work);

async function foundTown(): Promise<Town> {
  const municipalityId = await addMunicipality(database);
  return within({ municipalityId }, async (tx) => {
    const plan = await addPlan(tx);
    await tx.manager.query('UPDATE plans SET route = $2, version = version + 1 WHERE id = $1', [plan.planId, JSON.stringify(ROUTE)]);
    const departments = [];
    for (const [index, name] of ['政策企画課', '財政課', '広報課'].entries()) {
      const departmentId = await addDepartment(tx, name);
      departments.push(departmentId);
      await addAccount(tx, `担当${index}`, 'departmentMember', departmentId);
      if (name !== '広報課') await addAccount(tx, `課長${index}`, 'departmentHead', departmentId);
      await addItem(tx, plan, departmentId, String(index + 1));
    }
    await addAccount(tx, '課長9', 'departmentHead', await addDepartment(tx, '調書のない課'));
    const administratorId = await addAccount(tx, '管理者', 'administrator');
    await addAccount(tx, '主管', 'division');
    const away = await addAccount(tx, '本部', 'headquarters');
    const deputyId = await addAccount(tx, '代理', 'administrator');
    const absence = { accountId: away, deputyId, fromOn: '2020-12-24', toOn: '2020-12-24' };
    await tx.manager.insert(Absence, { municipalityId, id: randomUUID(), ...absence });
    const leaving = await addAccount(tx, '市民1', 'citizenCommittee');
    const member = await addAccount(tx, '市民2', 'citizenCommittee');
    // A deputy who has gone: nobody but the member can be told.
    const gone = await addAccount(tx, '退職者', 'citizenCommittee');
    await tx.manager.query('UPDATE accounts SET active = false WHERE id = $1', [gone]);
    const cover = { accountId: member, deputyId: gone, fromOn: '2021-02-01', toOn: '2021-02-28' };
    await tx.manager.insert(Absence, { municipalityId, id: randomUUID(), ...cover });
    // A term that ends on the due date.
    await tx.manager.query(`UPDATE role_grants SET valid_to = $2 WHERE account_id = $1`, [leaving, DUE.comment]);
    for (const { day, kind, name } of OWN_DAYS) {
      await tx.manager.query('INSERT INTO closed_days (municipality_id, day, kind, name) VALUES ($1, $2, $3, $4)', [
        municipalityId,
        day,
        kind,
        name,
      ]);
    }
    return { municipalityId, planId: plan.planId, administratorId, departments };
  });
}

async function addItem(tx: TenantTransaction, plan: { planId: string; sectionId: string }, departmentId: string, number: string) {
  const { municipalityId } = tx;
  const id = randomUUID();
  const item = { key: number, number, title: `取組項目 ${number}`, position: Number(number), allRelated: false, texts: {} };
  await tx.manager.insert(Item, { municipalityId, id, ...plan, ...item });
  await tx.manager.insert(Assignment, { municipalityId, itemId: id, departmentId, position: 0 });
}

/** Opens the year as it was previewed; answers the preview. */
async function openYear(town: Town) {
  clock.moveTo(tokyo(`${OPENS_ON} 10:00`));
  const administrator = (await within(town, (tx) => readPerson(tx, town.administratorId, OPENS_ON)))!;
  const planned = await module.get(PreviewMails).preview(administrator, town.planId, opening);
  if (planned.kind !== 'ok') throw new Error(planned.kind);
  const opened = await module.get(OpenCycle).open(administrator, town.planId, opening);
  if (opened.kind !== 'ok') throw new Error(opened.kind);
  await module.get(AnnounceCycle).run(town.municipalityId, { cycleId: opened.value.cycleId });
  return planned.value.mails;
}

/** Every morning's sweep and the jobs that it asks for; then the departments hand on what they do on that day. */
async function playTheYear(handsOnAt: (departmentId: string, stage: WorkStage) => string): Promise<number> {
  let days = 0;
  for (let day = OPENS_ON; day <= LAST; day = addDays(day, 1), days += 1) {
    clock.moveTo(tokyo(`${day} 10:00`));
    await module.get(Sweep).run();
    const ran = [await runJobs(late), await runJobs(mixed)];
    // A minute later: the digests come after the closings.
    if (ran.includes(true)) await module.get(Sweep).run();
    for (const town of [late, mixed]) {
      await runJobs(town);
      for (const departmentId of town.departments) {
        for (const stage of WORK_STAGES.filter((one) => handsOnAt(departmentId, one) === day)) {
          await within(town, (tx) =>
            tx.manager.query(
              `UPDATE sheets SET stage = $2, stage_since = $3, version = version + 1 WHERE stage = $1 AND lead_department_id = $4`,
              [stage, nextStage(ROUTE, stage), clock.now(), departmentId],
            ),
          );
        }
      }
    }
  }
  return days;
}

/** What the morning's sweep has asked for, and what that asks for, but for the mails' delivery; whether it was anything. */
async function runJobs(town: Town): Promise<boolean> {
  const handlers = { closeStage: module.get(CloseStage), announceClosing: module.get(AnnounceClosing), remind: module.get(Remind) };
  for (let ran = false; ; ran = true) {
    const asked = await within(town, async (tx) => {
      const [rows] = await tx.manager.query<[{ job: keyof typeof handlers; payload: never }[], number]>(
        `UPDATE outbox SET done_at = now() WHERE job = ANY ($1) AND done_at IS NULL RETURNING job, payload`,
        [Object.keys(handlers)],
      );
      return rows;
    });
    if (asked.length === 0) return ran;
    for (const { job, payload } of asked) await handlers[job].run(town.municipalityId, payload);
  }
}

/** As late as can be: on the day of the last mail. */
const asLateAsCanBe = (stage: WorkStage) => remindersOf(DUE[stage], CLOSED).at(-1)!.on;

const sentMails = (town: Town) =>
  database.asOwner<SentMails>(
    `SELECT (created_at AT TIME ZONE 'Asia/Tokyo')::date::text AS day, kind, array_agg(recipient_name ORDER BY recipient_email) AS names
     FROM mails WHERE municipality_id = $1 GROUP BY 1, kind ORDER BY 1, kind`,
    [town.municipalityId],
  );

describe('a whole year by the clock', () => {
  it('sends, when everybody is as late as can be, exactly the mails of the preview, day by day', async () => {
    const planned = previews.get(late)!;
    const sent = await sentMails(late);
    const inOrder = planned.toSorted((one, other) => (`${one.on} ${one.kind}` < `${other.on} ${other.kind}` ? -1 : 1));
    expect(inOrder.map(({ on, kind, people, names }) => [on, kind, people, names])).toEqual(
      sent.map(({ day, kind, names }) => [day, kind, names.length, names.slice(0, 3)]),
    );
    expect(sent.every(({ day }) => isBusinessDay(day, CLOSED))).toBe(true);
    // By hand, for two of the stages: the department without a head has the division told.
    const of = (from: string, to: string) => sent.filter(({ day }) => day >= from && day <= to).map(lineOf);
    expect(of('2020-05-01', '2020-06-30')).toEqual([
      '2020-05-20 reminderDigest 担当0 担当1 担当2',
      '2020-05-26 reminderDigest 担当0 担当1 担当2',
      '2020-05-28 reminderDigest 担当0 担当1 担当2',
      '2020-05-29 reminderDigest 担当0 担当1 担当2',
      '2020-06-01 stageClosed 主管',
      '2020-06-02 reminderDigest 担当0 担当1 担当2',
      '2020-06-04 reminderDigest 担当0 担当1 担当2',
      '2020-06-08 reminderDigest 担当0 担当1 担当2',
      '2020-06-10 reminderDigest 担当0 担当1 担当2',
      '2020-06-12 reminderDigest 担当0 担当1 担当2',
      '2020-06-16 reminderDigest 主管 課長0 課長1',
    ]);
    expect(of('2020-12-01', '2021-01-31').slice(0, 7)).toEqual([
      '2020-12-16 reminderDigest 本部',
      '2020-12-22 reminderDigest 本部',
      '2020-12-24 reminderDigest 代理',
      '2020-12-25 reminderDigest 本部',
      '2021-01-04 reminderDigest 本部',
      '2021-01-06 reminderDigest 本部',
      '2021-01-08 reminderDigest 本部',
    ]);
    printFigures(sent);
  });

  it('sends nothing to those who are done in time, and to the late what was previewed', async () => {
    const sent = await sentMails(mixed);
    const afterwards = sent.filter(({ kind }) => kind !== 'cycleOpened').flatMap(({ names }) => names);
    expect(afterwards.filter((name) => name === '担当0' || name === '課長0')).toEqual([]);
    expect(afterwards).toEqual(expect.arrayContaining(['担当1', '担当2', '課長1', '主管']));
    const announced = new Map(previews.get(mixed)!.map((mail) => [`${mail.on} ${mail.kind}`, mail.people]));
    for (const { day, kind, names } of sent) expect(announced.get(`${day} ${kind}`)).toBeGreaterThanOrEqual(names.length);
  });
});

function printFigures(sent: readonly SentMails[]): void {
  const counts = new Map<string, number>();
  for (const { kind, names } of sent) counts.set(kind, (counts.get(kind) ?? 0) + names.length);
  const kinds = [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ');
  const mails = [...counts.values()].reduce((sum, count) => sum + count, 0);
  process.stdout.write(
    `a year by the clock: ${played.days} days played for two towns in ${played.seconds.toFixed(1)} s; ` +
      `${mails} mails on ${new Set(sent.map(({ day }) => day)).size} days, as previewed (${kinds})\n`,
  );
}

function lineOf({ day, kind, names }: SentMails): string {
  return [day, kind, ...names.toSorted()].join(' ');
}
