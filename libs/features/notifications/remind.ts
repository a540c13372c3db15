import { Injectable } from '@nestjs/common';
import type { JobPayload } from '#libs/contract/jobs.js';
import { reminderDays } from '#libs/domain/mail/reminder-days.js';
import { BusinessCalendar } from '#libs/platform/calendar/business-calendar.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { JobHandler, JobOutcome } from '#libs/platform/queue/job-handler.js';
import { newTenantToken } from '#libs/platform/tokens/tenant-token.js';
import { readSender } from './mail-context.js';
import { MailLedger } from './mail-ledger.js';
import { MunicipalityTexts } from './municipality-texts.js';
import { readRecipients } from './recipients.js';
import { readDueSheets } from './sheets-of-mail.js';

/** One digest a person a day: what is due soon, and what is overdue, of what still waits for this person. */
@Injectable()
export class Remind implements JobHandler<'remind'> {
  readonly job = 'remind';

  constructor(
    private readonly database: TenantDatabase,
    private readonly ledger: MailLedger,
    private readonly calendar: BusinessCalendar,
    private readonly texts: MunicipalityTexts,
  ) {}

  async run(municipalityId: string, { day }: JobPayload<'remind'>): Promise<JobOutcome> {
    const days = reminderDays(day, this.calendar);
    if (!days) return { skipped: `offices are closed on ${day}` };
    return this.database.transaction(municipalityId, async (tx) => {
      const due = await readDueSheets(tx, days);
      if (due.length === 0) return { skipped: `nothing to remind of on ${day}` };
      const people = (await readRecipients(tx, due, day)).filter(({ recipient }) => recipient.digests);
      const texts = await this.texts.of(tx);
      const contact = await readSender(tx, due[0]!.id);
      const added = await this.ledger.add(
        tx,
        people.map(({ recipient, sheets }) => {
          const overdue = sheets.filter((sheet) => sheet.dueOn < day);
          const dueSoon = sheets.filter((sheet) => sheet.dueOn > day);
          const unsubscribe = newTenantToken(municipalityId);
          const text = texts(recipient).reminderDigest(recipient.name, contact, overdue, dueSoon, unsubscribe);
          return { kind: 'reminderDigest', recipient, aboutId: recipient.id, round: 0, stage: '' as const, day, ...text, unsubscribe };
        }),
      );
      return { done: `${added} new digests to ${people.length} people` };
    });
  }
}
