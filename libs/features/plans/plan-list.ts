import { Injectable } from '@nestjs/common';
import type { listPlans } from '#libs/contract/cycles.js';
import type { RouteResponse } from '#libs/contract/route.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { readPlanSummaries } from './plan-list.read.js';

@Injectable()
export class PlanList {
  constructor(private readonly database: TenantDatabase) {}

  read(person: SignedIn): Promise<RouteResponse<typeof listPlans>> {
    return this.database.transaction(person.municipalityId, async (tx) => ({ plans: await readPlanSummaries(tx) }));
  }
}
