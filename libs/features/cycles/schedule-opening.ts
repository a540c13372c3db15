import { Injectable } from '@nestjs/common';
import type { scheduleOpening } from '#libs/contract/opening.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import type { RouteInput, RouteResponse } from '#libs/contract/route.js';
import { mayAdminister } from '#libs/domain/access/role.js';
import { longFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { momentOf } from '#libs/domain/fiscal/local-date.js';
import type { Locale, LocalizedText } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { readClosedDays } from '#libs/platform/calendar/closed-days.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { ScheduledActions } from '#libs/platform/scheduled/scheduled-actions.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { asHistoryActor } from '../accounts/signed-in.js';
import { History } from '../audit/history.js';
import { lockPlan } from '../plans/locked-plan.read.js';
import { Plan } from '../plans/plan.entity.js';
import { readOpenCycle } from './open-cycle.read.js';
import { checkOpening, yearsOf } from './opening-check.js';
import type { OpeningYears } from './opening-items.read.js';
import { readOpeningItems } from './opening-items.read.js';
import { readWaitingOpening } from './scheduled-openings.js';

type Scheduled = RouteResponse<typeof scheduleOpening>;
type Body = RouteInput<typeof scheduleOpening>['body'];

/** Has a year opened at a later moment, in the way that was decided now. */
@Injectable()
export class ScheduleOpening {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly actions: ScheduledActions,
    private readonly history: History,
  ) {}

  schedule(person: SignedIn, planId: string, input: Body): Promise<Outcome<Scheduled>> {
    const { openOn, openAt, planVersion, ...body } = input;
    const years = yearsOf(body);
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<Scheduled>> => {
      await lockPlan(tx, planId);
      const plan = await tx.manager.findOneBy(Plan, { municipalityId: tx.municipalityId, id: planId });
      if (!plan || !mayAdminister(person, planId)) return NOT_FOUND;
      if (planVersion !== undefined && planVersion !== plan.version) {
        return { kind: 'stale', currentVersion: plan.version, conflicts: [] };
      }
      if (await readOpenCycle(tx, planId, years)) return refused([{ code: 'yearOpenAlready' }]);
      const dueAt = momentOf(openOn, openAt);
      const items = await readOpeningItems(tx, planId, years);
      const refusals = [...checkOpening(plan, body, items, await readClosedDays(tx)).refusals, ...this.momentRefusals(dueAt)];
      if (dueAt === null || refusals.length > 0) return refused(refusals);

      const opening = { planId, body };
      const waiting = await readWaitingOpening(tx, opening, years, dueAt);
      if (waiting?.same) return ok({ scheduledActionId: waiting.id, dueAt: dueAt.toISOString(), created: false });
      if (waiting) return refused([{ code: 'openingScheduled' }]);
      const scheduledActionId = await this.actions.add(tx, {
        job: 'openScheduledCycle',
        payload: opening,
        summary: summaryOf(plan, years),
        dueAt,
        requestedBy: person.accountId,
      });
      await this.history.append(tx, {
        actor: asHistoryActor(person),
        subject: { kind: 'plan', id: planId },
        action: 'scheduleOpening',
        payload: { scheduledActionId, dueAt: dueAt.toISOString(), ...body },
      });
      return ok({ scheduledActionId, dueAt: dueAt.toISOString(), created: true });
    });
  }

  private momentRefusals(dueAt: Date | null): ApiRefusal[] {
    if (dueAt === null) return [{ code: 'momentInvalid' }];
    return dueAt <= this.clock.now() ? [{ code: 'momentPassed' }] : [];
  }
}

function summaryOf(plan: Plan, { from, to }: OpeningYears): LocalizedText {
  const years = (locale: Locale) =>
    from === to ? longFiscalYear(from, locale) : `${longFiscalYear(from, locale)}～${longFiscalYear(to, locale)}`;
  return {
    ja: `「${inLocale(plan.name, 'ja')}」の${years('ja')}を開く`,
    en: `Open ${years('en')} of “${inLocale(plan.name, 'en')}”`,
  };
}
