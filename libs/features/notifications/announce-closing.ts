import { Injectable } from '@nestjs/common';
import type { JobPayload } from '#libs/contract/jobs.js';
import { localDateOf } from '#libs/domain/fiscal/local-date.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { JobHandler, JobOutcome } from '#libs/platform/queue/job-handler.js';
import { LEFT_AT_CLOSING } from '../sheets/due-closings.read.js';
import { DUE_ON, JOIN_DEADLINE } from '../sheets/due-on.read.js';
import { readCycle } from './mail-context.js';
import type { Recipient } from './mail-ledger.js';
import { MailLedger } from './mail-ledger.js';
import { MunicipalityTexts } from './municipality-texts.js';
import { notAway } from './not-away.js';
import type { LeftSheet } from './texts/stage-closed.js';

type Closing = JobPayload<'announceClosing'>;

const readClosedAt = statement(
  'mail_closed_at',
  `SELECT closed_at AS "closedAt" FROM stage_closings WHERE municipality_id = $1 AND cycle_id = $2 AND stage = $3 AND due_on = $4`,
);
const readLeft = statement(
  'mail_left_sheets',
  `SELECT s.id, s.carried->>'number' AS number, s.carried->>'title' AS title, COALESCE(s.carried->'departments'->>0, '') AS lead
   FROM sheets s ${JOIN_DEADLINE}
   WHERE s.municipality_id = $1 AND s.cycle_id = $2 AND s.stage = $3 AND ${DUE_ON} = $4 AND ${LEFT_AT_CLOSING}
   ORDER BY s.position, s.id`,
);
const readDivision = statement(
  'mail_division',
  `SELECT DISTINCT a.id, a.name, a.email, a.mail_language AS language
   FROM cycles c
   JOIN grants_on($3::date) g ON g.municipality_id = c.municipality_id AND g.role = 'division'
     AND (g.plan_id IS NULL OR g.plan_id = c.plan_id)
   JOIN accounts a ON a.municipality_id = c.municipality_id AND a.id = g.account_id
   WHERE c.municipality_id = $1 AND c.id = $2
     AND ${notAway('$3::date')}
   ORDER BY a.email`,
);

/** Tells the responsible division which sheets the closing of a stage has left, in one mail a person. */
@Injectable()
export class AnnounceClosing implements JobHandler<'announceClosing'> {
  readonly job = 'announceClosing';

  constructor(
    private readonly database: TenantDatabase,
    private readonly ledger: MailLedger,
    private readonly texts: MunicipalityTexts,
  ) {}

  run(municipalityId: string, closing: Closing): Promise<JobOutcome> {
    return this.database.transaction(municipalityId, async (tx): Promise<JobOutcome> => {
      const { cycleId, stage, dueOn, advanced } = closing;
      const cycle = await readCycle(tx, cycleId);
      if (cycle?.status !== 'running') return { skipped: `the cycle is ${cycle?.status}` };
      const which = [municipalityId, cycleId, stage, dueOn];
      const closed = await tx.one<{ closedAt: Date }>(readClosedAt, which);
      if (!closed) return { skipped: 'not closed' };
      const left = await tx.query<LeftSheet>(readLeft, which);
      if (left.length === 0) return { skipped: 'nothing is left any more' };
      // The day of the closing, not of this run: a second run after midnight finds the same mail.
      const day = localDateOf(closed.closedAt);
      const people = await readDivisionOn(tx, cycleId, day);
      const texts = await this.texts.of(tx);
      const added = await this.ledger.add(
        tx,
        people.map((recipient) => ({
          recipient,
          aboutId: cycleId,
          round: 0,
          stage,
          // What was due on different days may be closed on one morning: each is a mail of its own.
          day: dueOn,
          ...texts(recipient).write('stageClosed', recipient.name, { cycle, stage, dueOn, advanced, left }),
        })),
      );
      return { done: `${added} new mails to ${people.length} people` };
    });
  }
}

function readDivisionOn(tx: TenantTransaction, cycleId: string, day: string): Promise<Recipient[]> {
  return tx.query<Recipient>(readDivision, [tx.municipalityId, cycleId, day]);
}
