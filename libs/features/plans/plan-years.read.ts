import type { CycleStatus } from '../cycles/cycle.entity.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';

export interface PlanSection {
  readonly key: string;
  readonly parent: string | null;
  readonly label: string;
  readonly title: string;
}

export interface PlanSheet {
  readonly id: string;
  readonly cycleId: string;
  readonly itemKey: string;
}

export interface PlanCycle {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly status: CycleStatus;
}

const sections = statement(
  'plan_years_sections',
  `SELECT s.key, parent.key AS parent, s.label, s.title
   FROM sections s LEFT JOIN sections parent ON parent.municipality_id = s.municipality_id AND parent.id = s.parent_id
   WHERE s.municipality_id = $1 AND s.plan_id = $2 ORDER BY s.position, s.id`,
);
const sheets = statement(
  'plan_years_sheets',
  `SELECT s.id, s.cycle_id AS "cycleId", s.carried->>'itemKey' AS "itemKey"
   FROM sheets s JOIN cycles c ON c.municipality_id = s.municipality_id AND c.id = s.cycle_id
   WHERE s.municipality_id = $1 AND c.plan_id = $2`,
);
/** A span stands behind its last year. */
const cycles = statement(
  'plan_years_cycles',
  `SELECT id, fiscal_year_from AS "from", fiscal_year_to AS "to", status FROM cycles
   WHERE municipality_id = $1 AND plan_id = $2 ORDER BY fiscal_year_to, fiscal_year_from DESC`,
);

/** The sections in printed order. */
export function readPlanSections(tx: TenantTransaction, planId: string): Promise<PlanSection[]> {
  return tx.query<PlanSection>(sections, [tx.municipalityId, planId]);
}

/** Every sheet of every cycle of the plan. */
export function readPlanSheets(tx: TenantTransaction, planId: string): Promise<PlanSheet[]> {
  return tx.query<PlanSheet>(sheets, [tx.municipalityId, planId]);
}

/** The plan's cycles, in the order of their last years. */
export function readPlanCycles(tx: TenantTransaction, planId: string): Promise<PlanCycle[]> {
  return tx.query<PlanCycle>(cycles, [tx.municipalityId, planId]);
}
