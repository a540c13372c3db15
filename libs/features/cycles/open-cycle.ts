import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { openCycle } from '#libs/contract/opening.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { RouteInput, RouteResponse } from '#libs/contract/route.js';
import { mayAdminister } from '#libs/domain/access/role.js';
import { endOfDay } from '#libs/domain/fiscal/local-date.js';
import { readClosedDays } from '#libs/platform/calendar/closed-days.js';
import { Clock } from '#libs/platform/clock/clock.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { Outbox } from '#libs/platform/outbox/outbox.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { asHistoryActor } from '../accounts/signed-in.js';
import { History } from '../audit/history.js';
import { lockPlan } from '../plans/locked-plan.read.js';
import { Plan } from '../plans/plan.entity.js';
import { Cycle } from './cycle.entity.js';
import { Deadline } from './deadline.entity.js';
import type { DueDate } from './due-dates.js';
import { makeSheets } from './make-sheets.js';
import { readSections } from './frozen-sections.read.js';
import { checkOpening, yearsOf } from './opening-check.js';
import { assignHolders } from './opening-holders.js';
import type { OpeningYears } from './opening-items.read.js';
import { readOpeningItems } from './opening-items.read.js';
import { readOpenCycle } from './open-cycle.read.js';
import { cancelOpenings } from './scheduled-openings.js';

type Opened = RouteResponse<typeof openCycle>;
type Body = RouteInput<typeof openCycle>['body'];

/** Opens a fiscal year: a sheet for every item, the plan's rules and texts frozen with it. Again: changes nothing. */
@Injectable()
export class OpenCycle {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly history: History,
    private readonly outbox: Outbox,
  ) {}

  /** What is open now need not be opened later. */
  open(person: SignedIn, planId: string, body: Body): Promise<Outcome<Opened>> {
    return this.database.transaction(person.municipalityId, async (tx) => {
      const outcome = await this.openIn(tx, person, planId, body);
      if (outcome.kind === 'ok') await cancelOpenings(tx, planId, yearsOf(body), this.clock.now());
      return outcome;
    });
  }

  async openIn(tx: TenantTransaction, person: SignedIn, planId: string, { planVersion, ...body }: Body): Promise<Outcome<Opened>> {
    const years = yearsOf(body);
    // Two administrators, or two tabs, take turns here; the second then finds the year open.
    await lockPlan(tx, planId);
    const plan = await tx.manager.findOneBy(Plan, { municipalityId: tx.municipalityId, id: planId });
    if (!plan || !mayAdminister(person, planId)) return NOT_FOUND;
    const existing = await readOpenCycle(tx, planId, years);
    if (existing) return ok({ cycleId: existing.id, created: false, sheets: existing.sheets });
    if (planVersion !== undefined && planVersion !== plan.version) {
      return { kind: 'stale', currentVersion: plan.version, conflicts: [] };
    }
    const closed = await readClosedDays(tx);
    const { dueDates, holders, refusals } = checkOpening(plan, body, await readOpeningItems(tx, planId, years), closed);
    if (refusals.length > 0) return refused(refusals);

    await assignHolders(tx, planId, holders.items, years.to);
    const cycle = await this.createCycle(tx, plan, years, dueDates);
    const sheets = await makeSheets(tx, cycle, plan, { stage: 'draft', stageSince: this.clock.now() });
    await this.outbox.add(tx, 'announceCycle', { cycleId: cycle.id });
    await this.history.append(tx, {
      actor: asHistoryActor(person),
      subject: { kind: 'cycle', id: cycle.id },
      action: 'open',
      payload: {
        fiscalYear: years.from,
        fiscalYearTo: years.to,
        sheets: sheets.length,
        deadlines: dueDates,
        ...(holders.items.length > 0 ? { holders: body.holders } : {}),
      },
    });
    return ok({ cycleId: cycle.id, created: true, sheets: sheets.length });
  }

  private async createCycle(
    tx: TenantTransaction,
    plan: Plan,
    years: OpeningYears,
    dueDates: readonly DueDate[],
  ): Promise<Cycle> {
    const sections = await readSections(tx, plan.id);
    const cycle = tx.manager.create(Cycle, {
      municipalityId: tx.municipalityId,
      id: randomUUID(),
      planId: plan.id,
      fiscalYearFrom: years.from,
      fiscalYearTo: years.to,
      status: 'running',
      origin: 'opened',
      version: 1,
      template: plan.template,
      scales: plan.scales,
      route: plan.route,
      sections,
      openedAt: this.clock.now(),
      closedAt: null,
      livePublicationId: null,
    });
    await tx.manager.insert(Cycle, cycle);
    await tx.manager.insert(
      Deadline,
      dueDates.map((date) => ({
        municipalityId: tx.municipalityId,
        id: randomUUID(),
        cycleId: cycle.id,
        stage: date.stage,
        dueOn: date.dueOn,
        dueAt: endOfDay(date.dueOn),
      })),
    );
    return cycle;
  }
}
