import { DUE_ON } from './due-on.read.js';

/**
 * The route's steps in which one of the person's grants acts on the sheet: `grantReaches` of the domain, in SQL.
 * `grants`: the statement's parameter for them, as JSON.
 */
export function reachedSteps(grants: string): string {
  return `
  jsonb_array_elements(c.route) WITH ORDINALITY AS step(data, place)
  JOIN jsonb_to_recordset(${grants}::jsonb) AS held(role text, "departmentId" uuid, "planId" uuid)
    ON held.role = step.data->'actor'->>'role'
   AND (held."planId" IS NULL OR held."planId" = c.plan_id)
   AND (step.data->'actor'->>'scope' = 'plan' OR held."departmentId" = s.lead_department_id)`;
}

/** Whether a sheet waits for the person. */
export function waits(grants: string): string {
  return `(c.status = 'running' AND EXISTS (SELECT FROM ${reachedSteps(grants)} WHERE step.data->>'stage' = s.stage))`;
}

/** Sent-back ones first, then by due date, then as printed. */
export const WAITING_ORDER = `
  COALESCE(s.send_back->>'to' = s.stage, false) DESC, ${DUE_ON} NULLS LAST, c.fiscal_year_to, p.key, s.position, s.id`;
