import type { ReadingLink } from '#libs/contract/reading.js';
import type { Stage } from '#libs/domain/review/stage.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { ReadingCycle } from './reading-cycles.js';
import { SETTLED } from './reading-cycles.js';

/** A sheet to read, as the list and the way from one to the next need it. */
export interface ReadingSheet extends ReadingLink {
  readonly sectionKey: string;
}

interface Row {
  readonly sheetId: string;
  readonly sectionKey: string;
  readonly number: string;
  readonly title: string;
  readonly stage: Stage;
  readonly commented: boolean;
}

const readSheets = statement(
  'reading_sheets',
  `SELECT id AS "sheetId", section_key AS "sectionKey", carried->>'number' AS number, carried->>'title' AS title, stage,
     btrim(COALESCE(texts->>$4, ''), E' \\n\\t　') <> '' AS commented
   FROM sheets WHERE municipality_id = $1 AND cycle_id = $2 AND stage = ANY ($3) ORDER BY position, id`,
);

/** What can be read of a year, in printed order: as many as the plan has items. */
export async function readReadingSheets(tx: TenantTransaction, cycle: ReadingCycle): Promise<ReadingSheet[]> {
  const rows = await tx.query<Row>(readSheets, [tx.municipalityId, cycle.cycle_id, SETTLED, cycle.comment_field]);
  return rows.map(({ stage, commented, ...sheet }) => ({ ...sheet, state: stateOf(stage, commented) }));
}

function stateOf(stage: Stage, commented: boolean): ReadingLink['state'] {
  if (stage === 'comment') return 'waiting';
  return commented ? 'commented' : 'noComment';
}

export function linkOf({ sheetId, number, title, state }: ReadingSheet): ReadingLink {
  return { sheetId, number, title, state };
}

/** The next one that waits: after this one, and then from the beginning. */
export function nextWaiting(sheets: readonly ReadingSheet[], sheetId: string): string | null {
  const here = sheets.findIndex((sheet) => sheet.sheetId === sheetId);
  const onwards = [...sheets.slice(here + 1), ...sheets.slice(0, Math.max(here, 0))];
  return onwards.find(({ state }) => state === 'waiting')?.sheetId ?? null;
}
