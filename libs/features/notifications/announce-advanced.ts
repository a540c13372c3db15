import { Injectable } from '@nestjs/common';
import type { JobPayload } from '#libs/contract/jobs.js';
import { nextStage } from '#libs/domain/review/route.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { JobHandler, JobOutcome } from '#libs/platform/queue/job-handler.js';
import { readCycle } from './mail-context.js';
import { MailLedger } from './mail-ledger.js';
import { MunicipalityTexts } from './municipality-texts.js';
import { readRecipients } from './recipients.js';
import { readWaitingSheets } from './sheets-of-mail.js';

/** One mail a person, listing the sheets that closing a stage has moved on to this person. */
@Injectable()
export class AnnounceAdvanced implements JobHandler<'announceAdvanced'> {
  readonly job = 'announceAdvanced';

  constructor(
    private readonly database: TenantDatabase,
    private readonly ledger: MailLedger,
    private readonly texts: MunicipalityTexts,
    private readonly clock: Clock,
  ) {}

  run(municipalityId: string, { cycleId, stage: closed, dueOn, sheets }: JobPayload<'announceAdvanced'>): Promise<JobOutcome> {
    return this.database.transaction(municipalityId, async (tx): Promise<JobOutcome> => {
      const cycle = await readCycle(tx, cycleId);
      if (cycle?.status !== 'running') return { skipped: `the cycle is ${cycle?.status}` };
      const stage = nextStage(cycle.route, closed);
      if (stage === 'ready') return { skipped: 'nobody works in ready' };
      const rounds = new Map(sheets.map(({ sheetId, round }) => [sheetId, round]));
      const reached = await readWaitingSheets(tx, cycleId, { ids: [...rounds.keys()], stages: [stage] });
      const waiting = reached.filter(({ id, round }) => rounds.get(id) === round);
      if (waiting.length === 0) return { skipped: `none of these sheets is in ${stage} as it came there` };
      const people = await readRecipients(tx, waiting, this.clock.today());
      const texts = await this.texts.of(tx);
      const added = await this.ledger.add(
        tx,
        people.map(({ recipient, sheets: theirs }) => ({
          recipient,
          aboutId: cycleId,
          round: 0,
          stage,
          // What was due on different days may be closed on one morning: each is a mail of its own.
          day: dueOn,
          ...texts(recipient).write('sheetsAdvanced', recipient.name, { cycle, closed, stage, sheets: theirs }),
        })),
      );
      return { done: `${added} new mails to ${people.length} people` };
    });
  }
}
