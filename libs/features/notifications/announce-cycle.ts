import { Injectable } from '@nestjs/common';
import type { JobPayload } from '#libs/contract/jobs.js';
import { localDateOf } from '#libs/domain/fiscal/local-date.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { JobHandler, JobOutcome } from '#libs/platform/queue/job-handler.js';
import { readCycle } from './mail-context.js';
import { MailLedger } from './mail-ledger.js';
import { MunicipalityTexts } from './municipality-texts.js';
import { readRecipients } from './recipients.js';
import { readDueOn, readSheetsInStage } from './sheets-of-mail.js';

/** One mail a person, listing the sheets that wait for this person in the first stage of a year just opened. */
@Injectable()
export class AnnounceCycle implements JobHandler<'announceCycle'> {
  readonly job = 'announceCycle';

  constructor(
    private readonly database: TenantDatabase,
    private readonly ledger: MailLedger,
    private readonly texts: MunicipalityTexts,
    private readonly clock: Clock,
  ) {}

  async run(municipalityId: string, { cycleId }: JobPayload<'announceCycle'>): Promise<JobOutcome> {
    return this.database.transaction(municipalityId, async (tx) => {
      const cycle = await readCycle(tx, cycleId);
      if (!cycle) return { skipped: 'no such cycle' };
      if (cycle.status !== 'running') return { skipped: `the cycle is ${cycle.status}` };
      const first = cycle.route[0]!.stage;
      const due = await readDueOn(tx, cycleId, first);
      const people = await readRecipients(tx, await readSheetsInStage(tx, cycleId, first), this.clock.today());
      const texts = await this.texts.of(tx);
      const added = await this.ledger.add(
        tx,
        people.map(({ recipient, sheets }) => ({
          recipient,
          aboutId: cycleId,
          round: 0,
          stage: '' as const,
          // The day of the event, not of this run: a second run after midnight finds the same mail.
          day: localDateOf(cycle.openedAt),
          ...texts(recipient).write('cycleOpened', recipient.name, { cycle, stage: first, due, sheets }),
        })),
      );
      return { done: `${added} new mails to ${people.length} people` };
    });
  }
}
