import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Publication } from '#libs/contract/cycles.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import { mayAdminister } from '#libs/domain/access/role.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { Outbox } from '#libs/platform/outbox/outbox.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { asHistoryActor } from '../accounts/signed-in.js';
import { History } from '../audit/history.js';
import { lockCycle } from '../cycles/locked-cycle.read.js';
import { FailPublication } from './fail-publication.js';
import { readPublications } from './publication-list.read.js';
import { noteRefusals, unprintableRefusals } from './publication-refusals.js';
import { cancelPublications } from './scheduled-publications.read.js';

/** A build takes seconds. One that has not ended after this long has lost its job, and must not block the next. */
const BUILD_LIMIT_MS = 10 * 60_000;

const readLost = statement(
  'publication_lost',
  `SELECT id FROM publications WHERE municipality_id = $1 AND cycle_id = $2 AND status = 'building' AND requested_at < $3`,
);
const insertPublication = statement(
  'publication_insert',
  `INSERT INTO publications (municipality_id, id, cycle_id, version, status, note, requested_by, requested_at, replaces)
   SELECT $1, $2, $3, COALESCE(max(version), 0) + 1, 'building', $4, $5, $6, $7::integer
   FROM publications WHERE municipality_id = $1 AND cycle_id = $3`,
);

/** Asks for a publication. A job builds it; nothing is public until it is complete. */
@Injectable()
export class RequestPublication {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly history: History,
    private readonly outbox: Outbox,
    private readonly failing: FailPublication,
  ) {}

  /** What is published now need not be published later. */
  request(person: SignedIn, cycleId: string, version: number, note: string): Promise<Outcome<Publication>> {
    return this.database.transaction(person.municipalityId, async (tx) => {
      const outcome = await this.requestIn(tx, person, cycleId, version, note);
      if (outcome.kind === 'ok') await cancelPublications(tx, cycleId, this.clock.now());
      return outcome;
    });
  }

  /** version: of the cycle as it was read; null: as it is now. */
  async requestIn(
    tx: TenantTransaction,
    person: SignedIn,
    cycleId: string,
    version: number | null,
    note: string,
  ): Promise<Outcome<Publication>> {
    const cycle = await lockCycle(tx, cycleId);
    if (!cycle || !mayAdminister(person, cycle.planId)) return NOT_FOUND;
    const now = this.clock.now();
    const lost = await tx.one<{ id: string }>(readLost, [tx.municipalityId, cycleId, new Date(now.getTime() - BUILD_LIMIT_MS)]);
    if (lost) await this.failing.fail(tx, lost.id, [{ code: 'buildOutOfTime' }], 'the build did not end in time');
    const earlier = await readPublications(tx, cycleId);
    if (earlier.some((publication) => publication.status === 'building')) return { kind: 'alreadyPublishing' };
    if (version !== null && cycle.version !== version) return { kind: 'stale', currentVersion: cycle.version, conflicts: [] };
    const refusals: ApiRefusal[] = [
      ...(cycle.status === 'running' ? [{ code: 'cycleNotClosed' as const, status: cycle.status }] : []),
      ...noteRefusals(earlier, note),
      // Sheets of a running year say of themselves what in them cannot be printed.
      ...(cycle.status === 'running' ? [] : await unprintableRefusals(tx, cycleId)),
    ];
    if (refusals.length > 0) return refused(refusals);
    const id = randomUUID();
    await tx.query(insertPublication, [tx.municipalityId, id, cycleId, note, person.accountId, now, replacedBy(earlier)]);
    await this.outbox.add(tx, 'buildPublication', { publicationId: id });
    const publications = await readPublications(tx, cycleId);
    await this.history.append(tx, {
      actor: asHistoryActor(person),
      subject: { kind: 'publication', id },
      action: 'request',
      payload: { cycleId, note },
    });
    return ok(publications.find((publication) => publication.id === id)!);
  }
}

/** The version that the next one corrects: the live one, else the newest that was not withdrawn. */
function replacedBy(earlier: readonly Publication[]): number | null {
  const built = earlier.filter(({ status, withdrawal }) => status === 'built' && withdrawal === null);
  return (built.find(({ live }) => live) ?? built[0])?.version ?? null;
}
