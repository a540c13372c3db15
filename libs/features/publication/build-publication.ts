import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { JobPayload } from '#libs/contract/jobs.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { Outbox } from '#libs/platform/outbox/outbox.js';
import type { JobHandler, JobOutcome } from '#libs/platform/queue/job-handler.js';
import type { FrozenCycle } from '#libs/report/frozen-cycle.js';
import { buildReport } from '#libs/report/build-report.js';
import type { PublishedFile } from '#libs/report/published-file.js';
import { renderAll } from '#libs/report/renderers/renderers.js';
import type { HistoryActor } from '../audit/history.js';
import { History } from '../audit/history.js';
import { freezeCycle } from './frozen-cycle.read.js';

interface PublicationState {
  readonly cycle_id: string;
  readonly version: number;
  readonly status: string;
  readonly note: string;
  readonly requested_at: Date;
}

const readState = statement(
  'publication_state',
  `SELECT cycle_id, version, status, note, requested_at FROM publications WHERE municipality_id = $1 AND id = $2`,
);
const lockState = statement(
  'publication_state_lock',
  `SELECT cycle_id, version, status, note, requested_at FROM publications WHERE municipality_id = $1 AND id = $2 FOR UPDATE`,
);
const holdCycle = statement('publication_hold_cycle', `SELECT id FROM cycles WHERE municipality_id = $1 AND id = $2 FOR SHARE`);
const insertArtefact = statement(
  'artefact_insert',
  `INSERT INTO artefacts (municipality_id, publication_id, format, media_type, file_name, sha256, body)
   VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);
const markBuilt = statement(
  'publication_built',
  `UPDATE publications SET status = 'built', released_at = $3 WHERE municipality_id = $1 AND id = $2`,
);
const markFailed = statement(
  'publication_failed',
  `UPDATE publications SET status = 'failed', error = $3
   WHERE municipality_id = $1 AND id = $2 AND status = 'building'`,
);
/** The one pointer: from the commit on, every reader and every format sees the new version. */
const flipPointer = statement(
  'publication_flip',
  `UPDATE cycles SET live_publication_id = $3, status = 'published', version = version + 1
   WHERE municipality_id = $1 AND id = $2`,
);

const ROBOT: HistoryActor = { kind: 'job', id: 'buildPublication', name: 'buildPublication' };

/**
 * Freezes a closed cycle into one Report, renders every format, and releases them together: artefacts, state, pointer
 * and history in one transaction. A build that is run twice finds the publication built and stops.
 */
@Injectable()
export class BuildPublication implements JobHandler<'buildPublication'> {
  readonly job = 'buildPublication';

  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly history: History,
    private readonly outbox: Outbox,
  ) {}

  async run(municipalityId: string, { publicationId }: JobPayload<'buildPublication'>): Promise<JobOutcome> {
    const frozen = await this.database.transaction(municipalityId, (tx) => this.freeze(tx, publicationId));
    if (typeof frozen === 'string') return { skipped: frozen };
    let artefacts: readonly PublishedFile[];
    try {
      artefacts = await renderAll(buildReport(frozen), { typeset: () => Buffer.alloc(0) });
    } catch (error) {
      // The same cycle would fail the same way again: it needs a person, not another attempt.
      await this.database.transaction(municipalityId, (tx) => this.giveUp(tx, publicationId, error));
      throw error;
    }
    return this.database.transaction(municipalityId, (tx) => this.release(tx, publicationId, artefacts));
  }

  private async giveUp(tx: TenantTransaction, publicationId: string, error: unknown): Promise<void> {
    await tx.query(markFailed, [tx.municipalityId, publicationId, String(error)]);
    await this.history.append(tx, {
      actor: ROBOT,
      subject: { kind: 'publication', id: publicationId },
      action: 'fail',
      payload: { error: String(error) },
    });
    await this.outbox.add(tx, 'announceFailedPublication', { publicationId });
  }

  /** The cycle as it will be published, or why there is nothing to build. */
  private async freeze(tx: TenantTransaction, publicationId: string): Promise<FrozenCycle | string> {
    const state = await tx.one<PublicationState>(readState, [tx.municipalityId, publicationId]);
    if (!state) return 'there is no such publication';
    if (state.status !== 'building') return `the publication is ${state.status} already`;
    // An import that changes a closed year comes before or after, never in between.
    await tx.query(holdCycle, [tx.municipalityId, state.cycle_id]);
    const cycle = await freezeCycle(tx, state.cycle_id, {
      version: state.version,
      note: state.note,
      // As of the asking, not of the building: the same publication comes out the same, however often it is built.
      publishedAt: state.requested_at.toISOString(),
      replaces: state.version > 1 ? state.version - 1 : null,
      history: await this.history.linkOf(tx, publicationId, 'request'),
    });
    return cycle ?? 'there is no such cycle';
  }

  private async release(
    tx: TenantTransaction,
    publicationId: string,
    artefacts: readonly PublishedFile[],
  ): Promise<JobOutcome> {
    const state = await tx.one<PublicationState>(lockState, [tx.municipalityId, publicationId]);
    if (state?.status !== 'building') return { skipped: 'another run has released it' };
    const checksums: Record<string, string> = {};
    for (const artefact of artefacts) {
      const sha256 = createHash('sha256').update(artefact.body).digest('hex');
      checksums[artefact.name] = sha256;
      await tx.query(insertArtefact, [
        tx.municipalityId,
        publicationId,
        artefact.format,
        artefact.mediaType,
        artefact.name,
        sha256,
        artefact.body,
      ]);
    }
    await tx.query(markBuilt, [tx.municipalityId, publicationId, this.clock.now()]);
    await tx.query(flipPointer, [tx.municipalityId, state.cycle_id, publicationId]);
    await this.history.append(tx, {
      actor: ROBOT,
      subject: { kind: 'publication', id: publicationId },
      action: 'release',
      payload: { cycleId: state.cycle_id, version: state.version, checksums },
    });
    return { done: `released version ${state.version} in ${artefacts.length} formats` };
  }
}
