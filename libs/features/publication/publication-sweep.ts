import { Injectable } from '@nestjs/common';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { FailPublication } from './fail-publication.js';

/** Being built, and every job that would build them was given up after its last attempt. */
const readGivenUp = statement(
  'publications_given_up',
  `SELECT b.id, max(o.last_error) AS error FROM publications b
   JOIN outbox o ON o.municipality_id = b.municipality_id AND o.done_at IS NULL
     AND o.job = 'buildPublication' AND o.payload->>'publicationId' = b.id::text
   WHERE b.municipality_id = $1 AND b.status = 'building'
   GROUP BY b.id HAVING bool_and(o.failed_at IS NOT NULL) ORDER BY b.id`,
);

/** Fails the publications that nobody builds any more, so that who asked is told and the year is free again. */
@Injectable()
export class PublicationSweep {
  constructor(private readonly failing: FailPublication) {}

  /** Returns how many. */
  async sweep(tx: TenantTransaction): Promise<number> {
    const givenUp = await tx.query<{ id: string; error: string | null }>(readGivenUp, [tx.municipalityId]);
    for (const { id, error } of givenUp) {
      const record = error ?? 'its job was given up';
      await this.failing.fail(tx, id, [this.failing.unexpected(tx.municipalityId, id, record)], record);
    }
    return givenUp.length;
  }
}
