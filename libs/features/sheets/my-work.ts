import { Injectable } from '@nestjs/common';
import { PAGE_SIZE, pageWithin } from '#libs/contract/common.js';
import type { RouteInput, RouteResponse } from '#libs/contract/route.js';
import type { HandedOnSheet, myWork, WaitingSheet } from '#libs/contract/sheets.js';
import { HANDED_ON_PAGE_SIZE } from '#libs/contract/sheets.js';
import { mayRead } from '#libs/domain/access/role.js';
import { availableCommands } from '#libs/domain/review/decide.js';
import type { Route } from '#libs/domain/review/route.js';
import type { SheetState } from '#libs/domain/review/sheet-state.js';
import { isSettledStage } from '#libs/domain/review/stage.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import type { SheetCardRow } from './sheet-card.read.js';
import { CARD_COLUMNS, CARD_JOINS, sheetCard } from './sheet-card.read.js';
import { StageHolders } from './stage-holders.js';
import { reachedSteps, WAITING_ORDER, waits } from './waiting.js';

type Work = RouteResponse<typeof myWork>;
type Pages = RouteInput<typeof myWork>['query'];

interface WaitingRow extends SheetCardRow {
  /** The department that leads now, by the name it has now. */
  readonly held_by: string | null;
}

interface HandedOnRow extends WaitingRow {
  readonly route: Route;
  readonly lead_department_id: string | null;
  readonly submitters: string[];
  readonly handed_on: SheetState['handedOn'];
}

const COLUMNS = `${CARD_COLUMNS}, h.name AS held_by`;
const JOINS = `${CARD_JOINS}
  LEFT JOIN departments h ON h.municipality_id = s.municipality_id AND h.id = s.lead_department_id`;

const WAITING = `WHERE s.municipality_id = $1 AND ${waits('$2')}`;
const readWaiting = statement(
  'my_work_waiting',
  `SELECT ${COLUMNS} ${JOINS} ${WAITING} ORDER BY ${WAITING_ORDER} LIMIT ${PAGE_SIZE} OFFSET $3`,
);
const countWaiting = statement('my_work_count', `SELECT count(*)::int AS total ${CARD_JOINS} ${WAITING}`);

/** It stands behind a step that is the person's, and in none that is. */
const HANDED_ON = `
  WHERE s.municipality_id = $1 AND c.status = 'running' AND s.stage <> 'draft' AND NOT ${waits('$2')}
    AND EXISTS (
      SELECT FROM ${reachedSteps('$2')}
      WHERE step.place < COALESCE(
        (SELECT here.place FROM jsonb_array_elements(c.route) WITH ORDINALITY AS here(data, place)
         WHERE here.data->>'stage' = s.stage), 100))`;
const readHandedOn = statement(
  'my_work_handed_on',
  `SELECT ${COLUMNS}, c.route, s.lead_department_id, s.submitters, s.handed_on ${JOINS} ${HANDED_ON}
   ORDER BY s.stage_since DESC, s.position, s.id LIMIT ${HANDED_ON_PAGE_SIZE} OFFSET $3`,
);
const countHandedOn = statement('my_work_handed_on_count', `SELECT count(*)::int AS total ${CARD_JOINS} ${HANDED_ON}`);

/** Hot path: what waits for one person, and what went on from there; five statements whatever the number of sheets. */
@Injectable()
export class MyWork {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  read(person: SignedIn, pages: Pages): Promise<Work> {
    return this.database.transaction(person.municipalityId, async (tx) => ({
      waiting: await this.waiting(tx, person, pages.page),
      handedOn: await this.handedOn(tx, person, pages.handedOnPage),
    }));
  }

  private async waiting(tx: TenantTransaction, person: SignedIn, wanted: number): Promise<Work['waiting']> {
    const now = this.clock.now();
    const grants = JSON.stringify(person.grants);
    const { total } = (await tx.one<{ total: number }>(countWaiting, [tx.municipalityId, grants]))!;
    const page = pageWithin(wanted, total);
    const rows = await tx.query<WaitingRow>(readWaiting, [tx.municipalityId, grants, (page - 1) * PAGE_SIZE]);
    return { rows: rows.map((row) => waitingSheet(row, now)), total, page, pageSize: PAGE_SIZE };
  }

  private async handedOn(tx: TenantTransaction, person: SignedIn, wanted: number): Promise<Work['handedOn']> {
    const now = this.clock.now();
    const grants = JSON.stringify(person.grants);
    const { total } = (await tx.one<{ total: number }>(countHandedOn, [tx.municipalityId, grants]))!;
    const page = pageWithin(wanted, total, HANDED_ON_PAGE_SIZE);
    const rows = await tx.query<HandedOnRow>(readHandedOn, [tx.municipalityId, grants, (page - 1) * HANDED_ON_PAGE_SIZE]);
    const places = rows.map((row) => ({ planId: row.plan_id, route: row.route }));
    const holders = await StageHolders.on(tx, places, this.clock.today());
    return { rows: rows.map((row) => handedOnSheet(row, person, holders, now)), total, page, pageSize: HANDED_ON_PAGE_SIZE };
  }
}

function waitingSheet(row: WaitingRow, now: Date): WaitingSheet {
  return { ...sheetCard(row, now), heldBy: row.held_by === row.lead_department ? null : row.held_by };
}

function handedOnSheet(row: HandedOnRow, person: SignedIn, holders: StageHolders, now: Date): HandedOnSheet {
  const { sendBack: _sendBack, ...card } = sheetCard(row, now);
  const place = {
    planId: row.plan_id,
    leadDepartmentId: row.lead_department_id,
    stage: row.stage,
    handedOn: row.handed_on,
    submitters: row.submitters,
  };
  const commands = availableCommands(place, { cycleStatus: row.cycle_status, route: row.route, actor: person });
  return {
    ...card,
    holder: holders.of(row.stage, { planId: row.plan_id, route: row.route, department: row.held_by }),
    readable: mayRead(person, { planId: row.plan_id, settled: isSettledStage(row.stage) }),
    withdrawable: commands.some(({ name }) => name === 'withdraw'),
  };
}
