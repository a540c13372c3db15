import { randomUUID } from 'node:crypto';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { In } from 'typeorm';
import type { IndicatorEntry, ItemEntry, SectionEntry } from '#libs/domain/register/register.js';
import type { Statement } from '#libs/platform/database/statement.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { Assignment } from '../plans/assignment.entity.js';
import { Indicator } from '../plans/indicator.entity.js';
import { ItemIndicator } from '../plans/item-indicator.entity.js';
import { Item } from '../plans/item.entity.js';
import { Section } from '../plans/section.entity.js';
import type { RegisterDifferences } from './register-differences.js';

const placeSections = statement(
  'register_place_sections',
  `UPDATE sections s SET position = p.position FROM unnest($2::uuid[], $3::int[]) AS p (id, position)
   WHERE s.municipality_id = $1 AND s.id = p.id AND s.position <> p.position`,
);
const placeItems = statement(
  'register_place_items',
  `UPDATE items i SET position = p.position FROM unnest($2::uuid[], $3::int[]) AS p (id, position)
   WHERE i.municipality_id = $1 AND i.id = p.id AND i.position <> p.position`,
);

type Ids = ReadonlyMap<string, string>;

/** Brings the plan's rows from one register to the other; rows that do not differ are not touched. */
export async function writeRegister(tx: TenantTransaction, planId: string, differing: RegisterDifferences): Promise<void> {
  const { before, after, from, to } = differing;
  const [sections, items, indicators] = [
    await idsOf(tx, Section, planId, to.sections),
    await idsOf(tx, Item, planId, to.items),
    await idsOf(tx, Indicator, planId, to.indicators),
  ];
  const ids = { sections, items, indicators };
  for (const section of to.sections ?? []) await writeSection(tx, planId, section, ids.sections);
  await writeItems(tx, planId, to.items ?? [], ids);
  for (const indicator of to.indicators ?? []) await writeIndicator(tx, planId, indicator, ids);
  await remove(tx, Item, gone(from.items, after.items), items);
  await remove(tx, Section, gone(from.sections, after.sections), sections);
  if (before.sections !== after.sections) await place(tx, placeSections, after.sections, sections);
  if (before.items !== after.items) await place(tx, placeItems, after.items, items);
}

async function writeSection(tx: TenantTransaction, planId: string, section: SectionEntry, ids: Ids): Promise<void> {
  const { key, parent, label, title, preface } = section;
  const row = { municipalityId: tx.municipalityId, id: ids.get(key)!, planId, key, label, title, preface };
  await tx.manager.upsert(Section, { ...row, parentId: idOf(parent, ids), position: 0 }, ['municipalityId', 'id']);
}

interface AllIds {
  readonly sections: Ids;
  readonly items: Ids;
  readonly indicators: Ids;
}

/** First what each of them says, then what they are to each other: one may name another that is new. */
async function writeItems(tx: TenantTransaction, planId: string, items: readonly ItemEntry[], ids: AllIds): Promise<void> {
  const { municipalityId, manager } = tx;
  const key = (item: ItemEntry) => ({ municipalityId, id: ids.items.get(item.key)! });
  const rows = items.map((item) => ({
    ...key(item),
    planId,
    key: item.key,
    sectionId: ids.sections.get(item.section)!,
    number: item.number,
    title: item.title,
    position: 0,
    allRelated: item.allRelated,
    texts: { ...item.texts },
    graded: item.graded,
    since: item.since,
    endedIn: item.end?.year ?? null,
    endReason: item.end?.reason ?? '',
  }));
  if (rows.length > 0) await manager.upsert(Item, rows, ['municipalityId', 'id']);
  for (const item of items) {
    await manager.update(Item, key(item), {
      parentId: idOf(item.parent, ids.items),
      mergedInto: idOf(item.end?.mergedInto ?? null, ids.items),
      splitFrom: idOf(item.splitFrom, ids.items),
    });
  }
  await writeAssignments(tx, items, ids.items);
}

async function writeAssignments(tx: TenantTransaction, items: readonly ItemEntry[], ids: Ids): Promise<void> {
  const { municipalityId, manager } = tx;
  if (items.length === 0) return;
  await manager.delete(Assignment, { municipalityId, itemId: In(items.map(({ key }) => ids.get(key)!)) });
  const rows = items.flatMap(({ key, assignments }) =>
    assignments.flatMap(({ since, departments }) =>
      departments.map((departmentId, position) => ({ municipalityId, itemId: ids.get(key)!, since, departmentId, position })),
    ),
  );
  if (rows.length > 0) await manager.insert(Assignment, rows);
}

/** An indicator keeps its place in an item that printed it before; in others it comes last. */
async function writeIndicator(tx: TenantTransaction, planId: string, indicator: IndicatorEntry, ids: AllIds): Promise<void> {
  const { municipalityId, manager } = tx;
  const { key, name, baseline, target, better, items } = indicator;
  const indicatorId = ids.indicators.get(key)!;
  const row = { municipalityId, id: indicatorId, planId, key, name, baseline, target, better };
  await manager.upsert(Indicator, row, ['municipalityId', 'id']);
  const itemIds = items.map((item) => ids.items.get(item)!);
  const printed = await manager.findBy(ItemIndicator, { municipalityId, itemId: In(itemIds) });
  const positionIn = (itemId: string) => {
    const here = printed.filter((place) => place.itemId === itemId);
    const own = here.find((place) => place.indicatorId === indicatorId);
    return own?.position ?? Math.max(0, ...here.map(({ position }) => position)) + 1;
  };
  await manager.delete(ItemIndicator, { municipalityId, indicatorId });
  const places = itemIds.map((itemId, index) => ({
    municipalityId,
    itemId,
    indicatorId,
    position: positionIn(itemId),
    relisted: index > 0,
  }));
  if (places.length > 0) await manager.insert(ItemIndicator, places);
}

async function place(
  tx: TenantTransaction,
  wanted: Statement,
  entries: readonly { readonly key: string }[],
  ids: Ids,
): Promise<void> {
  await tx.query(wanted, [tx.municipalityId, entries.map(({ key }) => ids.get(key)!), entries.map((_, index) => index)]);
}

/** The ids that rows have by their keys, with new ones for new entries. */
async function idsOf(
  { municipalityId, manager }: TenantTransaction,
  entity: typeof Section | typeof Item | typeof Indicator,
  planId: string,
  wanted: readonly { readonly key: string }[] = [],
): Promise<Ids> {
  const rows = await manager.find(entity, { select: { id: true, key: true }, where: { municipalityId, planId } });
  const ids = new Map(rows.map(({ id, key }) => [key, id]));
  for (const { key } of wanted) if (!ids.has(key)) ids.set(key, randomUUID());
  return ids;
}

function idOf(key: string | null, ids: Ids): string | null {
  return key === null ? null : ids.get(key)!;
}

function gone(before: readonly { readonly key: string }[] = [], after: readonly { readonly key: string }[]): string[] {
  const left = new Set(after.map(({ key }) => key));
  return before.map(({ key }) => key).filter((key) => !left.has(key));
}

async function remove(
  { municipalityId, manager }: TenantTransaction,
  entity: EntityTarget<ObjectLiteral>,
  keys: readonly string[],
  ids: Ids,
): Promise<void> {
  if (keys.length > 0) await manager.delete(entity, { municipalityId, id: In(keys.map((key) => ids.get(key)!)) });
}
