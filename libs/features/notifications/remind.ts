import { Injectable } from '@nestjs/common';
import type { JobPayload } from '#libs/contract/jobs.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { reminderAsOf, reminderDays } from '#libs/domain/mail/reminder-days.js';
import { readClosedDays } from '#libs/platform/calendar/closed-days.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { JobHandler, JobOutcome } from '#libs/platform/queue/job-handler.js';
import { newTenantToken } from '#libs/platform/tokens/tenant-token.js';
import { jointSender } from './mail-context.js';
import { MailLedger } from './mail-ledger.js';
import { MunicipalityTexts } from './municipality-texts.js';
import type { RecipientOfSheets } from './recipients.js';
import { readRecipients } from './recipients.js';
import { readThoseAbove } from './recipients-above.js';
import type { SpokenOfSheet } from './sheets-of-mail.js';
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

  async run(municipalityId: string, { day, missedFrom }: JobPayload<'remind'>): Promise<JobOutcome> {
    return this.database.transaction(municipalityId, async (tx): Promise<JobOutcome> => {
      const closed = await readClosedDays(tx);
      const ranges = reminderDays(day, closed, missedFrom);
      if (!ranges) return { skipped: `offices are closed on ${day}` };
      const due = await readDueSheets(tx, ranges);
      if (due.length === 0) return { skipped: `nothing to remind of on ${day}` };
      const people = await readReminded(tx, due, day);
      const texts = await this.texts.of(tx);
      const added = await this.ledger.add(
        tx,
        people.map(({ recipient, sheets: those }) => {
          const sheets = those.map((sheet) => ({ ...sheet, ...reminderAsOf(day, sheet.when, sheet.dueOn, closed) }));
          // Nobody can decline what has stayed overdue with those that they answer for.
          const declinable = sheets.some(({ when }) => when !== 'escalated');
          const unsubscribe = declinable ? newTenantToken(municipalityId) : undefined;
          const sender = jointSender(those.map((sheet) => sheet.sender));
          const text = texts(recipient).write('reminderDigest', recipient.name, { sender, sheets, unsubscribe });
          return { recipient, aboutId: recipient.id, round: 0, stage: '' as const, day, ...text, unsubscribe };
        }),
      );
      return { done: `${added} new digests to ${people.length} people` };
    });
  }
}

/** Those who act on the sheets, and those above them where it has come to that; each once, with all their sheets. */
async function readReminded(
  tx: TenantTransaction,
  due: readonly SpokenOfSheet[],
  day: LocalDate,
): Promise<RecipientOfSheets<SpokenOfSheet>[]> {
  const escalated = due.filter(({ when }) => when === 'escalated');
  const acting = (await readRecipients(tx, due.filter(({ when }) => when !== 'escalated'), day)).filter(({ recipient }) => recipient.digests);
  const above = escalated.length === 0 ? [] : await readThoseAbove(tx, escalated, day);
  const people = new Map(acting.map((reached) => [reached.recipient.id, reached]));
  for (const { recipient, sheets } of above) {
    people.set(recipient.id, { recipient, sheets: [...(people.get(recipient.id)?.sheets ?? []), ...sheets] });
  }
  return [...people.values()];
}
