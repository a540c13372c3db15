import { Injectable } from '@nestjs/common';
import type { JobPayload } from '#libs/contract/jobs.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { JobHandler, JobOutcome } from '#libs/platform/queue/job-handler.js';
import { readCycle } from './mail-context.js';
import { MailLedger } from './mail-ledger.js';
import { MunicipalityTexts } from './municipality-texts.js';
import { readRecipients } from './recipients.js';
import { readWaitingSheets } from './sheets-of-mail.js';

/** One mail a person, listing the sheets in this person's hands that are due later now. */
@Injectable()
export class AnnounceExtension implements JobHandler<'announceExtension'> {
  readonly job = 'announceExtension';

  constructor(
    private readonly database: TenantDatabase,
    private readonly ledger: MailLedger,
    private readonly texts: MunicipalityTexts,
    private readonly clock: Clock,
  ) {}

  async run(municipalityId: string, payload: JobPayload<'announceExtension'>): Promise<JobOutcome> {
    const { extensionId, cycleId, stages, day, sheetIds } = payload;
    return this.database.transaction(municipalityId, async (tx) => {
      const cycle = await readCycle(tx, cycleId);
      if (cycle?.status !== 'running') return { skipped: `the cycle is ${cycle?.status}` };
      const sheets = await readWaitingSheets(tx, cycleId, { ids: sheetIds, stages });
      if (sheets.length === 0) return { skipped: `none of these sheets is in ${stages.join(', ')}` };
      const people = await readRecipients(tx, sheets, this.clock.today());
      const texts = await this.texts.of(tx);
      const added = await this.ledger.add(
        tx,
        people.map(({ recipient, sheets: theirs }) => ({
          recipient,
          // Two extensions of one day are two mails.
          aboutId: extensionId,
          round: 0,
          stage: '' as const,
          day,
          ...texts(recipient).write('dueDateExtended', recipient.name, { cycle, sheets: theirs }),
        })),
      );
      return { done: `${added} new mails to ${people.length} people` };
    });
  }
}
