import { randomUUID } from 'node:crypto';
import type { OnModuleDestroy } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import type { JobPayload } from '#libs/contract/jobs.js';
import type { BuildProgress, PublicationProblem } from '#libs/contract/publication-problems.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { Logger } from '#libs/platform/logging/logger.js';
import { Outbox } from '#libs/platform/outbox/outbox.js';
import type { JobHandler, JobOutcome } from '#libs/platform/queue/job-handler.js';
import type { HistoryActor } from '../audit/history.js';
import { History } from '../audit/history.js';
import { freezeCycle } from './frozen-cycle.read.js';
import { lockPublicationState, readPublicationState } from './publication-state.read.js';
import { checksumsOf } from './released-files.js';
import { insertReleased } from './released-rows.js';
import type { RenderOutcome } from './render/render-apart.js';
import { renderApart } from './render/render-apart.js';
import type { PublicationToRender, RenderedPublication } from './render/rendering.js';
import { SteadyWriter } from './steady-writer.js';

const holdCycle = statement('publication_hold_cycle', `SELECT id FROM cycles WHERE municipality_id = $1 AND id = $2 FOR SHARE`);
const markProgress = statement(
  'publication_progress',
  `UPDATE publications SET progress = $3 WHERE municipality_id = $1 AND id = $2 AND status = 'building'`,
);
const markBuilt = statement(
  'publication_built',
  `UPDATE publications SET status = 'built', released_at = $3, changes = $4, progress = NULL WHERE municipality_id = $1 AND id = $2`,
);
const markFailed = statement(
  'publication_failed',
  `UPDATE publications SET status = 'failed', problems = $3, error = $4, progress = NULL
   WHERE municipality_id = $1 AND id = $2 AND status = 'building' RETURNING id`,
);
/** The one pointer: from the commit on, every reader and every format sees the new version. */
const flipPointer = statement(
  'publication_flip',
  `UPDATE cycles SET live_publication_id = $3, status = 'published', version = version + 1
   WHERE municipality_id = $1 AND id = $2`,
);

const ROBOT: HistoryActor = { kind: 'job', id: 'buildPublication', name: 'buildPublication' };

type Failure = Exclude<RenderOutcome, { kind: 'rendered' }>;

/**
 * Freezes a closed cycle, has every format rendered in a thread of its own, and releases them together: artefacts, state,
 * pointer and history in one transaction. A build that is run twice finds the publication built and stops; one that is
 * stopped leaves it as it was, and is taken up again.
 */
@Injectable()
export class BuildPublication implements JobHandler<'buildPublication'>, OnModuleDestroy {
  readonly job = 'buildPublication';
  private readonly stopping = new AbortController();

  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly history: History,
    private readonly outbox: Outbox,
    private readonly logger: Logger,
  ) {}

  /** Before the worker waits for its jobs: a build may take longer than whoever stops the program will wait. */
  onModuleDestroy(): void {
    this.stopping.abort(new Error('the program stops'));
  }

  async run(municipalityId: string, { publicationId }: JobPayload<'buildPublication'>): Promise<JobOutcome> {
    const work = await this.database.transaction(municipalityId, (tx) => this.freeze(tx, publicationId));
    if (typeof work === 'string') return { skipped: work };
    const outcome = await this.render(municipalityId, publicationId, work);
    // The same cycle would fail the same way again: it needs a person, not another attempt.
    return this.database.transaction(municipalityId, (tx) =>
      outcome.kind === 'rendered' ? this.release(tx, publicationId, outcome.publication) : this.giveUp(tx, publicationId, outcome),
    );
  }

  /** The cycle as it will be published, or why there is nothing to build. */
  private async freeze(tx: TenantTransaction, publicationId: string): Promise<PublicationToRender | string> {
    const state = await readPublicationState(tx, publicationId);
    if (!state) return 'there is no such publication';
    if (state.status !== 'building') return `the publication is ${state.status} already`;
    // An import that changes a closed year comes before or after, never in between.
    await tx.query(holdCycle, [tx.municipalityId, state.cycleId]);
    const cycle = await freezeCycle(tx, state.cycleId, {
      version: state.version,
      note: state.note,
      // As of the asking, not of the building: the same publication comes out the same, however often it is built.
      publishedAt: state.requestedAt.toISOString(),
      replaces: state.replaces,
      history: await this.history.linkOf(tx, publicationId, 'request'),
    });
    return cycle ? { cycle, replaced: state.replaced?.toString('utf8') ?? null } : 'there is no such cycle';
  }

  /** What is shown of it meanwhile is written beside it. A database that takes no progress takes no release either. */
  private async render(municipalityId: string, publicationId: string, work: PublicationToRender): Promise<RenderOutcome> {
    const progress = new SteadyWriter<BuildProgress>((step) =>
      this.database.transaction(municipalityId, async (tx) => {
        await tx.query(markProgress, [municipalityId, publicationId, step]);
      }),
    );
    try {
      return await renderApart(work, {
        // The release is a step, too.
        onStep: ({ step, done, total }) => progress.put({ step, done, total: total + 1 }),
        signal: this.stopping.signal,
      });
    } finally {
      await progress.end();
    }
  }

  private async giveUp(tx: TenantTransaction, publicationId: string, failure: Failure): Promise<JobOutcome> {
    const problems = this.problemsOf(tx.municipalityId, publicationId, failure);
    const error = failure.kind === 'failed' ? String(failure.error) : failure.kind;
    const failed = await tx.one(markFailed, [tx.municipalityId, publicationId, JSON.stringify(problems), error]);
    if (!failed) return { skipped: 'another run has ended it' };
    await this.history.append(tx, {
      actor: ROBOT,
      subject: { kind: 'publication', id: publicationId },
      action: 'fail',
      payload: { problems },
    });
    await this.outbox.add(tx, 'announceFailedPublication', { publicationId });
    return { done: `could not be built: ${error}` };
  }

  private problemsOf(municipalityId: string, publicationId: string, failure: Failure): PublicationProblem[] {
    switch (failure.kind) {
      case 'unprintable':
        return failure.places.map((place) => ({ code: 'unprintableCharacters', ...place }));
      case 'outOfTime':
        return [{ code: 'buildOutOfTime' }];
      case 'outOfMemory':
        return [{ code: 'buildOutOfMemory' }];
      case 'failed': {
        const incident = randomUUID();
        this.logger.error({ incident, municipalityId, publicationId, err: failure.error }, 'A publication could not be built');
        return [{ code: 'unexpected', incident }];
      }
    }
  }

  private async release(
    tx: TenantTransaction,
    publicationId: string,
    { files, items, changes }: RenderedPublication,
  ): Promise<JobOutcome> {
    const state = await lockPublicationState(tx, publicationId);
    if (state?.status !== 'building') return { skipped: 'another run has ended it' };
    await insertReleased(tx, publicationId, files, items);
    await tx.query(markBuilt, [tx.municipalityId, publicationId, this.clock.now(), changes]);
    await tx.query(flipPointer, [tx.municipalityId, state.cycleId, publicationId]);
    await this.history.append(tx, {
      actor: ROBOT,
      subject: { kind: 'publication', id: publicationId },
      action: 'release',
      payload: { cycleId: state.cycleId, version: state.version, ...checksumsOf(files) },
    });
    return { done: `released version ${state.version} in ${files.length} files` };
  }
}
