import { Injectable } from '@nestjs/common';
import type { JobPayload } from '#libs/contract/jobs.js';
import { localDateOf } from '#libs/domain/fiscal/local-date.js';
import type { WorkStage } from '#libs/domain/review/stage.js';
import { Clock } from '#libs/platform/clock/clock.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { JobHandler, JobOutcome } from '#libs/platform/queue/job-handler.js';
import type { CycleOfMail } from './mail-context.js';
import { readCycle } from './mail-context.js';
import type { Recipient } from './mail-ledger.js';
import { MailLedger } from './mail-ledger.js';
import type { MailText } from './mail-texts.js';
import { MunicipalityTexts } from './municipality-texts.js';
import { readRecipients } from './recipients.js';
import type { AnnouncedSheet } from './sheets-of-mail.js';
import { readAnnouncedSheet } from './sheets-of-mail.js';

/** Tells those who act in the stage that a sheet has just reached, forwards or by being sent back. */
@Injectable()
export class AnnounceStage implements JobHandler<'announceStage'> {
  readonly job = 'announceStage';

  constructor(
    private readonly database: TenantDatabase,
    private readonly ledger: MailLedger,
    private readonly texts: MunicipalityTexts,
    private readonly clock: Clock,
  ) {}

  async run(municipalityId: string, payload: JobPayload<'announceStage'>): Promise<JobOutcome> {
    return this.database.transaction(municipalityId, async (tx) => {
      const sheet = await readAnnouncedSheet(tx, payload.sheetId);
      if (!sheet) return { skipped: 'no such sheet' };
      if (sheet.stage !== payload.stage || sheet.round !== payload.round) {
        return { skipped: `the sheet has moved on to ${sheet.stage}, round ${sheet.round}` };
      }
      if (sheet.stage === 'ready') return { skipped: 'nobody works in ready' };
      const cycle = await readCycle(tx, sheet.cycleId);
      if (cycle?.status !== 'running') return { skipped: `the cycle is ${cycle?.status}` };
      return this.announce(tx, cycle, { ...sheet, stage: sheet.stage }, payload.sentBack);
    });
  }

  private async announce(
    tx: TenantTransaction,
    cycle: CycleOfMail,
    sheet: AnnouncedSheet & { readonly stage: WorkStage },
    sentBack: boolean,
  ): Promise<JobOutcome> {
    const texts = await this.texts.of(tx);
    const text = (recipient: Recipient): MailText =>
      sentBack
        ? texts(recipient).write('sheetSentBack', recipient.name, { cycle, sheet, sentBack: sheet.sendBack })
        : texts(recipient).write('sheetWaiting', recipient.name, { cycle, sheet });
    const people = await readRecipients(tx, [sheet], this.clock.today());
    const added = await this.ledger.add(
      tx,
      people.map(({ recipient }) => ({
        recipient,
        aboutId: sheet.id,
        round: sheet.round,
        stage: sheet.stage,
        // The day on which it reached the stage, not of this run: a second run after midnight finds the same mail.
        day: localDateOf(sheet.stageSince),
        ...text(recipient),
      })),
    );
    return { done: `${added} new mails to ${people.length} people` };
  }
}
