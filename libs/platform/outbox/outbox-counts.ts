import { Injectable } from '@nestjs/common';
import type { readOutbox } from '#libs/contract/outbox.js';
import type { RouteResponse } from '#libs/contract/route.js';
import { statement } from '../database/statement.js';
import { TenantDatabase } from '../database/tenant-database.js';

type Counts = RouteResponse<typeof readOutbox>;

const countJobs = statement(
  'outbox_counts',
  `SELECT job AS name, count(*)::int AS asked, (count(*) FILTER (WHERE relayed_at IS NULL))::int AS unrelayed
   FROM outbox WHERE municipality_id = $1 GROUP BY job ORDER BY job`,
);

@Injectable()
export class OutboxCounts {
  constructor(private readonly database: TenantDatabase) {}

  read(municipalityId: string): Promise<Counts> {
    return this.database.transaction(municipalityId, async (tx) => ({
      jobs: await tx.query<Counts['jobs'][number]>(countJobs, [municipalityId]),
    }));
  }
}
