import { Injectable } from '@nestjs/common';
import type { previewOpening } from '#libs/contract/cycles.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { RouteResponse } from '#libs/contract/route.js';
import type { RoleGrant, StageActor } from '#libs/domain/access/role.js';
import { grantReaches, mayAdminister } from '#libs/domain/access/role.js';
import { fiscalYearOf } from '#libs/domain/fiscal/fiscal-year.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import type { LinkedDepartment } from '#libs/domain/organization/department-lineage.js';
import { lifeIn } from '#libs/domain/register/lifetime.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { BusinessCalendar } from '#libs/platform/calendar/business-calendar.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Plan } from '../plans/plan.entity.js';
import { readPlanSummary } from '../plans/plan-list.read.js';
import { actingLead, departmentsOf, printedDepartments, readDepartments, readRegister } from '../plans/plan-register.read.js';
import { proposedDueDates } from './due-dates.js';
import { yearRefusals } from './opening-years.js';

type Preview = RouteResponse<typeof previewOpening>;

const readGrants = statement(
  'grants_of_day',
  `SELECT g.role, g.department_id AS "departmentId", g.plan_id AS "planId" FROM grants_on($2::date) g WHERE g.municipality_id = $1`,
);

/** Shows what opening a year would make, before anything is made. */
@Injectable()
export class PreviewOpening {
  constructor(
    private readonly database: TenantDatabase,
    private readonly calendar: BusinessCalendar,
    private readonly clock: Clock,
  ) {}

  preview(person: SignedIn, planId: string, fiscalYear: number, fiscalYearTo: number): Promise<Outcome<Preview>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<Preview>> => {
      const summary = await readPlanSummary(tx, planId);
      const plan = await tx.manager.findOneBy(Plan, { municipalityId: tx.municipalityId, id: planId });
      if (!summary || !plan || !mayAdminister(person, planId)) return NOT_FOUND;
      const refusals = yearRefusals(plan, fiscalYear, fiscalYearTo);
      if (refusals.length > 0) return refused(refusals);
      const departments = await readDepartments(tx);
      const items = (await readRegister(tx, planId))
        .filter((item) => lifeIn(item, fiscalYear, fiscalYearTo) === 'alive')
        .map((item) => ({ ...item, held: departmentsOf(item, fiscalYearTo, departments) }));
      const open = summary.cycles.find(
        (cycle) => cycle.fiscalYearFrom === fiscalYear && cycle.fiscalYearTo === fiscalYearTo,
      );
      return ok({
        plan: summary,
        fiscalYear,
        fiscalYearTo,
        cycleId: open?.id ?? null,
        sheets: items.map((item) => ({
          number: item.number,
          title: item.title,
          departments: printedDepartments(item, item.held),
          indicators: item.indicators.length,
        })),
        deadlines: proposedDueDates(plan.route, fiscalYearTo, this.calendar),
        withoutActor: await stagesWithoutActor(
          tx,
          plan,
          this.clock.today(),
          items.map((item) => {
            const lead = actingLead(item, item.held[0], fiscalYearOf(this.clock.today()), departments);
            return departments.find(({ id }) => id === lead) ?? null;
          }),
        ),
      });
    });
  }
}

/** Stages in which nobody could act, with the departments concerned. */
async function stagesWithoutActor(
  tx: TenantTransaction,
  plan: Plan,
  day: LocalDate,
  leads: readonly (LinkedDepartment | null)[],
): Promise<Preview['withoutActor']> {
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
