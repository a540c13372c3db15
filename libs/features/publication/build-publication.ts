import type { OnModuleDestroy } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import type { JobPayload } from '#libs/contract/jobs.js';
import type { BuildProgress, PublicationProblem } from '#libs/contract/publication-problems.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { JobHandler, JobOutcome } from '#libs/platform/queue/job-handler.js';
import { History } from '../audit/history.js';
import type { CycleStatus } from '../cycles/cycle.entity.js';
import { BUILDER, FailPublication } from './fail-publication.js';
import { freezeCycle } from './frozen-cycle.read.js';
import { lockPublicationState, readPublicationState } from './publication-state.read.js';
import { checksumsOf } from './released-files.js';
import { insertReleased } from './released-rows.js';
import type { RenderOutcome } from './render/render-apart.js';
import { renderApart } from './render/render-apart.js';
import type { PublicationToRender, RenderedPublication } from './render/rendering.js';
import { SteadyWriter } from './steady-writer.js';

/** Those before it, too: what they say may stand beside it. In the order in which an import locks them. */
const holdCycles = statement(
  'publication_hold_cycles',
  `SELECT e.id, e.status FROM cycles c
   JOIN cycles e ON e.municipality_id = c.municipality_id AND e.plan_id = c.plan_id
     AND (e.id = c.id OR e.fiscal_year_to < c.fiscal_year_from)
   WHERE c.municipality_id = $1 AND c.id = $2 ORDER BY e.id FOR SHARE OF e`,
);
const markProgress = statement(
  'publication_progress',
  `UPDATE publications SET progress = $3 WHERE municipality_id = $1 AND id = $2 AND status = 'building'`,
);
const markBuilt = statement(
  'publication_built',
  `UPDATE publications SET status = 'built', released_at = $3, changes = $4, progress = NULL WHERE municipality_id = $1 AND id = $2`,
);
/** The one pointer: from the commit on, every reader and every format sees the new version. */
const flipPointer = statement(
  'publication_flip',
  `UPDATE cycles SET live_publication_id = $3, status = 'published', version = version + 1
   WHERE municipality_id = $1 AND id = $2`,
);

/** reopened: somebody took the closing back meanwhile, and its sheets may be at work again. */
type Failure = Exclude<RenderOutcome, { kind: 'rendered' }> | { readonly kind: 'reopened' };

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
    private readonly failing: FailPublication,
  ) {}

  /** Before the worker waits for its jobs: a build may take longer than whoever stops the program will wait. */
  onModuleDestroy(): void {
    this.stopping.abort(new Error('the program stops'));
  }

  async run(municipalityId: string, { publicationId }: JobPayload<'buildPublication'>): Promise<JobOutcome> {
    const work = await this.database.transaction(municipalityId, (tx) => this.freeze(tx, publicationId));
    if (!('cycle' in work)) return work;
    const outcome = await this.render(municipalityId, publicationId, work);
    // The same cycle would fail the same way again: it needs a person, not another attempt.
    return this.database.transaction(municipalityId, (tx) =>
      outcome.kind === 'rendered' ? this.release(tx, publicationId, outcome.publication) : this.giveUp(tx, publicationId, outcome),
    );
  }

  /** The cycle as it will be published, or what became of it where there is nothing to build. */
  private async freeze(tx: TenantTransaction, publicationId: string): Promise<PublicationToRender | JobOutcome> {
    const state = await readPublicationState(tx, publicationId);
    if (!state) return { skipped: 'there is no such publication' };
    if (state.status !== 'building') return { skipped: `the publication is ${state.status} already` };
    // An import that changes closed years comes before or after, never in between.
    const held = await tx.query<{ id: string; status: CycleStatus }>(holdCycles, [tx.municipalityId, state.cycleId]);
    if (held.some(({ id, status }) => id === state.cycleId && status === 'running')) return this.giveUp(tx, publicationId, { kind: 'reopened' });
    const cycle = await freezeCycle(tx, state.cycleId, {
      version: state.version,
      note: state.note,
      // As of the asking, not of the building: the same publication comes out the same, however often it is built.
      publishedAt: state.requestedAt.toISOString(),
      replaces: state.replaces,
      history: await this.history.linkOf(tx, publicationId, 'request'),
    });
    return cycle ? { cycle, replaced: state.replaced?.toString('utf8') ?? null } : { skipped: 'there is no such cycle' };
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
    const failed = await this.failing.fail(tx, publicationId, problems, error);
    return failed ? { done: `could not be built: ${error}` } : { skipped: 'another run has ended it' };
  }

  private problemsOf(municipalityId: string, publicationId: string, failure: Failure): PublicationProblem[] {
    switch (failure.kind) {
      case 'unprintable':
        return failure.places.map((place) => ({ code: 'unprintableCharacters', ...place }));
      case 'outOfTime':
        return [{ code: 'buildOutOfTime' }];
      case 'outOfMemory':
        return [{ code: 'buildOutOfMemory' }];
      case 'reopened':
        return [{ code: 'cycleReopened' }];
      case 'failed':
        return [this.failing.unexpected(municipalityId, publicationId, failure.error)];
    }
  }

  private async release(
    tx: TenantTransaction,
    publicationId: string,
    { files, items, changes }: RenderedPublication,
  ): Promise<JobOutcome> {
    const state = await lockPublicationState(tx, publicationId);
    if (state?.status !== 'building') return { skipped: 'another run has ended it' };
    if (state.cycleStatus === 'running') return this.giveUp(tx, publicationId, { kind: 'reopened' });
    await insertReleased(tx, publicationId, files, items);
    await tx.query(markBuilt, [tx.municipalityId, publicationId, this.clock.now(), changes]);
    await tx.query(flipPointer, [tx.municipalityId, state.cycleId, publicationId]);
    await this.history.append(tx, {
      actor: BUILDER,
      subject: { kind: 'publication', id: publicationId },
      action: 'release',
      payload: { cycleId: state.cycleId, version: state.version, ...checksumsOf(files) },
    });
    return { done: `released version ${state.version} in ${files.length} files` };
  }
}
