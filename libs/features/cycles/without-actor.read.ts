import type { RoleGrant, StageActor } from '#libs/domain/access/role.js';
import { grantReaches } from '#libs/domain/access/role.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import type { LinkedDepartment } from '#libs/domain/organization/department-lineage.js';
import type { WorkStage } from '#libs/domain/review/stage.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { Plan } from '../plans/plan.entity.js';

const readGrants = statement(
  'grants_of_day',
  `SELECT DISTINCT g.role, g.department_id AS "departmentId", g.plan_id AS "planId"
   FROM grants_on($2::date) g WHERE g.municipality_id = $1`,
);

/** Stages in which nobody could act on a day, with the lead departments concerned. */
export async function readWithoutActor(
  tx: TenantTransaction,
  plan: Plan,
  day: LocalDate,
  leads: readonly (LinkedDepartment | null)[],
): Promise<{ stage: WorkStage; departments: string[] }[]> {
  const grants = await tx.query<RoleGrant>(readGrants, [tx.municipalityId, day]);
  const somebody = (actor: StageActor, leadDepartmentId: string | null) =>
    grants.some((grant) => grantReaches(grant, actor, { planId: plan.id, leadDepartmentId }));
  return plan.route.flatMap((step) => {
    const missing = leads.filter((lead) => !somebody(step.actor, lead?.id ?? null));
    if (missing.length === 0) return [];
    const names = step.actor.scope === 'plan' ? [] : missing.map((lead) => lead?.name ?? '—');
    return [{ stage: step.stage, departments: [...new Set(names)] }];
  });
}
