import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok } from '#libs/contract/outcome.js';
import type { SheetView } from '#libs/contract/sheets.js';
import { isStaff } from '#libs/domain/access/role.js';
import { netChanges } from '#libs/domain/review/versions.js';
import type { Visit } from '#libs/domain/review/visit.js';
import { toldSince, visited } from '#libs/domain/review/visit.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import type { SheetHistoryRow } from './history-view.js';
import { changesOf } from './history-view.js';

interface VisitRow {
  readonly visit_started_at: Date;
  readonly seen_seq: string;
  readonly seen_at: Date;
  readonly before_seq: string;
  readonly before_at: Date;
}

const VISIT_SQL = `SELECT visit_started_at, seen_seq, seen_at, before_seq, before_at FROM sheet_views
   WHERE municipality_id = $1 AND account_id = $2 AND sheet_id = $3`;

const readRow = statement('sheet_visit', VISIT_SQL);
const lockRow = statement('sheet_visit_lock', `${VISIT_SQL} FOR UPDATE`);
const readPlan = statement(
  'sheet_visit_plan',
  `SELECT c.plan_id, (SELECT max(seq) FROM history_entries WHERE municipality_id = $1) AS newest
   FROM sheets s JOIN cycles c ON c.municipality_id = s.municipality_id AND c.id = s.cycle_id
   WHERE s.municipality_id = $1 AND s.id = $2`,
);
/** Of two first looks at once the one that has seen more stays. */
const writeRow = statement(
  'sheet_visit_write',
  `INSERT INTO sheet_views AS known
     (municipality_id, account_id, sheet_id, visit_started_at, seen_seq, seen_at, before_seq, before_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
   ON CONFLICT (municipality_id, account_id, sheet_id) DO UPDATE
     SET visit_started_at = excluded.visit_started_at, seen_seq = excluded.seen_seq, seen_at = excluded.seen_at,
       before_seq = excluded.before_seq, before_at = excluded.before_at
     WHERE known.seen_seq <= excluded.seen_seq`,
);

/** Notes that somebody has been shown a sheet's page. Nothing is looked at by being fetched beforehand. */
@Injectable()
export class MarkSheetSeen {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  mark(person: SignedIn, sheetId: string, seq: number): Promise<Outcome<void>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<void>> => {
      const sheet = await tx.one<{ plan_id: string; newest: string | null }>(readPlan, [tx.municipalityId, sheetId]);
      if (!sheet || !isStaff(person, sheet.plan_id)) return NOT_FOUND;
      const key = [tx.municipalityId, person.accountId, sheetId];
      const row = await tx.one<VisitRow>(lockRow, key);
      // Nobody has seen what has not happened yet.
      const seen = Math.min(seq, Number(sheet.newest ?? 0));
      const visit = visited(row ? visitOf(row) : null, seen, this.clock.now());
      const { startedAt, seen: last, before } = visit;
      await tx.query(writeRow, [...key, startedAt, last.seq, last.at, before.seq, before.at]);
      return ok(undefined);
    });
  }
}

export async function readVisit(tx: TenantTransaction, person: SignedIn, sheetId: string): Promise<Visit | null> {
  const row = await tx.one<VisitRow>(readRow, [tx.municipalityId, person.accountId, sheetId]);
  return row ? visitOf(row) : null;
}

/** What others have changed of a sheet since somebody last saw it; null where that is nothing. */
export function unseenSince(
  visit: Visit | null,
  history: readonly SheetHistoryRow[],
  person: SignedIn,
  now: Date,
): SheetView['unseen'] {
  const since = toldSince(visit, now);
  if (!since) return null;
  const others = history.filter(({ seq, actor_id }) => Number(seq) > since.seq && actor_id !== person.accountId);
  const places = Object.keys(netChanges(others.map(({ payload }) => changesOf(payload)))).length;
  return places === 0 ? null : { seq: since.seq, since: since.at.toISOString(), places };
}

function visitOf(row: VisitRow): Visit {
  return {
    startedAt: row.visit_started_at,
    seen: { seq: Number(row.seen_seq), at: row.seen_at },
    before: { seq: Number(row.before_seq), at: row.before_at },
  };
}
