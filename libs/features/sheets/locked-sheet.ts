import { mayRead } from '#libs/domain/access/role.js';
import { isSettledStage } from '#libs/domain/review/stage.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import type { SheetRow } from './sheet-row.js';
import { SHEET_ROW_SQL } from './sheet-row.js';

/** The sheet is taken for writing; its cycle is held, so that it cannot be closed in the middle. */
const lockSheet = statement('sheet_lock', `${SHEET_ROW_SQL} FOR UPDATE OF s FOR SHARE OF c`);

/** The sheet, locked until the transaction ends, or undefined where the person may not even read it. */
export async function lockedSheet(
  tx: TenantTransaction,
  person: SignedIn,
  sheetId: string,
): Promise<SheetRow | undefined> {
  const row = await tx.one<SheetRow>(lockSheet, [tx.municipalityId, sheetId]);
  return row && mayRead(person, { planId: row.plan_id, settled: isSettledStage(row.stage) }) ? row : undefined;
}
