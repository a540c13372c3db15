import { Injectable } from '@nestjs/common';
import type { JobPayload } from '#libs/contract/jobs.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { reminderDays } from '#libs/domain/mail/reminder-days.js';
import { readClosedDays } from '#libs/platform/calendar/closed-days.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { JobHandler, JobOutcome } from '#libs/platform/queue/job-handler.js';
import { newTenantToken } from '#libs/platform/tokens/tenant-token.js';
import { readSender } from './mail-context.js';
import { MailLedger } from './mail-ledger.js';
import type { RemindedSheet } from './mail-texts.js';
import { MunicipalityTexts } from './municipality-texts.js';
import type { RecipientOfSheets } from './recipients.js';
import { readRecipients } from './recipients.js';
import { readThoseAbove } from './recipients-above.js';
import { readDueSheets } from './sheets-of-mail.js';

/**
 * One digest a person a day: what is due soon, due today and overdue, of what still waits for this person, and what has
 * stayed overdue with those that this person answers for.
 */
@Injectable()
export class Remind implements JobHandler<'remind'> {
  readonly job = 'remind';

  constructor(
    private readonly database: TenantDatabase,
    private readonly ledger: MailLedger,
    private readonly texts: MunicipalityTexts,
  ) {}

  async run(municipalityId: string, { day }: JobPayload<'remind'>): Promise<JobOutcome> {
    return this.database.transaction(municipalityId, async (tx): Promise<JobOutcome> => {
      const ranges = reminderDays(day, await readClosedDays(tx));
      if (!ranges) return { skipped: `offices are closed on ${day}` };
      const due = await readDueSheets(tx, ranges);
      if (due.length === 0) return { skipped: `nothing to remind of on ${day}` };
      const people = await readReminded(tx, due, day);
      const texts = await this.texts.of(tx);
      const sender = await readSender(tx, due[0]!.id);
      const added = await this.ledger.add(
        tx,
        people.map(({ recipient, sheets }) => {
          // Nobody can decline what has stayed overdue with those that they answer for.
          const declinable = sheets.some(({ when }) => when !== 'escalated');
          const unsubscribe = declinable ? newTenantToken(municipalityId) : undefined;
          const text = texts(recipient).reminderDigest(recipient.name, sender, sheets, unsubscribe);
          return { kind: 'reminderDigest', recipient, aboutId: recipient.id, round: 0, stage: '' as const, day, ...text, unsubscribe };
        }),
      );
      return { done: `${added} new digests to ${people.length} people` };
    });
  }
}

/** Those who act on the sheets, and those above them where it has come to that; each once, with all their sheets. */
async function readReminded(
  tx: TenantTransaction,
  due: readonly RemindedSheet[],
  day: LocalDate,
): Promise<RecipientOfSheets<RemindedSheet>[]> {
  const escalated = due.filter(({ when }) => when === 'escalated');
  const acting = (await readRecipients(tx, due.filter(({ when }) => when !== 'escalated'), day)).filter(({ recipient }) => recipient.digests);
  const above = escalated.length === 0 ? [] : await readThoseAbove(tx, escalated, day);
  const people = new Map(acting.map((reached) => [reached.recipient.id, reached]));
  for (const { recipient, sheets } of above) {
    people.set(recipient.id, { recipient, sheets: [...(people.get(recipient.id)?.sheets ?? []), ...sheets] });
  }
  return [...people.values()];
}
