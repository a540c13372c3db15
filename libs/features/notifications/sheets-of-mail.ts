import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import type { DueRange } from '#libs/domain/mail/reminder-days.js';
import type { Stage, WorkStage } from '#libs/domain/review/stage.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { SendBackNote } from '../sheets/carried.js';
import { DUE_ON, IS_EXTENDED, JOIN_DEADLINE } from '../sheets/due-on.read.js';
import type { RemindedSheet, SheetOfMail, WaitingSheetOfMail } from './mail-texts.js';

const readDue = statement(
  'mail_due_on',
  `SELECT due_on::text AS "dueOn" FROM deadlines WHERE municipality_id = $1 AND cycle_id = $2 AND stage = $3`,
);

/** When a stage of a cycle is due; its sheets may have a later date of their own. */
export async function readDueOn(tx: TenantTransaction, cycleId: string, stage: Stage): Promise<LocalDate | null> {
  const row = await tx.one<{ dueOn: LocalDate }>(readDue, [tx.municipalityId, cycleId, stage]);
  return row?.dueOn ?? null;
}

const readInStage = statement(
  'mail_sheets_in_stage',
  `SELECT id, carried->>'number' AS number, carried->>'title' AS title
   FROM sheets WHERE municipality_id = $1 AND cycle_id = $2 AND stage = $3 ORDER BY position, id`,
);

export async function readSheetsInStage(tx: TenantTransaction, cycleId: string, stage: Stage): Promise<SheetOfMail[]> {
  return tx.query<SheetOfMail>(readInStage, [tx.municipalityId, cycleId, stage]);
}

export interface AnnouncedSheet extends SheetOfMail {
  readonly cycleId: string;
  readonly stage: Stage;
  readonly round: number;
  readonly stageSince: Date;
  readonly sendBack: SendBackNote | null;
  readonly lead: string;
  /** Null where the stage has no due date. */
  readonly dueOn: LocalDate | null;
  /** Whether the due date is the sheet's own. */
  readonly extended: boolean;
}

const readSheet = statement(
  'mail_sheet',
  `SELECT s.id, s.cycle_id AS "cycleId", s.stage, s.round, s.stage_since AS "stageSince", s.send_back AS "sendBack",
     s.carried->>'number' AS number, s.carried->>'title' AS title, COALESCE(s.carried->'departments'->>0, '') AS lead,
     ${DUE_ON}::text AS "dueOn", ${IS_EXTENDED} AS extended
   FROM sheets s ${JOIN_DEADLINE} WHERE s.municipality_id = $1 AND s.id = $2`,
);

export async function readAnnouncedSheet(tx: TenantTransaction, sheetId: string): Promise<AnnouncedSheet | undefined> {
  return tx.one<AnnouncedSheet>(readSheet, [tx.municipalityId, sheetId]);
}

/** A due date that one of the ranges of $2 speaks of: `DueRange`. */
const SPOKEN_OF = `jsonb_to_recordset($2::jsonb) AS r ("when" text, days int, "from" date, "to" date)`;

const readSpokenOf = statement(
  'mail_due_sheets',
  `SELECT s.id, s.carried->>'number' AS number, s.carried->>'title' AS title, s.stage, ${DUE_ON}::text AS "dueOn",
     r."when", r.days, ${IS_EXTENDED} AS extended, jsonb_build_object('id', c.id, 'planName', p.name,
       'fiscalYearFrom', c.fiscal_year_from, 'fiscalYearTo', c.fiscal_year_to) AS cycle
   FROM deadlines d
   JOIN cycles c ON c.municipality_id = d.municipality_id AND c.id = d.cycle_id AND c.status = 'running'
   JOIN plans p ON p.municipality_id = c.municipality_id AND p.id = c.plan_id
   JOIN sheets s ON s.municipality_id = d.municipality_id AND s.cycle_id = d.cycle_id AND s.stage = d.stage
   JOIN ${SPOKEN_OF} ON ${DUE_ON} BETWEEN r."from" AND r."to"
   WHERE d.municipality_id = $1
   ORDER BY ${DUE_ON}, p.key, c.fiscal_year_to, s.position, s.id`,
);

/** The sheets of running cycles whose present stage's due date a day's digests speak of. */
export async function readDueSheets(tx: TenantTransaction, ranges: readonly DueRange[]): Promise<RemindedSheet[]> {
  return tx.query<RemindedSheet>(readSpokenOf, [tx.municipalityId, JSON.stringify(ranges)]);
}

const readDigestWanted = statement(
  'mail_digest_wanted',
  `SELECT EXISTS (
       SELECT FROM deadlines d
       JOIN cycles c ON c.municipality_id = d.municipality_id AND c.id = d.cycle_id AND c.status = 'running'
       LEFT JOIN sheets s ON s.municipality_id = d.municipality_id AND s.cycle_id = d.cycle_id AND s.stage = d.stage
       JOIN ${SPOKEN_OF} ON ${DUE_ON} BETWEEN r."from" AND r."to"
       WHERE d.municipality_id = $1)
     AND NOT EXISTS (
       SELECT FROM outbox o WHERE o.municipality_id = $1 AND o.job = 'remind' AND o.payload->>'day' = $3) AS wanted`,
);

/** Whether a day has anything to remind of, and nobody has asked for its digests yet. */
export async function isDigestWanted(tx: TenantTransaction, day: LocalDate, ranges: readonly DueRange[]): Promise<boolean> {
  const row = await tx.one<{ wanted: boolean }>(readDigestWanted, [tx.municipalityId, JSON.stringify(ranges), day]);
  return row!.wanted;
}

const readWaiting = statement(
  'mail_waiting_sheets',
  `SELECT s.id, s.carried->>'number' AS number, s.carried->>'title' AS title, s.stage, ${DUE_ON}::text AS "dueOn",
     ${IS_EXTENDED} AS extended
   FROM sheets s ${JOIN_DEADLINE}
   WHERE s.municipality_id = $1 AND s.cycle_id = $2 AND s.stage <> 'ready'
     AND ($3::uuid[] IS NULL OR s.id = ANY ($3)) AND ($4::text[] IS NULL OR s.stage = ANY ($4))
   ORDER BY s.position, s.id`,
);

/** The sheets of a cycle that are not ready: of these ids and in these stages, where they are given. */
export async function readWaitingSheets(
  tx: TenantTransaction,
  cycleId: string,
  wanted: { readonly ids?: readonly string[] | null; readonly stages?: readonly WorkStage[] },
): Promise<WaitingSheetOfMail[]> {
  return tx.query<WaitingSheetOfMail>(readWaiting, [tx.municipalityId, cycleId, wanted.ids ?? null, wanted.stages ?? null]);
}
