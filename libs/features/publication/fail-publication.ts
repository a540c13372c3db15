import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PublicationProblem } from '#libs/contract/publication-problems.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { Logger } from '#libs/platform/logging/logger.js';
import { Outbox } from '#libs/platform/outbox/outbox.js';
import type { HistoryActor } from '../audit/history.js';
import { History } from '../audit/history.js';

/** Who builds publications, in the history. */
export const BUILDER: HistoryActor = { kind: 'job', id: 'buildPublication', name: 'buildPublication' };

const markFailed = statement(
  'publication_failed',
  `UPDATE publications SET status = 'failed', problems = $3, error = $4, progress = NULL
   WHERE municipality_id = $1 AND id = $2 AND status = 'building' RETURNING id`,
);

/** Ends a build that leads nowhere, the same way for every reason: row, mail to whoever asked for it, and history. */
@Injectable()
export class FailPublication {
  constructor(
    private readonly history: History,
    private readonly outbox: Outbox,
    private readonly logger: Logger,
  ) {}

  /** error: the technical record. False when it is not being built any more. */
  async fail(tx: TenantTransaction, publicationId: string, problems: readonly PublicationProblem[], error: string): Promise<boolean> {
    const failed = await tx.one(markFailed, [tx.municipalityId, publicationId, JSON.stringify(problems), error]);
    if (!failed) return false;
    await this.outbox.add(tx, 'announceFailedPublication', { publicationId });
    await this.history.append(tx, {
      actor: BUILDER,
      subject: { kind: 'publication', id: publicationId },
      action: 'fail',
      payload: { problems },
    });
    return true;
  }

  /** An error of the program: people read its number only, by which it is found in the log. */
  unexpected(municipalityId: string, publicationId: string, err: unknown): PublicationProblem {
    const incident = randomUUID();
    this.logger.error({ incident, municipalityId, publicationId, err }, 'A publication could not be built');
    return { code: 'unexpected', incident };
  }
}
