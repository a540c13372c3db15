import { In } from 'typeorm';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { DepartmentSuccessor } from '../../accounts/department-successor.entity.js';
import { Department } from '../../accounts/department.entity.js';
import { Cycle } from '../../cycles/cycle.entity.js';
import type { Municipality } from '../../municipalities/municipality.entity.js';
import { Assignment } from '../../plans/assignment.entity.js';
import { Indicator } from '../../plans/indicator.entity.js';
import { ItemIndicator } from '../../plans/item-indicator.entity.js';
import { Item } from '../../plans/item.entity.js';
import type { Plan } from '../../plans/plan.entity.js';
import { Section } from '../../plans/section.entity.js';
import { IndicatorValue } from '../../sheets/indicator-value.entity.js';
import { Sheet } from '../../sheets/sheet.entity.js';
import { groupBy } from '../group-by.js';

/**
 * A plan as the database holds it, row by row, in printed order and otherwise in one order: what it is compared with is
 * known again by its fingerprint.
 */
export interface RegisterState {
  readonly municipality: Municipality;
  readonly plan: Plan;
  readonly sections: readonly Section[];
  readonly items: readonly Item[];
  /** Of these items, by their beginning, the lead first. */
  readonly assignments: readonly Assignment[];
  readonly indicators: readonly Indicator[];
  readonly itemIndicators: readonly ItemIndicator[];
  readonly departments: DepartmentState;
  readonly cycles: readonly CycleState[];
}

/** All departments of the municipality: plans share them. */
export interface DepartmentState {
  readonly rows: readonly Department[];
  readonly successors: readonly DepartmentSuccessor[];
}

export interface CycleState {
  readonly cycle: Cycle;
  readonly sheets: readonly Sheet[];
  readonly values: readonly IndicatorValue[];
}

/** `wanted` says of which cycles the sheets are read too. */
export async function readRegisterState(
  tx: TenantTransaction,
  municipality: Municipality,
  plan: Plan,
  wanted: (cycle: Cycle) => boolean,
): Promise<RegisterState> {
  const { municipalityId, manager } = tx;
  const ofPlan = { municipalityId, planId: plan.id };
  const printed = { position: 'ASC', id: 'ASC' } as const;
  const items = await manager.find(Item, { where: ofPlan, order: printed });
  const ofItems = { municipalityId, itemId: In(items.map((item) => item.id)) };
  const cycles = await manager.find(Cycle, { where: ofPlan, order: { fiscalYearTo: 'ASC', fiscalYearFrom: 'DESC' } });
  return {
    municipality,
    plan,
    sections: await manager.find(Section, { where: ofPlan, order: printed }),
    items,
    assignments: await manager.find(Assignment, { where: ofItems, order: { since: 'ASC', position: 'ASC', itemId: 'ASC', departmentId: 'ASC' } }),
    indicators: await manager.find(Indicator, { where: ofPlan, order: { key: 'ASC' } }),
    itemIndicators: await manager.find(ItemIndicator, { where: ofItems, order: { position: 'ASC', itemId: 'ASC', indicatorId: 'ASC' } }),
    departments: await readDepartmentState(tx),
    cycles: await readCycleStates(tx, cycles, wanted),
  };
}

export async function readDepartmentState({ municipalityId, manager }: TenantTransaction): Promise<DepartmentState> {
  return {
    rows: await manager.find(Department, { where: { municipalityId }, order: { position: 'ASC', id: 'ASC' } }),
    successors: await manager.find(DepartmentSuccessor, { where: { municipalityId }, order: { position: 'ASC', departmentId: 'ASC', successorId: 'ASC' } }),
  };
}

async function readCycleStates(
  { municipalityId, manager }: TenantTransaction,
  cycles: readonly Cycle[],
  wanted: (cycle: Cycle) => boolean,
): Promise<CycleState[]> {
  const cycleId = In(cycles.filter(wanted).map((cycle) => cycle.id));
  const sheets = await manager.find(Sheet, { where: { municipalityId, cycleId }, order: { position: 'ASC', id: 'ASC' } });
  const values = await manager.find(IndicatorValue, {
    where: { municipalityId, cycleId },
    order: { cycleId: 'ASC', indicatorId: 'ASC', fiscalYear: 'ASC' },
  });
  const sheetsOf = groupBy(sheets, (sheet) => sheet.cycleId);
  const valuesOf = groupBy(values, (value) => value.cycleId);
  return cycles.map((cycle) => ({
    cycle,
    sheets: sheetsOf.get(cycle.id) ?? [],
    values: valuesOf.get(cycle.id) ?? [],
  }));
}
