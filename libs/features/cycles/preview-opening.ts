import { Injectable } from '@nestjs/common';
import type { previewOpening } from '#libs/contract/opening.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { RouteInput, RouteResponse } from '#libs/contract/route.js';
import { mayAdminister } from '#libs/domain/access/role.js';
import type { ClosedDays } from '#libs/domain/fiscal/business-day.js';
import { fiscalYearOf } from '#libs/domain/fiscal/fiscal-year.js';
import { existsIn } from '#libs/domain/organization/department-lineage.js';
import { holderChanges, holderQuestions } from '#libs/domain/organization/item-holders.js';
import { registerChanges } from '#libs/domain/register/register-changes.js';
import { readClosedDays } from '#libs/platform/calendar/closed-days.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Plan } from '../plans/plan.entity.js';
import { readPlanSummary } from '../plans/plan-list.read.js';
import type { RegisterItem } from '../plans/plan-register.read.js';
import { actingLead, departmentsOf } from '../plans/plan-register.read.js';
import { dueDatesAsBefore, proposedDueDates } from './due-dates.js';
import { readOpenCycle } from './open-cycle.read.js';
import { yearsOf } from './opening-check.js';
import type { OpeningItems, OpeningYears } from './opening-items.read.js';
import { readOpeningItems } from './opening-items.read.js';
import { readOpeningSheets } from './opening-sheets.read.js';
import { yearRefusals } from './opening-years.js';
import type { PreviousCycle } from './previous-cycle.read.js';
import { readPreviousCycle } from './previous-cycle.read.js';
import { readWithoutActor } from './without-actor.read.js';
import { readWithoutDepartment } from './without-department.read.js';

type Preview = RouteResponse<typeof previewOpening>;
type Query = RouteInput<typeof previewOpening>['query'];

/** Shows what opening a year would make, before anything is made; in a constant number of statements. */
@Injectable()
export class PreviewOpening {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  preview(person: SignedIn, planId: string, query: Query): Promise<Outcome<Preview>> {
    const years = yearsOf(query);
    const today = this.clock.today();
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<Preview>> => {
      const summary = await readPlanSummary(tx, planId);
      const plan = await tx.manager.findOneBy(Plan, { municipalityId: tx.municipalityId, id: planId });
      if (!summary || !plan || !mayAdminister(person, planId)) return NOT_FOUND;
      const refusals = yearRefusals(plan, years.from, years.to);
      if (refusals.length > 0) return refused(refusals);
      const items = await readOpeningItems(tx, planId, years);
      const previous = await readPreviousCycle(tx, planId, years.from);
      const leads = items.alive.map((item) => {
        const lead = departmentsOf(item, years.to, items.departments)[0];
        const acting = actingLead(item, lead, fiscalYearOf(today), items.departments);
        return items.departments.find(({ id }) => id === acting) ?? null;
      });
      return ok({
        plan: summary,
        planVersion: plan.version,
        fiscalYear: years.from,
        fiscalYearTo: years.to,
        cycleId: (await readOpenCycle(tx, planId, years))?.id ?? null,
        sheets: await readOpeningSheets(tx, plan, { ...years, now: fiscalYearOf(today) }, query.page),
        changes: previous ? changesSince(previous, items, years) : null,
        departments: departmentsView(items, years),
        dueDates: proposals(plan, years, previous, await readClosedDays(tx)),
        withoutActor: await readWithoutActor(tx, plan, today, leads),
        withoutDepartment: await readWithoutDepartment(tx, planId, years.to, today),
      });
    });
  }
}

function proposals(
  plan: Plan,
  { to }: OpeningYears,
  previous: PreviousCycle | undefined,
  closed: ClosedDays,
): Preview['dueDates'] {
  const route = proposedDueDates(plan.route, to, closed);
  if (!previous || previous.dueDates.length === 0) return { route, asBefore: null };
  return { route, asBefore: dueDatesAsBefore(previous.dueDates, to - previous.fiscalYearTo, route, closed) };
}

function changesSince(previous: PreviousCycle, { register }: OpeningItems, { from, to }: OpeningYears): Preview['changes'] {
  const { added, ended, merged } = registerChanges(register, new Set(previous.itemKeys), from, to);
  return {
    fiscalYearFrom: previous.fiscalYearFrom,
    fiscalYearTo: previous.fiscalYearTo,
    added: added.map(named),
    ended: ended.map((item) => ({ ...named(item), reason: item.end?.reason ?? '' })),
    merged: merged.map(({ item, into }) => ({ ...named(item), reason: item.end?.reason ?? '', into: into && named(into) })),
  };
}

function named({ number, title }: RegisterItem) {
  return { number, title };
}

function departmentsView({ alive, assigned, departments }: OpeningItems, { to }: OpeningYears): Preview['departments'] {
  const byId = new Map(departments.map((department) => [department.id, department]));
  const itemsById = new Map(alive.map((item) => [item.id, item]));
  const departmentOf = (id: string) => ({ id, name: byId.get(id)?.name ?? '' });
  const questions = holderQuestions(assigned, to, departments).map(({ departmentId, candidates, itemIds }) => ({
    departmentId,
    name: departmentOf(departmentId).name,
    until: byId.get(departmentId)?.until ?? null,
    candidates: candidates.map(departmentOf),
    items: itemIds.map((itemId) => ({ itemId, ...named(itemsById.get(itemId)!) })),
  }));
  const existing = departments.filter((department) => existsIn(department, to));
  return {
    questions,
    changed: holderChanges(assigned, to, departments).map(({ from, to: now, items }) => ({
      from: departmentOf(from).name,
      to: departmentOf(now).name,
      items,
    })),
    existing: questions.length > 0 ? existing.map(({ id, name }) => ({ id, name })) : [],
  };
}
