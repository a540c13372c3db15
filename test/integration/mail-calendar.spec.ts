import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import type { TestingModule } from '@nestjs/testing';
import type { WorkStage } from '#libs/domain/review/stage.js';
import { WORK_STAGES } from '#libs/domain/review/stage.js';
import { nextStage } from '#libs/domain/review/route.js';
import { addDays } from '#libs/domain/fiscal/local-date.js';
import { remindersOf } from '#libs/domain/mail/reminder-days.js';
import { Absence } from '#libs/features/accounts/absence.entity.js';
import { readPerson } from '#libs/features/accounts/person.read.js';
import { AuditModule } from '#libs/features/audit/audit.module.js';
import { CyclesModule } from '#libs/features/cycles/cycles.module.js';
import { OpenCycle } from '#libs/features/cycles/open-cycle.js';
import { PreviewMails } from '#libs/features/cycles/preview-mails.js';
import { AnnounceCycle } from '#libs/features/notifications/announce-cycle.js';
import { NotificationsModule } from '#libs/features/notifications/notifications.module.js';
import { Remind } from '#libs/features/notifications/remind.js';
import { OperationsModule } from '#libs/features/operations/operations.module.js';
import { Sweep } from '#libs/features/operations/sweep.js';
import { Assignment } from '#libs/features/plans/assignment.entity.js';
import { Item } from '#libs/features/plans/item.entity.js';
import { BusinessCalendar } from '#libs/platform/calendar/business-calendar.js';
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

const OPENS_ON = '2020-04-06';
/** One of them on a Sunday, one right after the holidays in May. */
const DUE: Record<WorkStage, string> = {
  draft: '2020-04-24',
  approve: '2020-05-07',
  grade: '2020-05-17',
  opinion: '2020-05-29',
  comment: '2020-06-19',
  reply: '2020-07-03',
};
const deadlines = WORK_STAGES.map((stage) => ({ stage, dueOn: DUE[stage] }));

let database: TestDatabase;
let clock: MovableClock;
let module: TestingModule;
let municipalityId: string;
let planId: string;
let administratorId: string;

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
    ],
  }).compile();
  municipalityId = await addMunicipality(database);
  await transaction(async (tx) => {
    const plan = await addPlan(tx);
    planId = plan.planId;
    const departments = [await addDepartment(tx, '政策企画課'), await addDepartment(tx, '財政課'), await addDepartment(tx, '総務課')];
    for (const [index, departmentId] of departments.entries()) {
      await addAccount(tx, `担当${index}`, 'departmentMember', departmentId);
      await addAccount(tx, `課長${index}`, 'departmentHead', departmentId);
      // The third department has people, and no item.
      if (index < 2) await addItem(tx, plan, departmentId, String(index + 1));
    }
    administratorId = await addAccount(tx, '管理者', 'administrator');
    for (const name of ['主管1', '主管2', '主管3', '主管4']) await addAccount(tx, name, 'division');
    const away = await addAccount(tx, '本部1', 'headquarters');
    const deputy = await addAccount(tx, '代理', 'administrator');
    await tx.manager.insert(Absence, {
      municipalityId,
      id: randomUUID(),
      accountId: away,
      deputyId: deputy,
      fromOn: '2020-05-28',
      toOn: '2020-05-28',
    });
    const citizens = [await addAccount(tx, '市民1', 'citizenCommittee'), await addAccount(tx, '市民2', 'citizenCommittee')];
    // A term that ends between the reminder before the due date and the one after it.
    await tx.manager.query(`UPDATE role_grants SET valid_to = '2020-06-19' WHERE account_id = $1`, [citizens[0]]);
  });
});

afterAll(async () => {
  await database.drop();
  await module.close();
});

const transaction = <T>(work: (tx: TenantTransaction) => Promise<T>) => database.tenants.transaction(municipalityId, work);

async function addItem(tx: TenantTransaction, plan: { planId: string; sectionId: string }, departmentId: string, number: string) {
  const id = randomUUID();
  const item = { key: number, number, title: `取組項目 ${number}`, position: Number(number), allRelated: false, texts: {} };
  await tx.manager.insert(Item, { municipalityId, id, ...plan, ...item });
  await tx.manager.insert(Assignment, { municipalityId, itemId: id, departmentId, position: 0 });
}

/** Every day's sweep; whoever is to do something does it on the day after the last reminder, as late as can be. */
async function playTheYear(cycleId: string): Promise<void> {
  const calendar = module.get(BusinessCalendar, { strict: false });
  await module.get(AnnounceCycle).run(municipalityId, { cycleId });
  for (let day = OPENS_ON; day <= '2020-07-31'; day = addDays(day, 1)) {
    clock.moveTo(tokyo(`${day} 10:00`));
    await module.get(Sweep).run();
    const asked = await database.asOwner<{ day: string }>(
      `SELECT payload->>'day' AS day FROM outbox WHERE job = 'remind' AND payload->>'day' = $1`,
      [day],
    );
    for (const payload of asked) await module.get(Remind).run(municipalityId, payload);
    for (const stage of WORK_STAGES.filter((one) => remindersOf(DUE[one], calendar).overdueOn === day)) {
      await database.asOwner('UPDATE sheets SET stage = $2, stage_since = $3, version = version + 1 WHERE stage = $1', [
        stage,
        nextStage(FULL_ROUTE, stage),
        clock.now(),
      ]);
    }
  }
}

it('says beforehand who gets which mail on which day', async () => {
  const administrator = (await transaction((tx) => readPerson(tx, administratorId, OPENS_ON)))!;
  const planned = await module.get(PreviewMails).preview(administrator, planId, { fiscalYear: 2019, deadlines, holders: [] });
  if (planned.kind !== 'ok') throw new Error(planned.kind);
  const opened = await module.get(OpenCycle).open(administrator, planId, { fiscalYear: 2019, deadlines, holders: [] });
  if (opened.kind !== 'ok') throw new Error(opened.kind);
  await playTheYear(opened.value.cycleId);

  const sent = await database.asOwner<{ day: string; kind: string; people: number; names: string[] }>(
    `SELECT day::text, kind, count(*)::int AS people, array_agg(recipient_name ORDER BY recipient_name) AS names
     FROM mails GROUP BY day, kind ORDER BY day, kind`,
  );
  const { mails } = planned.value;
  expect(mails.map(({ on, kind, people }) => [on, kind, people])).toEqual(sent.map(({ day, kind, people }) => [day, kind, people]));
  for (const [index, { names }] of mails.entries()) {
    expect(sent[index]!.names).toEqual(expect.arrayContaining(names));
    expect(names).toHaveLength(Math.min(3, sent[index]!.people));
  }
  expect(sent.map(({ day, names }) => [day, names.join(' ')])).toEqual([
    ['2020-04-06', '担当0 担当1'],
    ['2020-04-23', '担当0 担当1'],
    ['2020-04-27', '担当0 担当1'],
    ['2020-05-01', '課長0 課長1'],
    ['2020-05-08', '課長0 課長1'],
    ['2020-05-15', '主管1 主管2 主管3 主管4'],
    ['2020-05-18', '主管1 主管2 主管3 主管4'],
    ['2020-05-28', '代理'],
    ['2020-06-01', '本部1'],
    ['2020-06-18', '市民1 市民2'],
    ['2020-06-22', '市民2'],
    ['2020-07-02', '担当0 担当1'],
    ['2020-07-06', '担当0 担当1'],
  ]);
}, 60_000);
