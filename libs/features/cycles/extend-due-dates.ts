import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { extendDueDates } from '#libs/contract/board.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { RouteInput, RouteResponse } from '#libs/contract/route.js';
import { mayRunYear } from '#libs/domain/access/role.js';
import { endOfDay } from '#libs/domain/fiscal/local-date.js';
import { MAX_REASON_LENGTH } from '#libs/domain/review/command.js';
import type { DueDates, Extensible } from '#libs/domain/review/extension.js';
import { extendedDueDates, extensionRefusals } from '#libs/domain/review/extension.js';
import type { Route } from '#libs/domain/review/route.js';
import type { Stage, WorkStage } from '#libs/domain/review/stage.js';
import { STAGES } from '#libs/domain/review/stage.js';
import { textLength } from '#libs/domain/template/sheet-template.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import { Outbox } from '#libs/platform/outbox/outbox.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { asHistoryActor } from '../accounts/signed-in.js';
import type { HistoryEvent } from '../audit/history.js';
import { History } from '../audit/history.js';
import { DUE_ON } from '../sheets/due-on.read.js';
import { holdCycle } from './locked-cycle.read.js';

type Body = RouteInput<typeof extendDueDates>['body'];
type Extended = RouteResponse<typeof extendDueDates>;

interface ExtensibleSheet extends Extensible {
  readonly id: string;
  readonly stage: Stage;
  readonly round: number;
}

/** What was extended: the entries of its history, and the stages and sheets that those who act are told of. */
interface Change {
  readonly answer: Extended;
  readonly stages: readonly WorkStage[];
  /** null: all sheets of the cycle. */
  readonly sheetIds: readonly string[] | null;
  readonly entries: readonly Pick<HistoryEvent, 'subject' | 'payload'>[];
}

const readRoute = statement('extension_route', `SELECT route FROM cycles WHERE municipality_id = $1 AND id = $2`);
const lockDeadlines = statement(
  'extension_deadlines',
  `SELECT stage, due_on::text AS "dueOn" FROM deadlines WHERE municipality_id = $1 AND cycle_id = $2
   ORDER BY stage FOR UPDATE`,
);
const lockSheets = statement(
  'extension_sheets',
  `SELECT s.id, s.carried->>'number' AS number, s.stage, s.round,
     COALESCE((SELECT jsonb_object_agg(d.stage, to_char(${DUE_ON}, 'YYYY-MM-DD')) FROM deadlines d
               WHERE d.municipality_id = s.municipality_id AND d.cycle_id = s.cycle_id), '{}') AS "dueDates"
   FROM sheets s WHERE s.municipality_id = $1 AND s.cycle_id = $2 AND s.id = ANY ($3) ORDER BY s.position, s.id FOR UPDATE OF s`,
);
const countSheets = statement(
  'extension_count',
  `SELECT count(*)::int AS total FROM sheets WHERE municipality_id = $1 AND cycle_id = $2 AND stage = ANY ($3)`,
);
const updateDeadlines = statement(
  'extension_update_deadlines',
  `UPDATE deadlines SET due_on = $3, due_at = $4 WHERE municipality_id = $1 AND cycle_id = $2 AND stage = ANY ($5)`,
);
/** The sheet's version stays: nobody who is writing is turned away. */
const updateSheets = statement(
  'extension_update_sheets',
  `UPDATE sheets s SET due_dates = s.due_dates || wanted.dates
   FROM jsonb_to_recordset($2::jsonb) AS wanted(id uuid, dates jsonb)
   WHERE s.municipality_id = $1 AND s.id = wanted.id`,
);

/**
 * 期限の延長: for some sheets, or for a whole stage. A due date only ever moves to a later day, and what is so already
 * stays as it is: that is why it needs no version, and may be asked for twice. All sheets are extended, or none.
 */
@Injectable()
export class ExtendDueDates {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
    private readonly history: History,
    private readonly outbox: Outbox,
  ) {}

  extend(person: SignedIn, cycleId: string, body: Body): Promise<Outcome<Extended>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<Extended>> => {
      const cycle = await holdCycle(tx, cycleId);
      if (!cycle || !mayRunYear(person, cycle.planId)) return NOT_FOUND;
      if (cycle.status !== 'running') return refused([{ code: 'cycleNotRunning', status: cycle.status }]);
      const length = textLength(body.reason);
      if (length > MAX_REASON_LENGTH) return refused([{ code: 'reasonTooLong', length, max: MAX_REASON_LENGTH }]);
      const { route } = (await tx.one<{ route: Route }>(readRoute, [tx.municipalityId, cycleId]))!;
      const outcome =
        body.sheetIds === undefined
          ? await this.extendStage(tx, cycleId, route, body)
          : await this.extendSheets(tx, cycleId, route, body, [...new Set(body.sheetIds)]);
      if (outcome.kind !== 'ok') return outcome;
      await this.announce(tx, person, cycleId, outcome.value);
      return ok(outcome.value.answer);
    });
  }

  private async extendStage(tx: TenantTransaction, cycleId: string, route: Route, body: Body): Promise<Outcome<Change>> {
    const rows = await tx.query<{ stage: WorkStage; dueOn: string }>(lockDeadlines, [tx.municipalityId, cycleId]);
    const dueDates: DueDates = Object.fromEntries(rows.map(({ stage, dueOn }) => [stage, dueOn]));
    const refusals = extensionRefusals([{ number: '', stage: null, dueDates }], body, route, this.clock.today());
    if (refusals.length > 0) return refused(refusals);
    const changed = extendedDueDates(dueDates, body, route);
    const stages = stagesOf(changed);
    const upTo = STAGES.slice(0, STAGES.indexOf(body.stage) + 1);
    const { total } = (await tx.one<{ total: number }>(countSheets, [tx.municipalityId, cycleId, upTo]))!;
    if (stages.length === 0) return ok({ answer: { extended: 0, unchanged: total }, stages, sheetIds: null, entries: [] });
    await tx.query(updateDeadlines, [tx.municipalityId, cycleId, body.dueOn, endOfDay(body.dueOn), stages]);
    const payload = { reason: body.reason, dueDates: movesOf(dueDates, changed) };
    return ok({
      answer: { extended: total, unchanged: 0 },
      stages,
      sheetIds: null,
      entries: [{ subject: { kind: 'cycle', id: cycleId }, payload }],
    });
  }

  private async extendSheets(
    tx: TenantTransaction,
    cycleId: string,
    route: Route,
    body: Body,
    ids: readonly string[],
  ): Promise<Outcome<Change>> {
    const sheets = await tx.query<ExtensibleSheet>(lockSheets, [tx.municipalityId, cycleId, ids]);
    if (sheets.length < ids.length) return refused([{ code: 'sheetsGone', count: ids.length - sheets.length }]);
    const refusals = extensionRefusals(sheets, body, route, this.clock.today());
    if (refusals.length > 0) return refused(refusals);
    const changes = sheets
      .map((sheet) => ({ sheet, dates: extendedDueDates(sheet.dueDates, body, route) }))
      .filter(({ dates }) => stagesOf(dates).length > 0);
    await tx.query(updateSheets, [
      tx.municipalityId,
      JSON.stringify(changes.map(({ sheet, dates }) => ({ id: sheet.id, dates }))),
    ]);
    return ok({
      answer: { extended: changes.length, unchanged: sheets.length - changes.length },
      stages: [body.stage],
      sheetIds: changes.map(({ sheet }) => sheet.id),
      entries: changes.map(({ sheet, dates }) => ({
        subject: { kind: 'sheet', id: sheet.id },
        payload: { round: sheet.round, reason: body.reason, dueDates: movesOf(sheet.dueDates, dates) },
      })),
    });
  }

  private async announce(tx: TenantTransaction, person: SignedIn, cycleId: string, change: Change): Promise<void> {
    if (change.entries.length === 0) return;
    await this.outbox.add(tx, 'announceExtension', {
      extensionId: randomUUID(),
      cycleId,
      stages: [...change.stages],
      day: this.clock.today(),
      sheetIds: change.sheetIds === null ? null : [...change.sheetIds],
    });
    const actor = asHistoryActor(person);
    for (const entry of change.entries) await this.history.append(tx, { actor, action: 'extendDueDates', ...entry });
  }
}

function stagesOf(dates: DueDates): WorkStage[] {
  return Object.keys(dates) as WorkStage[];
}

function movesOf(before: DueDates, after: DueDates) {
  return stagesOf(after).map((stage) => ({ stage, from: before[stage] ?? null, to: after[stage]! }));
}
