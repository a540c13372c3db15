import type { CycleRef } from '#libs/contract/common.js';
import type { EditedRules } from '#libs/domain/template/edited-rules.js';
import type { KnownKinds } from '#libs/domain/template/form-problems.js';
import type { Field, SheetTemplate } from '#libs/domain/template/sheet-template.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';

/** A year of a plan with the rules that it was opened with. */
export interface OpenedCycle extends EditedRules {
  readonly cycle: CycleRef;
}

const read = statement(
  'plan_opened_rules',
  `SELECT jsonb_build_object('id', c.id, 'planId', p.id, 'planName', p.name, 'fiscalYearFrom', c.fiscal_year_from,
     'fiscalYearTo', c.fiscal_year_to, 'status', c.status) AS cycle, c.template, c.scales, c.route
   FROM cycles c JOIN plans p ON p.municipality_id = c.municipality_id AND p.id = c.plan_id
   WHERE c.municipality_id = $1 AND c.plan_id = $2
   ORDER BY c.fiscal_year_to DESC, c.fiscal_year_from DESC`,
);

/** The newest first. */
export function readOpenedCycles(tx: TenantTransaction, planId: string): Promise<OpenedCycle[]> {
  return tx.query<OpenedCycle>(read, [tx.municipalityId, planId]);
}

/** The fields that years were opened with and that the template has no longer, as they last were. */
export function retiredFields(template: SheetTemplate, cycles: readonly OpenedCycle[]): Field[] {
  const retired = new Map<string, Field>();
  const there = new Set(template.fields.map(({ key }) => key));
  for (const field of cycles.flatMap((cycle) => cycle.template.fields)) {
    if (!there.has(field.key) && !retired.has(field.key)) retired.set(field.key, field);
  }
  return [...retired.values()];
}

export function kindsOf(fields: readonly Field[]): KnownKinds {
  return Object.fromEntries(fields.map(({ key, kind }) => [key, kind]));
}
