import { randomUUID } from 'node:crypto';
import type { Role } from '#libs/domain/access/role.js';
import type { Stage } from '#libs/domain/review/stage.js';
import { Account } from '#libs/features/accounts/account.entity.js';
import { Department } from '#libs/features/accounts/department.entity.js';
import { RoleGrantRow } from '#libs/features/accounts/role-grant.entity.js';
import { Cycle } from '#libs/features/cycles/cycle.entity.js';
import { Municipality } from '#libs/features/municipalities/municipality.entity.js';
import { Item } from '#libs/features/plans/item.entity.js';
import { Plan } from '#libs/features/plans/plan.entity.js';
import { Section } from '#libs/features/plans/section.entity.js';
import { Sheet } from '#libs/features/sheets/sheet.entity.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { TestDatabase } from './database.js';
import { FULL_ROUTE, SCALE, TEMPLATE } from './review.js';

/** Rows that specs stand on, made as plainly as the tables allow. Each returns its id. */

export async function addMunicipality(database: TestDatabase, key = `city-${randomUUID()}`): Promise<string> {
  const id = randomUUID();
  await database.dataSource.getRepository(Municipality).insert({ id, key, name: { ja: '試験市', en: 'Test City' } });
  return id;
}

export async function addDepartment(tx: TenantTransaction, name: string): Promise<string> {
  const id = randomUUID();
  await tx.manager.insert(Department, { municipalityId: tx.municipalityId, id, name, position: 0 });
  return id;
}

/** Somebody with one role, in a department or for the whole municipality. Cannot sign in: the password is nobody's. */
export async function addAccount(tx: TenantTransaction, name: string, role: Role, departmentId: string | null = null): Promise<string> {
  const { municipalityId } = tx;
  const id = randomUUID();
  await tx.manager.insert(Account, { municipalityId, id, email: `${id}@example.jp`, name, passwordHash: '-', departmentId });
  await tx.manager.insert(RoleGrantRow, { municipalityId, id: randomUUID(), accountId: id, role, departmentId, planId: null });
  return id;
}

/** A plan on the full route, with one section. */
export async function addPlan(tx: TenantTransaction, key = 'plan'): Promise<{ planId: string; sectionId: string }> {
  const { municipalityId } = tx;
  const [planId, sectionId] = [randomUUID(), randomUUID()];
  await tx.manager.insert(Plan, {
    municipalityId,
    id: planId,
    key,
    name: { ja: '計画' },
    periodFrom: 2017,
    periodTo: 2021,
    contact: { ja: '政策企画課' },
    levels: [{ ja: '基本方針' }],
    scales: { progress: SCALE },
    template: TEMPLATE,
    route: FULL_ROUTE,
  });
  const section = { parentId: null, key: '1', label: '1', title: '方針', position: 0 };
  await tx.manager.insert(Section, { municipalityId, id: sectionId, planId, ...section });
  return { planId, sectionId };
}

/** A running cycle of a plan, as of `openedAt`. */
export async function addCycle(tx: TenantTransaction, planId: string, { year = 2019, openedAt = new Date() } = {}): Promise<string> {
  const id = randomUUID();
  await tx.manager.insert(Cycle, {
    municipalityId: tx.municipalityId,
    id,
    planId,
    fiscalYearFrom: year,
    fiscalYearTo: year,
    status: 'running',
    template: TEMPLATE,
    scales: { progress: SCALE },
    route: FULL_ROUTE,
    sections: [{ key: '1', parent: null, label: '1', title: '方針', preface: '' }],
    openedAt,
    closedAt: null,
    livePublicationId: null,
  });
  return id;
}

interface SheetWish {
  readonly planId: string;
  readonly sectionId: string;
  readonly cycleId: string;
  readonly leadDepartmentId?: string | null;
  readonly stage?: Stage;
  readonly number?: string;
}

/** An item of a plan, and its sheet in a cycle. */
export async function addSheet(tx: TenantTransaction, wish: SheetWish): Promise<{ sheetId: string; itemId: string }> {
  const { municipalityId } = tx;
  const { planId, sectionId, cycleId, leadDepartmentId = null, stage = 'draft', number = '1' } = wish;
  const [itemId, sheetId] = [randomUUID(), randomUUID()];
  const position = Number(number) || 0;
  const item = { key: number, number, title: `取組項目 ${number}` };
  await tx.manager.insert(Item, { municipalityId, id: itemId, planId, sectionId, ...item, position, allRelated: false, texts: {} });
  await tx.manager.insert(Sheet, {
    municipalityId,
    id: sheetId,
    cycleId,
    itemId,
    sectionKey: '1',
    position,
    leadDepartmentId,
    carried: { itemKey: item.key, number, title: item.title, departments: [], parentKey: null, graded: true, texts: {}, indicators: [] },
    stage,
    handedOn: null,
    sendBack: null,
    stageSince: new Date(),
  });
  return { sheetId, itemId };
}
