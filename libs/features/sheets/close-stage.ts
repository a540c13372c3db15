import { Injectable } from '@nestjs/common';
import type { JobPayload } from '#libs/contract/jobs.js';
import type { StageWork } from '#libs/domain/review/stage-closing.js';
import { closingEvents } from '#libs/domain/review/stage-closing.js';
import type { WorkStage } from '#libs/domain/review/stage.js';
import type { SheetEvent } from '#libs/domain/review/event.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { Outbox } from '#libs/platform/outbox/outbox.js';
import type { JobHandler, JobOutcome } from '#libs/platform/queue/job-handler.js';
import { History } from '../audit/history.js';
import { holdCycle } from '../cycles/locked-cycle.read.js';
import { ApplyEvents } from './apply-events.js';
import { isWrittenIn } from './draft-check.read.js';
import { DUE_ON, JOIN_DEADLINE } from './due-on.read.js';
import type { SheetHistoryPayload } from './history-view.js';
import type { SheetRow } from './sheet-row.js';
import { reviewRules, SHEET_ROWS_SQL, sheetState } from './sheet-row.js';

type Closing = JobPayload<'closeStage'>;

interface Advance {
  readonly row: SheetRow;
  readonly events: readonly SheetEvent[];
}

interface Written {
  readonly sheetId: string;
  readonly round: number;
  readonly writer: string;
  readonly fields: readonly string[];
}

const ACTOR = { kind: 'job', id: 'closeStage', name: 'closeStage' } as const;

/** Conditional on nobody having closed it: whoever comes second waits here, and finds it done. */
const claimClosing = statement(
  'closing_claim',
  `INSERT INTO stage_closings (municipality_id, cycle_id, stage, due_on, closed_at) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT DO NOTHING RETURNING stage`,
);
const lockInStage = statement(
  'closing_lock_sheets',
  `SELECT s.id FROM sheets s ${JOIN_DEADLINE}
   WHERE s.municipality_id = $1 AND s.cycle_id = $2 AND s.stage = $3 AND ${DUE_ON} = $4
   ORDER BY s.position, s.id FOR UPDATE OF s`,
);
const readRows = statement('closing_sheets', `${SHEET_ROWS_SQL} AND s.id = ANY ($2) ORDER BY s.position, s.id`);
/** Who has written where in a sheet, in person or for somebody absent, by round. */
const readWritten = statement(
  'closing_written',
  `SELECT h.subject_id AS "sheetId", (h.payload->>'round')::int AS round, w.id AS writer, array_agg(DISTINCT f.field) AS fields
   FROM history_entries h
   CROSS JOIN LATERAL jsonb_object_keys(h.payload->'changes') AS f (field)
   CROSS JOIN LATERAL (
     SELECT h.actor_id AS id
     UNION ALL SELECT o->>'accountId' FROM jsonb_array_elements(h.payload->'inPlaceOf') AS o) w
   WHERE h.municipality_id = $1 AND h.subject_id = ANY ($2) AND h.action = 'saveDraft' AND h.actor_kind = 'account'
   GROUP BY 1, 2, 3`,
);

/**
 * 締切: when a due date is over, a stage's complete sheets move on where the plan's route says so, and the rest is left,
 * for the responsible division to see. Once for each due date; what a person has moved on meanwhile is not touched.
 */
@Injectable()
export class CloseStage implements JobHandler<'closeStage'> {
  readonly job = 'closeStage';

  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly history: History,
    private readonly outbox: Outbox,
    private readonly applying: ApplyEvents,
  ) {}

  run(municipalityId: string, closing: Closing): Promise<JobOutcome> {
    return this.database.transaction(municipalityId, async (tx): Promise<JobOutcome> => {
      const { cycleId, stage, dueOn } = closing;
      const cycle = await holdCycle(tx, cycleId);
      if (cycle?.status !== 'running') return { skipped: `the cycle is ${cycle?.status}` };
      const claim = [municipalityId, cycleId, stage, dueOn, this.clock.now()];
      if (!(await tx.one(claimClosing, claim))) return { skipped: 'closed already' };
      const locked = await tx.query<{ id: string }>(lockInStage, [municipalityId, cycleId, stage, dueOn]);
      const rows = await tx.query<SheetRow>(readRows, [municipalityId, locked.map(({ id }) => id)]);
      const advances = await this.advances(tx, closing, rows);
      for (const { row, events } of advances) await this.applying.write(tx, row, events);
      const left = rows.length - advances.length;
      await this.announce(tx, closing, advances);
      if (left > 0) await this.outbox.add(tx, 'announceClosing', { ...closing, advanced: advances.length });
      await this.note(tx, closing, rows, advances);
      return { done: `${advances.length} sheets advanced, ${left} left` };
    });
  }

  private async advances(tx: TenantTransaction, { stage }: Closing, rows: readonly SheetRow[]): Promise<Advance[]> {
    const found = await tx.query<Written>(readWritten, [tx.municipalityId, rows.map(({ id }) => id)]);
    return rows
      .map((row) => ({
        row,
        events: closingEvents(
          sheetState(row),
          { ...reviewRules(row), route: row.route },
          workIn(row, stage, found.filter(({ sheetId }) => sheetId === row.id)),
        ),
      }))
      .filter(({ events }) => events.length > 0);
  }

  /** One mail a person about all that moved on, not one a sheet. */
  private async announce(tx: TenantTransaction, closing: Closing, advances: readonly Advance[]): Promise<void> {
    if (advances.length === 0) return;
    const sheets = advances.map(({ row }) => ({ sheetId: row.id, round: row.round }));
    await this.outbox.add(tx, 'announceAdvanced', { ...closing, sheets });
  }

  private async note(
    tx: TenantTransaction,
    { cycleId, ...closing }: Closing,
    rows: readonly SheetRow[],
    advances: readonly Advance[],
  ): Promise<void> {
    if (rows.length === 0) return;
    for (const { row, events } of advances) {
      const payload: SheetHistoryPayload = { round: row.round, events };
      await this.history.append(tx, { actor: ACTOR, subject: { kind: 'sheet', id: row.id }, action: 'closeStage', payload });
    }
    const moved = new Set(advances.map(({ row }) => row.id));
    const left = rows.filter(({ id }) => !moved.has(id)).map(({ carried }) => carried.number);
    const payload = { ...closing, advanced: advances.length, left };
    await this.history.append(tx, { actor: ACTOR, subject: { kind: 'cycle', id: cycleId }, action: 'closeStage', payload });
  }
}

/** Of all that was ever written in a sheet, what belongs to the stage: an opinion makes nobody a writer of the draft. */
function workIn(row: SheetRow, stage: WorkStage, all: readonly Written[]): StageWork {
  const written = all.filter(({ fields }) => fields.some((field) => isWrittenIn(row, stage, field)));
  return {
    writers: stage === 'draft' ? [...new Set(written.map(({ writer }) => writer))] : [],
    sentBackUntouched: row.send_back?.to === stage && !written.some(({ round }) => round === row.round),
  };
}
