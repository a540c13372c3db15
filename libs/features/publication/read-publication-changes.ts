import { Injectable } from '@nestjs/common';
import { PAGE_SIZE, pageWithin } from '#libs/contract/common.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok } from '#libs/contract/outcome.js';
import type { PublicationChanges } from '#libs/contract/publications.js';
import { mayAdminister } from '#libs/domain/access/role.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { buildReport } from '#libs/report/build-report.js';
import { readReport } from '#libs/report/read-report.js';
import type { ReportChange } from '#libs/report/report.js';
import { reportChanges } from '#libs/report/report-changes.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { sheetIdsOf } from '../sheets/sheet-ids.read.js';
import { freezeCycle } from './frozen-cycle.read.js';
import { PREVIEWED } from './previewed.js';

const readPlanId = statement('publication_changes_plan', `SELECT plan_id AS id FROM cycles WHERE municipality_id = $1 AND id = $2`);
/** The version that the next one would replace: the live one, else the newest that was not withdrawn. */
const readReplaced = statement(
  'publication_changes_replaced',
  `SELECT b.version, f.body FROM publications b
   JOIN cycles c ON c.municipality_id = b.municipality_id AND c.id = b.cycle_id
   JOIN artefacts f ON f.municipality_id = b.municipality_id AND f.publication_id = b.id AND f.format = 'json'
   WHERE b.municipality_id = $1 AND b.cycle_id = $2 AND b.status = 'built' AND b.withdrawn_at IS NULL
   ORDER BY (b.id = c.live_publication_id) IS TRUE DESC, b.version DESC LIMIT 1`,
);

/** What would be corrected, before anything is published. */
@Injectable()
export class ReadPublicationChanges {
  constructor(private readonly database: TenantDatabase) {}

  read(person: SignedIn, cycleId: string, page: number): Promise<Outcome<PublicationChanges>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<PublicationChanges>> => {
      const planId = (await tx.one<{ id: string }>(readPlanId, [tx.municipalityId, cycleId]))?.id;
      if (planId === undefined || !mayAdminister(person, planId)) return NOT_FOUND;
      const replaced = await tx.one<{ version: number; body: Buffer }>(readReplaced, [tx.municipalityId, cycleId]);
      const changes = replaced ? await changesSince(tx, cycleId, replaced.body) : [];
      return ok({ replaces: replaced?.version ?? null, changes: await pageOfChanges(tx, cycleId, changes, page) });
    });
  }
}

async function changesSince(tx: TenantTransaction, cycleId: string, json: Buffer): Promise<ReportChange[]> {
  const cycle = await freezeCycle(tx, cycleId, PREVIEWED);
  return cycle ? reportChanges(readReport(json), buildReport(cycle)) : [];
}

async function pageOfChanges(
  tx: TenantTransaction,
  cycleId: string,
  changes: readonly ReportChange[],
  wanted: number,
): Promise<PublicationChanges['changes']> {
  const page = pageWithin(wanted, changes.length);
  const sheetIds = await sheetIdsOf(tx, cycleId);
  const rows = changes.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(({ fields, itemKey, ...change }) => ({
    ...change,
    itemKey,
    sheetId: sheetIds.get(itemKey ?? '') ?? null,
    fields: [...fields],
  }));
  return { rows, total: changes.length, page, pageSize: PAGE_SIZE };
}
