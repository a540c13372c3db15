import { Injectable } from '@nestjs/common';
import { PAGE_SIZE, pageWithin } from '#libs/contract/common.js';
import type { JobState, readJobBoard } from '#libs/contract/job-board.js';
import type { JobName } from '#libs/contract/jobs.js';
import { JOBS } from '#libs/contract/jobs.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok } from '#libs/contract/outcome.js';
import type { RouteResponse } from '#libs/contract/route.js';
import { statement } from '../database/statement.js';
import { TenantDatabase } from '../database/tenant-database.js';
import { LostJobs } from './lost-jobs.js';
import { QueueBackend } from './queue-backend.js';

type Board = RouteResponse<typeof readJobBoard>;

interface BoardRow {
  readonly id: string;
  readonly name: string;
  readonly askedAt: Date;
  readonly relayedAt: Date | null;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly outcome: string | null;
  readonly doneAt: Date | null;
}

const STATE = `CASE WHEN done_at IS NOT NULL THEN 'done' WHEN failed_at IS NOT NULL THEN 'failed' ELSE 'open' END`;

const countJobs = statement(
  'job_counts',
  `SELECT job AS name, count(*)::int AS asked, (count(*) FILTER (WHERE relayed_at IS NULL))::int AS unrelayed,
     (count(*) FILTER (WHERE ${STATE} = 'open'))::int AS open, (count(*) FILTER (WHERE ${STATE} = 'failed'))::int AS failed,
     (count(*) FILTER (WHERE ${STATE} = 'done'))::int AS done
   FROM outbox WHERE municipality_id = $1 GROUP BY job ORDER BY job`,
);
const readPage = statement(
  'job_page',
  `SELECT id, job AS name, created_at AS "askedAt", relayed_at AS "relayedAt", attempts, last_error AS "lastError", outcome,
     done_at AS "doneAt"
   FROM outbox WHERE municipality_id = $1 AND ${STATE} = $2
   ORDER BY created_at DESC, id LIMIT ${PAGE_SIZE} OFFSET $3`,
);
const readFailed = statement(
  'job_failed',
  `SELECT id, job FROM outbox WHERE municipality_id = $1 AND id = $2 AND failed_at IS NOT NULL AND done_at IS NULL FOR UPDATE`,
);

/** What administrators see of their municipality's jobs, as the tables and the queue have them. */
@Injectable()
export class JobBoard {
  constructor(
    private readonly database: TenantDatabase,
    private readonly backend: QueueBackend,
    private readonly lost: LostJobs,
  ) {}

  async read(municipalityId: string, state: JobState, wantedPage: number): Promise<Board> {
    const { counts, total, page, rows } = await this.database.transaction(municipalityId, async (tx) => {
      const counted = await tx.query<Board['counts'][number]>(countJobs, [municipalityId]);
      const all = counted.reduce((sum, count) => sum + count[state], 0);
      const shown = pageWithin(wantedPage, all);
      const found = await tx.query<BoardRow>(readPage, [municipalityId, state, (shown - 1) * PAGE_SIZE]);
      return { counts: counted, total: all, page: shown, rows: found };
    });
    const jobs = await Promise.all(
      rows.map(async (row) => ({
        ...row,
        state,
        askedAt: row.askedAt.toISOString(),
        relayedAt: row.relayedAt?.toISOString() ?? null,
        doneAt: row.doneAt?.toISOString() ?? null,
        inQueue: state === 'done' ? null : await this.inQueue(row),
      })),
    );
    return { backend: this.backend.kind, counts, jobs: { rows: jobs, total, page, pageSize: PAGE_SIZE } };
  }

  retry(municipalityId: string, jobId: string): Promise<Outcome<undefined>> {
    return this.database.transaction(municipalityId, async (tx): Promise<Outcome<undefined>> => {
      const failed = await tx.one<{ id: string; job: JobName }>(readFailed, [municipalityId, jobId]);
      if (!failed || !(failed.job in JOBS)) return NOT_FOUND;
      await this.lost.ask(tx, failed);
      return ok(undefined);
    });
  }

  private async inQueue({ id, name, relayedAt }: BoardRow): Promise<string | null> {
    return relayedAt === null || !(name in JOBS) ? null : this.lost.stateOf({ id, job: name as JobName });
  }
}
