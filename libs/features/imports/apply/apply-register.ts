import { randomUUID } from 'node:crypto';
import { In } from 'typeorm';
import { mergedOrder } from '#libs/domain/register/merged-order.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { Municipality } from '../../municipalities/municipality.entity.js';
import { Assignment } from '../../plans/assignment.entity.js';
import { Indicator } from '../../plans/indicator.entity.js';
import { ItemIndicator } from '../../plans/item-indicator.entity.js';
import { Item } from '../../plans/item.entity.js';
import { lockPlan } from '../../plans/locked-plan.read.js';
import { Plan } from '../../plans/plan.entity.js';
import { Section } from '../../plans/section.entity.js';
import { groupBy } from '../group-by.js';
import type { PlanPack } from '../plan-pack.js';
import type { DepartmentState, RegisterState } from '../register/register-state.js';
import { isScheduleCell, scheduleCells } from '../schedule-cells.js';
import type { DepartmentIds } from './apply-departments.js';
import { applyDepartments } from './apply-departments.js';
import { inChunks } from './in-chunks.js';

/**
 * Brings a plan's register to what a pack says. Rows keep their ids by their keys; those that the pack does not mention
 * keep everything, and their place behind the row that they stood behind. Returns the plan.
 */
export async function applyRegister(
  tx: TenantTransaction,
  pack: PlanPack,
  state: RegisterState | null,
  departmentState: DepartmentState,
): Promise<Plan> {
  await applyMunicipality(tx, pack.plan.municipality);
  const plan = await applyPlan(tx, pack, state?.plan);
  const departments = await applyDepartments(tx, pack, departmentState);
  const sections = await applySections(tx, plan, pack, state?.sections ?? []);
  const items = await applyItems(tx, plan, pack, state?.items ?? [], sections);
  await applyAssignments(tx, pack, items, departments);
  await applyIndicators(tx, plan, pack, state?.indicators ?? [], items);
  return plan;
}

/** A name in another language that this pack leaves out stays: other plans' packs say it. */
async function applyMunicipality(tx: TenantTransaction, { key, name }: PlanPack['plan']['municipality']): Promise<void> {
  const known = await tx.manager.findOneBy(Municipality, { id: tx.municipalityId });
  await tx.manager.save(Municipality, { id: tx.municipalityId, key, name: { ...known?.name, ...name } });
}

async function applyPlan(tx: TenantTransaction, pack: PlanPack, before: Plan | undefined): Promise<Plan> {
  const { plan, levels, scales, template, route } = pack.plan;
  const locked = before && (await lockPlan(tx, before.id));
  const row = tx.manager.create(Plan, {
    municipalityId: tx.municipalityId,
    id: before?.id ?? randomUUID(),
    version: (locked?.version ?? 0) + 1,
    key: plan.key,
    name: plan.name,
    periodFrom: plan.period.from,
    periodTo: plan.period.to,
    contact: plan.contact,
    licence: plan.licence ?? null,
    levels: [...levels],
    scales,
    template,
    route,
  });
  await tx.manager.upsert(Plan, [row], ['municipalityId', 'id']);
  return row;
}

type Ids = ReadonlyMap<string, string>;

async function applySections(tx: TenantTransaction, plan: Plan, pack: PlanPack, before: readonly Section[]): Promise<Ids> {
  const ids = idsByKey(before, pack.sections);
  const positions = positionsOf(before, pack.sections);
  const rows = pack.sections.map((row) => ({
    municipalityId: tx.municipalityId,
    id: ids.get(row.key)!,
    planId: plan.id,
    parentId: row.parent === null ? null : ids.get(row.parent)!,
    key: row.key,
    label: row.label,
    title: row.title,
    preface: row.preface,
    position: positions.get(row.key)!,
  }));
  // Parents stand before their children.
  await inChunks(rows, (chunk) => tx.manager.upsert(Section, chunk, ['municipalityId', 'id']));
  await moveLeft(tx, Section, before, positions);
  return ids;
}

async function applyItems(
  tx: TenantTransaction,
  plan: Plan,
  pack: PlanPack,
  before: readonly Item[],
  sections: Ids,
): Promise<Ids> {
  const { municipalityId, manager } = tx;
  const ids = idsByKey(before, pack.items);
  const positions = positionsOf(before, pack.items);
  const textsBefore = new Map(before.map((item) => [item.key, item.texts]));
  const schedules = groupBy(pack.schedules, ({ item, field }) => `${item} ${field}`);
  const scheduleFields = pack.plan.template.fields.filter(({ kind }) => kind === 'schedule').map(({ key }) => key);
  const rows = pack.items.map((row) => {
    const old = Object.entries(textsBefore.get(row.key) ?? {});
    const scheduleTexts = scheduleFields.map((field) => {
      const actions = schedules.get(`${row.key} ${field}`);
      if (actions) return scheduleCells(field, actions);
      return Object.fromEntries(old.filter(([key]) => isScheduleCell(field, key)));
    });
    return {
      municipalityId,
      id: ids.get(row.key)!,
      planId: plan.id,
      sectionId: sections.get(row.section)!,
      key: row.key,
      number: row.number,
      title: row.title,
      position: positions.get(row.key)!,
      allRelated: row.allRelated,
      texts: Object.assign({}, row.texts, ...scheduleTexts) as Record<string, string>,
      graded: row.graded,
      since: row.since,
      endedIn: row.ended,
      endReason: row.endReason,
    };
  });
  // An item may be merged into one that stands below it: first all of them, then what they are to each other.
  await inChunks(rows, (chunk) =>
    manager.upsert(Item, chunk.map((row) => ({ ...row, parentId: null, mergedInto: null, splitFrom: null })), ['municipalityId', 'id']),
  );
  for (const { key, parent, mergedInto, splitFrom } of pack.items) {
    if (parent === null && mergedInto === null && splitFrom === null) continue;
    const relations = {
      parentId: parent === null ? null : ids.get(parent)!,
      mergedInto: mergedInto === null ? null : ids.get(mergedInto)!,
      splitFrom: splitFrom === null ? null : ids.get(splitFrom)!,
    };
    await manager.update(Item, { municipalityId, id: ids.get(key)! }, relations);
  }
  await moveLeft(tx, Item, before, positions);
  return ids;
}

async function applyAssignments(
  tx: TenantTransaction,
  pack: PlanPack,
  items: Ids,
  departmentIn: DepartmentIds,
): Promise<void> {
  const { municipalityId, manager } = tx;
  const held = [
    ...pack.items.map(({ key, departments: names }) => ({ item: key, since: 0, departments: names })),
    ...pack.assignments,
  ];
  const firstOnes = pack.items.map(({ key }) => items.get(key)!);
  await inChunks(firstOnes, (chunk) => manager.delete(Assignment, { municipalityId, itemId: In(chunk), since: 0 }));
  for (const { item, since } of pack.assignments) {
    await manager.delete(Assignment, { municipalityId, itemId: items.get(item)!, since });
  }
  const rows = held.flatMap(({ item, since, departments: names }) =>
    names.map((name, position) => ({
      municipalityId,
      itemId: items.get(item)!,
      since,
      departmentId: departmentIn(name, Math.max(since, pack.plan.plan.period.from)),
      position,
    })),
  );
  await inChunks(rows, (chunk) => manager.insert(Assignment, chunk));
}

async function applyIndicators(
  tx: TenantTransaction,
  plan: Plan,
  pack: PlanPack,
  before: readonly Indicator[],
  items: Ids,
): Promise<void> {
  const { municipalityId, manager } = tx;
  const ids = idsByKey(before, pack.indicators);
  const rows = pack.indicators.map(({ key, name, baseline, target, better }) => ({
    municipalityId,
    id: ids.get(key)!,
    planId: plan.id,
    key,
    name,
    baseline,
    target,
    better,
  }));
  await inChunks(rows, (chunk) => manager.upsert(Indicator, chunk, ['municipalityId', 'id']));
  const mentioned = rows.map(({ id }) => id);
  await inChunks(mentioned, (chunk) => manager.delete(ItemIndicator, { municipalityId, indicatorId: In(chunk) }));
  const places = pack.indicators.flatMap(({ key, places: ofIndicator }) =>
    ofIndicator.map(({ item, position }, place) => ({
      municipalityId,
      itemId: items.get(item)!,
      indicatorId: ids.get(key)!,
      position,
      relisted: place > 0,
    })),
  );
  await inChunks(places, (chunk) => manager.insert(ItemIndicator, chunk));
}

interface Keyed {
  readonly key: string;
}

/** The ids that rows have by their keys, with new ones for new keys. */
function idsByKey(before: readonly (Keyed & { readonly id: string })[], rows: readonly Keyed[]): Ids {
  const ids = new Map(before.map((row) => [row.key, row.id]));
  for (const { key } of rows) if (!ids.has(key)) ids.set(key, randomUUID());
  return ids;
}

function positionsOf(before: readonly Keyed[], rows: readonly Keyed[]): ReadonlyMap<string, number> {
  const key = (row: Keyed) => row.key;
  return new Map(mergedOrder(before.map(key), rows.map(key)).map((name, position) => [name, position]));
}

/** The rows that the pack does not mention, when those around them have moved. */
async function moveLeft(
  { municipalityId, manager }: TenantTransaction,
  entity: typeof Section | typeof Item,
  before: readonly (Section | Item)[],
  positions: ReadonlyMap<string, number>,
): Promise<void> {
  for (const { id, key, position } of before) {
    if (positions.get(key) === position) continue;
    await manager.update(entity, { municipalityId, id }, { position: positions.get(key)! });
  }
}
