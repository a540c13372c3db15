import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import type { DueRange, ReminderKind } from '#libs/domain/mail/reminder-days.js';
import type { Stage, WorkStage } from '#libs/domain/review/stage.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { SendBackNote } from '../sheets/carried.js';
import { DUE_ON, IS_EXTENDED, JOIN_DEADLINE } from '../sheets/due-on.read.js';
import type { Sender } from './mail-context.js';
import type { DueSheet, SheetOfMail, WaitingSheetOfMail } from './texts/sheet-of-mail.js';

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

/**
 * The sheets of running cycles that one of the ranges ($2: `DueRange`) speaks of, and the latest that does. A year's
 * digests begin on the day after its opening; what came later than it was due is late from the day on which it came.
 */
const SPOKEN_OF = `
   FROM deadlines d
   JOIN cycles c ON c.municipality_id = d.municipality_id AND c.id = d.cycle_id AND c.status = 'running'
   JOIN sheets s ON s.municipality_id = d.municipality_id AND s.cycle_id = d.cycle_id AND s.stage = d.stage
   JOIN LATERAL (
     SELECT "when" FROM jsonb_to_recordset($2::jsonb) AS range ("on" date, "when" text, "from" date, "to" date)
     WHERE "on" > (c.opened_at AT TIME ZONE 'Asia/Tokyo')::date
       AND CASE WHEN "when" IN ('overdue', 'escalated')
             THEN GREATEST(${DUE_ON}, (s.stage_since AT TIME ZONE 'Asia/Tokyo')::date) ELSE ${DUE_ON} END
           BETWEEN "from" AND "to"
     ORDER BY "on" DESC LIMIT 1) r ON true`;

const readSpokenOf = statement(
  'mail_due_sheets',
  `SELECT s.id, s.carried->>'number' AS number, s.carried->>'title' AS title, s.stage, ${DUE_ON}::text AS "dueOn",
     r."when", ${IS_EXTENDED} AS extended, jsonb_build_object('id', c.id, 'planName', p.name,
       'fiscalYearFrom', c.fiscal_year_from, 'fiscalYearTo', c.fiscal_year_to) AS cycle,
     jsonb_build_object('municipality', m.name, 'contact', p.contact) AS sender
   ${SPOKEN_OF}
   JOIN plans p ON p.municipality_id = c.municipality_id AND p.id = c.plan_id
   JOIN municipalities m ON m.id = d.municipality_id
   WHERE d.municipality_id = $1
   ORDER BY ${DUE_ON}, p.key, c.fiscal_year_to, s.position, s.id`,
);

/** A sheet that a reminder speaks of, and who signs what is said of it. */
export interface SpokenOfSheet extends DueSheet {
  readonly when: ReminderKind;
  readonly sender: Sender;
}

/** The sheets of running cycles whose present stage's due date a day's digests speak of. */
export async function readDueSheets(tx: TenantTransaction, ranges: readonly DueRange[]): Promise<SpokenOfSheet[]> {
  return tx.query<SpokenOfSheet>(readSpokenOf, [tx.municipalityId, JSON.stringify(ranges)]);
}

const readDigestWanted = statement(
  'mail_digest_wanted',
  `SELECT EXISTS (SELECT ${SPOKEN_OF} WHERE d.municipality_id = $1) AS wanted`,
);

/** Whether a day has anything to remind of. */
export async function isDigestWanted(tx: TenantTransaction, ranges: readonly DueRange[]): Promise<boolean> {
  const row = await tx.one<{ wanted: boolean }>(readDigestWanted, [tx.municipalityId, JSON.stringify(ranges)]);
  return row!.wanted;
}

/** Nothing when the day, or a later one, is taken already: whoever comes second waits here, and finds it so. */
const takeDay = statement(
  'mail_take_digest_day',
  `WITH before AS (SELECT day FROM digest_days WHERE municipality_id = $1)
   INSERT INTO digest_days (municipality_id, day) VALUES ($1, $2)
   ON CONFLICT (municipality_id) DO UPDATE SET day = EXCLUDED.day WHERE digest_days.day < EXCLUDED.day
   RETURNING (SELECT day::text FROM before) AS last`,
);

/** Takes a day's digests on, once. Answers the last day before it that was; null: there was none. */
export async function takeDigestDay(tx: TenantTransaction, day: LocalDate): Promise<{ readonly last: LocalDate | null } | undefined> {
  return tx.one<{ last: LocalDate | null }>(takeDay, [tx.municipalityId, day]);
}

const readWaiting = statement(
  'mail_waiting_sheets',
  `SELECT s.id, s.carried->>'number' AS number, s.carried->>'title' AS title, s.stage, s.round, ${DUE_ON}::text AS "dueOn",
     ${IS_EXTENDED} AS extended
   FROM sheets s ${JOIN_DEADLINE}
   WHERE s.municipality_id = $1 AND s.cycle_id = $2 AND s.stage <> 'ready'
     AND ($3::uuid[] IS NULL OR s.id = ANY ($3)) AND ($4::text[] IS NULL OR s.stage = ANY ($4))
   ORDER BY s.position, s.id`,
);

export interface SheetInRound extends WaitingSheetOfMail {
  readonly round: number;
}

/** The sheets of a cycle that are not ready: of these ids and in these stages, where they are given. */
export async function readWaitingSheets(
  tx: TenantTransaction,
  cycleId: string,
  wanted: { readonly ids?: readonly string[] | null; readonly stages?: readonly WorkStage[] },
): Promise<SheetInRound[]> {
  return tx.query<SheetInRound>(readWaiting, [tx.municipalityId, cycleId, wanted.ids ?? null, wanted.stages ?? null]);
}
