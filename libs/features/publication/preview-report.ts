import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok } from '#libs/contract/outcome.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { buildReport } from '#libs/report/build-report.js';
import type { Report } from '#libs/report/report.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { readFrozenCycle } from './frozen-cycle.read.js';

/** The report as it would be published now, made by the same function. */
@Injectable()
export class PreviewReport {
  constructor(private readonly database: TenantDatabase) {}

  read(person: SignedIn, cycleId: string): Promise<Outcome<Report>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<Report>> => {
      const cycle = await readFrozenCycle(tx, cycleId, { version: 0, note: '', publishedAt: null, history: null });
      return cycle ? ok(buildReport(cycle)) : NOT_FOUND;
    });
  }
}
