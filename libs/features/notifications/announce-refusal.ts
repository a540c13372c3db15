import { Injectable } from '@nestjs/common';
import type { JobPayload } from '#libs/contract/jobs.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import { localDateOf } from '#libs/domain/fiscal/local-date.js';
import type { Locale, LocalizedText } from '#libs/domain/text/localized-text.js';
import { statement } from '#libs/platform/database/statement.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { JobHandler, JobOutcome } from '#libs/platform/queue/job-handler.js';
import { MailLedger } from './mail-ledger.js';
import { MunicipalityTexts } from './municipality-texts.js';

interface RefusedAction {
  readonly recipientId: string;
  readonly name: string;
  readonly email: string;
  readonly language: Locale;
  readonly municipality: LocalizedText;
  readonly summary: LocalizedText;
  readonly dueAt: Date;
  readonly settledAt: Date;
  readonly refusals: readonly ApiRefusal[];
}

const readRefused = statement(
  'mail_refused_action',
  `SELECT a.id AS "recipientId", a.name, a.email, a.mail_language AS language, m.name AS municipality, s.summary, s.due_at AS "dueAt",
     s.settled_at AS "settledAt", s.refusals
   FROM scheduled_actions s
   JOIN municipalities m ON m.id = s.municipality_id
   JOIN accounts a ON a.municipality_id = s.municipality_id AND a.id = s.requested_by AND a.active
   WHERE s.municipality_id = $1 AND s.id = $2 AND s.status = 'failed'`,
);

/** Tells whoever put something off that it was refused when its time came, and why. */
@Injectable()
export class AnnounceRefusal implements JobHandler<'announceRefusal'> {
  readonly job = 'announceRefusal';

  constructor(
    private readonly database: TenantDatabase,
    private readonly ledger: MailLedger,
    private readonly texts: MunicipalityTexts,
  ) {}

  run(municipalityId: string, { scheduledActionId }: JobPayload<'announceRefusal'>): Promise<JobOutcome> {
    return this.database.transaction(municipalityId, async (tx): Promise<JobOutcome> => {
      const action = await tx.one<RefusedAction>(readRefused, [municipalityId, scheduledActionId]);
      if (!action) return { skipped: 'not refused, or whoever asked for it is not active' };
      const { recipientId: id, name, email, language } = action;
      const recipient = { id, name, email, language };
      const texts = await this.texts.of(tx);
      await this.ledger.add(tx, [
        {
          recipient,
          aboutId: scheduledActionId,
          round: 0,
          stage: '',
          day: localDateOf(action.settledAt),
          ...texts(recipient).write('scheduledRefused', name, action),
        },
      ]);
      return { done: 'told the one who asked' };
    });
  }
}
