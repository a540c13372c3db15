import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { exportPlan } from '#libs/contract/imports.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok } from '#libs/contract/outcome.js';
import type { RouteInput, RouteResponse } from '#libs/contract/route.js';
import { mayAdminister } from '#libs/domain/access/role.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import type { Cycle } from '../cycles/cycle.entity.js';
import { Municipality } from '../municipalities/municipality.entity.js';
import { Plan } from '../plans/plan.entity.js';
import { writeArchive } from './containers/archive.js';
import { writePackWorkbook } from './containers/workbook.js';
import { waitForImports } from './import-turn.js';
import type { PlanPack } from './plan-pack.js';
import { registerPack } from './register/register-pack.js';
import { readRegisterState } from './register/register-state.js';
import { packFiles } from './write-pack.js';

type Exported = RouteResponse<typeof exportPlan>;
type Container = RouteInput<typeof exportPlan>['query']['container'];

const MEDIA_TYPES: Readonly<Record<Container, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

/** A plan with the results of its finished years, as a plan pack. */
@Injectable()
export class ExportPlanPack {
  constructor(
    private readonly source: DataSource,
    private readonly database: TenantDatabase,
  ) {}

  /** For an administrator: in one file. */
  async file(person: SignedIn, planId: string, container: Container): Promise<Outcome<Exported>> {
    if (!mayAdminister(person, planId)) return NOT_FOUND;
    const pack = await this.pack(person.municipalityId, { id: planId });
    if (!pack) return NOT_FOUND;
    const { municipality, plan } = pack.plan;
    const content = await packInOneFile(pack, container);
    return ok({
      fileName: `${municipality.key}-${plan.key}.${container}`,
      mediaType: MEDIA_TYPES[container],
      content: Buffer.from(content).toString('base64'),
    });
  }

  /** By the plan's id or key; undefined when there is no such plan. */
  async pack(municipalityId: string, plan: { readonly id: string } | { readonly key: string }): Promise<PlanPack | undefined> {
    const municipality = await this.source.getRepository(Municipality).findOneByOrFail({ id: municipalityId });
    return this.database.transaction(municipalityId, async (tx) => {
      await waitForImports(tx, municipality.key);
      const row = await tx.manager.findOneBy(Plan, { municipalityId, ...plan });
      return row ? readPack(tx, municipality, row) : undefined;
    });
  }
}

export function packInOneFile(pack: PlanPack, container: Container): Promise<Uint8Array> {
  return container === 'xlsx'
    ? writePackWorkbook(packFiles(pack, 'workbook'))
    : Promise.resolve(writeArchive(packFiles(pack, 'files')));
}

async function readPack(tx: TenantTransaction, municipality: Municipality, plan: Plan): Promise<PlanPack> {
  const finished = (cycle: Cycle) => cycle.status !== 'running';
  const state = await readRegisterState(tx, municipality, plan, finished);
  return registerPack(state, state.cycles.filter(({ cycle }) => finished(cycle)));
}
