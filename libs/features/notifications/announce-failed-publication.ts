import { Injectable } from '@nestjs/common';
import type { JobPayload } from '#libs/contract/jobs.js';
import { localDateOf } from '#libs/domain/fiscal/local-date.js';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { statement } from '#libs/platform/database/statement.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { JobHandler, JobOutcome } from '#libs/platform/queue/job-handler.js';
import { readCycle } from './mail-context.js';
import { MailLedger } from './mail-ledger.js';
import { MunicipalityTexts } from './municipality-texts.js';

interface FailedPublication {
  readonly recipientId: string;
  readonly name: string;
  readonly email: string;
  readonly language: Locale;
  readonly cycleId: string;
  readonly version: number;
  readonly note: string;
  readonly requestedAt: Date;
  readonly problems: readonly unknown[];
  readonly liveVersion: number | null;
}

const readFailed = statement(
  'mail_failed_publication',
  `SELECT a.id AS "recipientId", a.name, a.email, a.mail_language AS language, b.cycle_id AS "cycleId", b.version, b.note,
     b.requested_at AS "requestedAt", COALESCE(b.problems, '[]') AS problems, live.version AS "liveVersion"
   FROM publications b
   JOIN cycles c ON c.municipality_id = b.municipality_id AND c.id = b.cycle_id
   LEFT JOIN publications live ON live.municipality_id = c.municipality_id AND live.id = c.live_publication_id
   JOIN accounts a ON a.municipality_id = b.municipality_id AND a.id = b.requested_by AND a.active
   WHERE b.municipality_id = $1 AND b.id = $2 AND b.status = 'failed'`,
);

/** Tells whoever asked for a publication that it could not be built, and why. */
@Injectable()
export class AnnounceFailedPublication implements JobHandler<'announceFailedPublication'> {
  readonly job = 'announceFailedPublication';

  constructor(
    private readonly database: TenantDatabase,
    private readonly ledger: MailLedger,
    private readonly texts: MunicipalityTexts,
  ) {}

  run(municipalityId: string, { publicationId }: JobPayload<'announceFailedPublication'>): Promise<JobOutcome> {
    return this.database.transaction(municipalityId, async (tx): Promise<JobOutcome> => {
      const failed = await tx.one<FailedPublication>(readFailed, [municipalityId, publicationId]);
      if (!failed) return { skipped: 'not failed, or whoever asked for it is not active' };
      const { recipientId: id, name, email, language, cycleId, requestedAt, ...facts } = failed;
      const cycle = (await readCycle(tx, cycleId))!;
      const recipient = { id, name, email, language };
      const texts = await this.texts.of(tx);
      await this.ledger.add(tx, [
        {
          recipient,
          aboutId: publicationId,
          round: 0,
          stage: '',
          day: localDateOf(requestedAt),
          ...texts(recipient).write('publicationFailed', name, { cycle, ...facts }),
        },
      ]);
      return { done: 'told the one who asked' };
    });
  }
}
