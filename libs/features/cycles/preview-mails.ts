import { Injectable } from '@nestjs/common';
import type { previewMails } from '#libs/contract/opening.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { RouteInput, RouteResponse } from '#libs/contract/route.js';
import { mayAdminister } from '#libs/domain/access/role.js';
import { fiscalYearOf } from '#libs/domain/fiscal/fiscal-year.js';
import { escalatesTo } from '#libs/domain/mail/escalation.js';
import type { PlannedStage } from '#libs/domain/mail/mail-calendar.js';
import { mailCalendar } from '#libs/domain/mail/mail-calendar.js';
import { stepOf } from '#libs/domain/review/route.js';
import { readClosedDays } from '#libs/platform/calendar/closed-days.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { readPlannedRecipients } from '../notifications/planned-recipients.read.js';
import { actingLead, departmentsOf } from '../plans/plan-register.read.js';
import { Plan } from '../plans/plan.entity.js';
import type { DueDate } from './due-dates.js';
import { checkOpening, yearsOf } from './opening-check.js';
import { readOpeningItems } from './opening-items.read.js';

type Mails = RouteResponse<typeof previewMails>;
type Body = RouteInput<typeof previewMails>['body'];

/** Who would be mailed what on which day, by the rules and the people of those days. */
@Injectable()
export class PreviewMails {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  preview(person: SignedIn, planId: string, { opensOn = this.clock.today(), ...body }: Body): Promise<Outcome<Mails>> {
    const years = yearsOf(body);
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<Mails>> => {
      const plan = await tx.manager.findOneBy(Plan, { municipalityId: tx.municipalityId, id: planId });
      if (!plan || !mayAdminister(person, planId)) return NOT_FOUND;
      const items = await readOpeningItems(tx, planId, years);
      const closed = await readClosedDays(tx);
      const { dueDates, holders, refusals } = checkOpening(plan, body, items, closed);
      // Questions that are not answered yet: the calendar goes by what is proposed.
      const inTheWay = refusals.filter(({ code }) => code !== 'holdersUnconfirmed');
      if (inTheWay.length > 0) return refused(inTheWay);
      if (items.alive.length === 0) return ok({ mails: [] });
      const chosen = new Map(holders.items.map((item) => [item.id, item.departments[0]]));
      const leads = items.alive.flatMap(
        (item) =>
          chosen.get(item.id) ??
          actingLead(item, departmentsOf(item, years.to, items.departments)[0], fiscalYearOf(opensOn), items.departments) ??
          [],
      );
      const mails = mailCalendar(opensOn, plannedStages(plan, dueDates), closed);
      const recipients = await readPlannedRecipients(tx, plan, mails, [...new Set(leads)]);
      return ok({
        mails: mails.map(({ on, kind, subjects }, place) => ({ on, kind, subjects: [...subjects], ...recipients[place]! })),
      });
    });
  }
}

function plannedStages({ route }: Plan, dueDates: readonly DueDate[]): PlannedStage[] {
  return dueDates.map(({ stage, dueOn }) => {
    const { actor, closing } = stepOf(route, stage)!;
    return { stage, dueOn, closes: closing !== undefined, advances: closing === 'advance', escalates: escalatesTo(actor) !== null };
  });
}
