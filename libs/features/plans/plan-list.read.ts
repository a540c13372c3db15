import type { PlanSummary } from '#libs/contract/cycles.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';

/** Every plan with its cycles, newest first, in one statement; $2 narrows to one plan. */
const readPlans = statement(
  'plans_list',
  `SELECT p.id, p.key, p.name, p.period_from AS "periodFrom", p.period_to AS "periodTo",
     (SELECT count(*)::int FROM items i WHERE i.municipality_id = p.municipality_id AND i.plan_id = p.id) AS items,
     COALESCE((SELECT jsonb_agg(jsonb_build_object('id', c.id, 'planId', p.id, 'planName', p.name,
                 'fiscalYearFrom', c.fiscal_year_from, 'fiscalYearTo', c.fiscal_year_to, 'status', c.status)
                 ORDER BY c.fiscal_year_to DESC, c.fiscal_year_from DESC)
               FROM cycles c WHERE c.municipality_id = p.municipality_id AND c.plan_id = p.id), '[]') AS cycles,
     COALESCE((SELECT jsonb_agg(jsonb_build_object('id', w.id, 'fiscalYearFrom', w.payload->'body'->'fiscalYear',
                 'fiscalYearTo', COALESCE(w.payload->'body'->'fiscalYearTo', w.payload->'body'->'fiscalYear'),
                 'dueAt', to_char(w.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) ORDER BY w.due_at)
               FROM scheduled_actions w
               WHERE w.municipality_id = p.municipality_id AND w.status = 'waiting' AND w.job = 'openScheduledCycle'
                 AND w.payload->>'planId' = p.id::text), '[]') AS "scheduledOpenings"
   FROM plans p WHERE p.municipality_id = $1 AND ($2::uuid IS NULL OR p.id = $2)
   ORDER BY p.period_from DESC, p.key`,
);

export function readPlanSummaries(tx: TenantTransaction): Promise<PlanSummary[]> {
  return tx.query<PlanSummary>(readPlans, [tx.municipalityId, null]);
}

export function readPlanSummary(tx: TenantTransaction, planId: string): Promise<PlanSummary | undefined> {
  return tx.one<PlanSummary>(readPlans, [tx.municipalityId, planId]);
}
