import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { Department } from '../accounts/department.entity.js';
import type { HistoryActor } from '../audit/history.js';
import { History } from '../audit/history.js';
import { Municipality } from '../municipalities/municipality.entity.js';
import { Assignment } from '../plans/assignment.entity.js';
import { Indicator } from '../plans/indicator.entity.js';
import { ItemIndicator } from '../plans/item-indicator.entity.js';
import { Item } from '../plans/item.entity.js';
import { Plan } from '../plans/plan.entity.js';
import { ALL_DEPARTMENTS } from '../plans/plan-register.read.js';
import { Section } from '../plans/section.entity.js';
import type { PlanPack } from './plan-pack.js';
import { placesOf } from './read-plan-pack.js';

/** Item columns of the pack that are not carried-over texts. */
const ITEM_COLUMNS = new Set(['key', 'number', 'section', 'title', 'departments']);

/** Brings a plan pack into the database, in one transaction. Rows keep their ids by their keys: importing again doubles nothing. */
@Injectable()
export class ImportPlanPack {
  constructor(
    private readonly source: DataSource,
    private readonly database: TenantDatabase,
    private readonly history: History,
  ) {}

  /** Returns the municipality's id. */
  async import(pack: PlanPack, actor: HistoryActor): Promise<string> {
    const { key, name } = pack.plan.municipality;
    const known = await this.source.getRepository(Municipality).findOneBy({ key });
    const municipalityId = known?.id ?? randomUUID();
    await this.database.transaction(municipalityId, async (tx) => {
      await tx.manager.save(Municipality, { id: municipalityId, key, name });
      const plan = await this.plan(tx, pack);
      const sections = await this.sections(tx, plan, pack);
      const departments = await this.departments(tx, pack);
      const items = await this.items(tx, plan, pack, sections, departments);
      await this.indicators(tx, plan, pack, items);
      await this.history.append(tx, {
        actor,
        subject: { kind: 'plan', id: plan.id },
        action: 'import',
        payload: { key: plan.key, items: pack.items.length, indicators: pack.indicators.length },
      });
    });
    return municipalityId;
  }

  private async plan(tx: TenantTransaction, pack: PlanPack): Promise<Plan> {
    const { plan, levels, scales, template, route } = pack.plan;
    const existing = await tx.manager.findOneBy(Plan, { municipalityId: tx.municipalityId, key: plan.key });
    return tx.manager.save(
      Plan,
      tx.manager.create(Plan, {
        municipalityId: tx.municipalityId,
        id: existing?.id ?? randomUUID(),
        key: plan.key,
        name: plan.name,
        periodFrom: plan.period.from,
        periodTo: plan.period.to,
        contact: plan.contact,
        levels,
        scales,
        template,
        route,
      }),
    );
  }

  private async sections(tx: TenantTransaction, plan: Plan, pack: PlanPack): Promise<Map<string, string>> {
    const ids = await idsByKey(tx, Section, plan.id, pack.sections);
    for (const [position, row] of pack.sections.entries()) {
      await tx.manager.save(Section, {
        municipalityId: tx.municipalityId,
        id: ids.get(row.key)!,
        planId: plan.id,
        parentId: row.parent === '' ? null : ids.get(row.parent)!,
        key: row.key,
        label: row.label,
        title: row.title,
        position,
      });
    }
    return ids;
  }

  /** Departments are made by name, in the order in which the plan first names them. */
  private async departments(tx: TenantTransaction, pack: PlanPack): Promise<Map<string, string>> {
    const existing = await tx.manager.findBy(Department, { municipalityId: tx.municipalityId });
    const ids = new Map(existing.map((department) => [department.name, department.id]));
    const names = new Set(pack.items.flatMap((item) => departmentNames(item.departments)));
    const added = [...names].filter((name) => !ids.has(name));
    for (const [index, name] of added.entries()) {
      const id = randomUUID();
      ids.set(name, id);
      await tx.manager.insert(Department, {
        municipalityId: tx.municipalityId,
        id,
        name,
        position: existing.length + index,
      });
    }
    return ids;
  }

  private async items(
    tx: TenantTransaction,
    plan: Plan,
    pack: PlanPack,
    sections: ReadonlyMap<string, string>,
    departments: ReadonlyMap<string, string>,
  ): Promise<Map<string, string>> {
    const ids = await idsByKey(tx, Item, plan.id, pack.items);
    await tx.manager.save(
      Item,
      pack.items.map((row, position) => ({
        municipalityId: tx.municipalityId,
        id: ids.get(row.key)!,
        planId: plan.id,
        sectionId: sections.get(row.section)!,
        key: row.key,
        number: row.number,
        title: row.title,
        position,
        allRelated: row.departments.split(';').includes(ALL_DEPARTMENTS),
        texts: Object.fromEntries(Object.entries(row).filter(([column]) => !ITEM_COLUMNS.has(column))),
      })),
    );
    for (const row of pack.items) {
      const itemId = ids.get(row.key)!;
      await tx.manager.delete(Assignment, { municipalityId: tx.municipalityId, itemId });
      const names = departmentNames(row.departments);
      await tx.manager.insert(
        Assignment,
        names.map((name, position) => ({
          municipalityId: tx.municipalityId,
          itemId,
          departmentId: departments.get(name)!,
          position,
        })),
      );
    }
    return ids;
  }

  private async indicators(
    tx: TenantTransaction,
    plan: Plan,
    pack: PlanPack,
    items: ReadonlyMap<string, string>,
  ): Promise<void> {
    const ids = await idsByKey(tx, Indicator, plan.id, pack.indicators);
    await tx.manager.save(
      Indicator,
      pack.indicators.map((row) => ({
        municipalityId: tx.municipalityId,
        id: ids.get(row.key)!,
        planId: plan.id,
        key: row.key,
        name: row.name,
        baseline: row.baseline,
        target: row.target,
      })),
    );
    for (const row of pack.indicators) {
      const indicatorId = ids.get(row.key)!;
      await tx.manager.delete(ItemIndicator, { municipalityId: tx.municipalityId, indicatorId });
      await tx.manager.insert(
        ItemIndicator,
        placesOf(row.items).map(({ item, position }, place) => ({
          municipalityId: tx.municipalityId,
          itemId: items.get(item)!,
          indicatorId,
          position,
          relisted: place > 0,
        })),
      );
    }
  }
}

/** The ids that the plan's rows have by their keys, with new ones for new keys. */
async function idsByKey(
  tx: TenantTransaction,
  entity: typeof Section | typeof Item | typeof Indicator,
  planId: string,
  rows: readonly { readonly key: string }[],
): Promise<Map<string, string>> {
  const existing = await tx.manager.findBy<Section | Item | Indicator>(entity, {
    municipalityId: tx.municipalityId,
    planId,
  });
  const ids = new Map(existing.map((row) => [row.key, row.id]));
  for (const { key } of rows) if (!ids.has(key)) ids.set(key, randomUUID());
  return ids;
}

function departmentNames(departments: string): string[] {
  return departments.split(';').filter((name) => name !== '' && name !== ALL_DEPARTMENTS);
}
