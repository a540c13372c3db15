import type { Remarks } from '#libs/contract/meetings.js';
import type { AccessContext } from '#libs/domain/review/decide.js';
import type { SheetScope } from '#libs/domain/access/role.js';
import type { RemarkStage } from '#libs/domain/review/remark.js';
import { MAX_REMARK_LENGTH, remarkRefusals } from '#libs/domain/review/remark.js';
import type { Stage } from '#libs/domain/review/stage.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';

/** A remark with who said it. */
export interface SaidRow {
  readonly sheet_id: string;
  readonly account_id: string;
  readonly name: string;
  readonly round: number;
  readonly text: string;
  readonly version: number;
  readonly saved_at: Date;
}

/** The sheet that remarks are read of. */
export interface RemarkedSheet extends SheetScope {
  readonly id: string;
  readonly stage: Stage;
  readonly round: number;
}

const readAll = statement(
  'remarks_said',
  `SELECT r.sheet_id, r.account_id, a.name, r.round, r.text, r.version, r.saved_at
   FROM remarks r JOIN accounts a ON a.municipality_id = r.municipality_id AND a.id = r.account_id
   WHERE r.municipality_id = $1 AND r.sheet_id = ANY ($2::uuid[]) AND r.stage = $3
   ORDER BY r.round, a.name, a.email`,
);

/** What the members of a stage's committee have said of these sheets, in every round. */
export function readSaid(tx: TenantTransaction, sheetIds: readonly string[], stage: RemarkStage): Promise<SaidRow[]> {
  return tx.query<SaidRow>(readAll, [tx.municipalityId, sheetIds, stage]);
}

/** The remarks on one sheet as one person reads them. */
export function remarksView(
  sheet: RemarkedSheet,
  stage: RemarkStage,
  rows: readonly SaidRow[],
  context: AccessContext,
): Remarks {
  const { accountId } = context.actor;
  const ofSheet = rows.filter((row) => row.sheet_id === sheet.id);
  const mine = ofSheet.find((row) => row.account_id === accountId && row.round === sheet.round);
  const writable = remarkRefusals(sheet, { stage, text: '' }, context).length === 0;
  return {
    stage,
    round: sheet.round,
    maxLength: MAX_REMARK_LENGTH,
    said: ofSheet
      .filter(({ text }) => text.trim() !== '')
      .map(({ account_id, name, round, text, saved_at }) => ({
        name,
        mine: account_id === accountId,
        round,
        text,
        savedAt: saved_at.toISOString(),
      })),
    own: writable ? { version: mine?.version ?? 0, text: mine?.text ?? '' } : null,
  };
}
