import { Injectable } from '@nestjs/common';
import type { schedulePublication } from '#libs/contract/cycles.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import type { RouteInput, RouteResponse } from '#libs/contract/route.js';
import { mayAdminister } from '#libs/domain/access/role.js';
import { longFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { momentOf } from '#libs/domain/fiscal/local-date.js';
import type { Locale, LocalizedText } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { ScheduledActions } from '#libs/platform/scheduled/scheduled-actions.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { asHistoryActor } from '../accounts/signed-in.js';
import { History } from '../audit/history.js';
import { lockCycle } from '../cycles/locked-cycle.read.js';
import { readPublications } from './publication-list.read.js';
import { noteRefusals } from './publication-refusals.js';
import { readWaitingPublication } from './scheduled-publications.read.js';

type Scheduled = RouteResponse<typeof schedulePublication>;
type Body = RouteInput<typeof schedulePublication>['body'];

interface NamedCycle {
  readonly plan: LocalizedText;
  readonly from: number;
  readonly to: number;
}

const readNames = statement(
  'publication_names',
  `SELECT p.name AS plan, c.fiscal_year_from AS "from", c.fiscal_year_to AS "to"
   FROM cycles c JOIN plans p ON p.municipality_id = c.municipality_id AND p.id = c.plan_id
   WHERE c.municipality_id = $1 AND c.id = $2`,
);

/** 公表の予約: has a closed year published at a later moment, as it is then. */
@Injectable()
export class SchedulePublication {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly actions: ScheduledActions,
    private readonly history: History,
  ) {}

  schedule(person: SignedIn, cycleId: string, { publishOn, publishAt, version, note }: Body): Promise<Outcome<Scheduled>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<Scheduled>> => {
      // Two tabs take turns here; the second then finds what the first has scheduled.
      const cycle = await lockCycle(tx, cycleId);
      if (!cycle || !mayAdminister(person, cycle.planId)) return NOT_FOUND;
      const dueAt = momentOf(publishOn, publishAt);
      const waiting = await readWaitingPublication(tx, cycleId);
      if (waiting && waiting.dueAt.getTime() === dueAt?.getTime() && waiting.note === note) {
        return ok({ scheduledActionId: waiting.id, dueAt: dueAt.toISOString(), created: false });
      }
      if (cycle.version !== version) return { kind: 'stale', currentVersion: cycle.version, conflicts: [] };
      const refusals: ApiRefusal[] = [
        ...(cycle.status === 'running' ? [{ code: 'cycleNotClosed' as const, status: cycle.status }] : []),
        ...(waiting ? [{ code: 'publicationScheduled' as const }] : []),
        ...noteRefusals(await readPublications(tx, cycleId), note),
        ...this.momentRefusals(dueAt),
      ];
      if (dueAt === null || refusals.length > 0) return refused(refusals);
      const scheduledActionId = await this.actions.add(tx, {
        job: 'publishScheduled',
        payload: { cycleId, note },
        summary: summaryOf((await tx.one<NamedCycle>(readNames, [tx.municipalityId, cycleId]))!),
        dueAt,
        requestedBy: person.accountId,
      });
      await this.history.append(tx, {
        actor: asHistoryActor(person),
        subject: { kind: 'cycle', id: cycleId },
        action: 'schedulePublication',
        payload: { scheduledActionId, dueAt: dueAt.toISOString(), note },
      });
      return ok({ scheduledActionId, dueAt: dueAt.toISOString(), created: true });
    });
  }

  private momentRefusals(dueAt: Date | null): ApiRefusal[] {
    if (dueAt === null) return [{ code: 'momentInvalid' }];
    return dueAt <= this.clock.now() ? [{ code: 'momentPassed' }] : [];
  }
}

function summaryOf({ plan, from, to }: NamedCycle): LocalizedText {
  const years = (locale: Locale) =>
    from === to ? longFiscalYear(from, locale) : `${longFiscalYear(from, locale)}～${longFiscalYear(to, locale)}`;
  return {
    ja: `「${inLocale(plan, 'ja')}」の${years('ja')}を公表する`,
    en: `Publish ${years('en')} of “${inLocale(plan, 'en')}”`,
  };
}
