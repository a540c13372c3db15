import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok } from '#libs/contract/outcome.js';
import type { CycleRef } from '#libs/contract/common.js';
import { isStaff } from '#libs/domain/access/role.js';
import type { Stage } from '#libs/domain/review/stage.js';
import { statement } from '#libs/platform/database/statement.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { buildReport } from '#libs/report/build-report.js';
import { itemReport } from '#libs/report/item-report.js';
import type { Report } from '#libs/report/report.js';
import type { SignedIn } from '../accounts/signed-in.js';
import type { CycleColumns } from '../sheets/sheet-card.read.js';
import { cycleRef } from '../sheets/sheet-card.read.js';
import { freezeCycle } from './frozen-cycle.read.js';
import { PREVIEWED } from './previewed.js';

interface SheetRow extends CycleColumns {
  readonly item_key: string;
  readonly number: string;
  readonly title: string;
  readonly stage: Stage;
}

export interface SheetPreview {
  readonly number: string;
  readonly title: string;
  readonly stage: Stage;
  readonly cycle: CycleRef;
  readonly report: Report;
}

const readSheet = statement(
  'preview_sheet',
  `SELECT s.carried->>'itemKey' AS item_key, s.carried->>'number' AS number, s.carried->>'title' AS title, s.stage,
     c.id AS cycle_id, c.status AS cycle_status, c.fiscal_year_from, c.fiscal_year_to, p.id AS plan_id, p.name AS plan_name
   FROM sheets s
   JOIN cycles c ON c.municipality_id = s.municipality_id AND c.id = s.cycle_id
   JOIN plans p ON p.municipality_id = c.municipality_id AND p.id = c.plan_id
   WHERE s.municipality_id = $1 AND s.id = $2`,
);

/** One sheet as it would be published now: cut out of the report of its whole cycle, as that is where it will stand. */
@Injectable()
export class PreviewSheet {
  constructor(private readonly database: TenantDatabase) {}

  read(person: SignedIn, sheetId: string): Promise<Outcome<SheetPreview>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<SheetPreview>> => {
      const row = await tx.one<SheetRow>(readSheet, [tx.municipalityId, sheetId]);
      if (!row || !isStaff(person, row.plan_id)) return NOT_FOUND;
      const frozen = await freezeCycle(tx, row.cycle_id, PREVIEWED);
      if (!frozen) return NOT_FOUND;
      const { number, title, stage } = row;
      const report = itemReport(buildReport(frozen), row.item_key);
      return ok({ number, title, stage, cycle: cycleRef(row), report });
    });
  }
}
