import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok } from '#libs/contract/outcome.js';
import { isStaff } from '#libs/domain/access/role.js';
import { statement } from '#libs/platform/database/statement.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { buildReport } from '#libs/report/build-report.js';
import type { Report } from '#libs/report/report.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { freezeCycle } from './frozen-cycle.read.js';
import { PREVIEWED } from './previewed.js';

const readPlanId = statement('preview_plan', `SELECT plan_id AS id FROM cycles WHERE municipality_id = $1 AND id = $2`);

/** The report as it would be published now, made by the same function. */
@Injectable()
export class PreviewReport {
  constructor(private readonly database: TenantDatabase) {}

  read(person: SignedIn, cycleId: string): Promise<Outcome<Report>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<Report>> => {
      const planId = (await tx.one<{ id: string }>(readPlanId, [tx.municipalityId, cycleId]))?.id;
      if (planId === undefined || !isStaff(person, planId)) return NOT_FOUND;
      const cycle = await freezeCycle(tx, cycleId, PREVIEWED);
      return cycle ? ok(buildReport(cycle)) : NOT_FOUND;
    });
  }
}
