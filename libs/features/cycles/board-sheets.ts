import type { Board, BoardSheet, listMatchingSheets } from '#libs/contract/board.js';
import { MAX_CHOSEN } from '#libs/contract/board.js';
import { PAGE_SIZE, pageWithin } from '#libs/contract/common.js';
import type { RouteResponse } from '#libs/contract/route.js';
import type { Actor } from '#libs/domain/access/role.js';
import type { ClosedDays } from '#libs/domain/fiscal/business-day.js';
import { businessDaysSince } from '#libs/domain/fiscal/business-day.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { localDateOf } from '#libs/domain/fiscal/local-date.js';
import type { BoardSort } from '#libs/domain/review/board.js';
import { BOARD_SORTS, BULK_COMMANDS } from '#libs/domain/review/board.js';
import { availableCommands } from '#libs/domain/review/decide.js';
import type { AccessContext } from '#libs/domain/review/decide.js';
import type { SheetState } from '#libs/domain/review/sheet-state.js';
import { isSettledStage } from '#libs/domain/review/stage.js';
import type { Statement } from '#libs/platform/database/statement.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { FrozenSection } from '#libs/report/frozen-cycle.js';
import { LEFT_AT_CLOSING } from '../sheets/due-closings.read.js';
import type { SheetCardRow } from '../sheets/sheet-card.read.js';
import { CARD_COLUMNS, CARD_JOINS, sheetCard } from '../sheets/sheet-card.read.js';
import type { Holders } from './board-holders.js';
import type { SheetFilter } from './listed-sheets.read.js';
import { filterValues, LIST_ORDER, LISTED } from './listed-sheets.read.js';

/** Who reads the list, when, and by which rules. */
export interface ListContext {
  readonly cycleId: string;
  readonly sections: readonly FrozenSection[];
  readonly access: AccessContext;
  readonly now: Date;
  readonly today: LocalDate;
}

interface BoardRow extends SheetCardRow {
  readonly version: number;
  readonly lead_department_id: string | null;
  readonly holding_department: string | null;
  readonly submitters: string[];
  readonly handed_on: SheetState['handedOn'];
  readonly proposed_grade: string | null;
  readonly settled_grade: string | null;
  readonly left_at_closing: boolean;
}

const COLUMNS = `${CARD_COLUMNS}, s.version, s.lead_department_id, h.name AS holding_department, s.submitters, s.handed_on,
  s.proposed_grade, s.settled_grade, ${LEFT_AT_CLOSING} AS left_at_closing`;
const HOLDING = `LEFT JOIN departments h ON h.municipality_id = s.municipality_id AND h.id = s.lead_department_id`;

const countSheets = statement('board_sheet_count', `SELECT count(*)::int AS total ${CARD_JOINS} ${LISTED}`);
const readSheets = Object.fromEntries(
  BOARD_SORTS.map((sort) => [
    sort,
    statement(
      `board_sheets_${sort}`,
      `SELECT ${COLUMNS} ${CARD_JOINS} ${HOLDING} ${LISTED} ORDER BY ${LIST_ORDER[sort]} LIMIT $9 OFFSET $10`,
    ),
  ]),
) as Readonly<Record<BoardSort, Statement>>;

/** One page of the list. */
export async function readSheetPage(
  tx: TenantTransaction,
  filter: SheetFilter & { readonly page: number },
  context: ListContext,
  holders: Holders,
  closed: ClosedDays,
): Promise<Board['sheets']> {
  const wanted = wantedValues(tx, filter, context);
  const { total } = (await tx.one<{ total: number }>(countSheets, wanted))!;
  const page = pageWithin(filter.page, total);
  const rows = await tx.query<BoardRow>(readSheets[filter.sort ?? 'printed'], [
    ...wanted,
    PAGE_SIZE,
    (page - 1) * PAGE_SIZE,
  ]);
  return { rows: rows.map((row) => boardSheet(row, context, holders, closed)), total, page, pageSize: PAGE_SIZE };
}

/** All of the list, up to as many as can be chosen at once. */
export async function readMatchingSheets(
  tx: TenantTransaction,
  filter: SheetFilter,
  context: ListContext,
): Promise<RouteResponse<typeof listMatchingSheets>> {
  const wanted = wantedValues(tx, filter, context);
  const { total } = (await tx.one<{ total: number }>(countSheets, wanted))!;
  const rows = await tx.query<BoardRow>(readSheets[filter.sort ?? 'printed'], [...wanted, MAX_CHOSEN, 0]);
  const sheets = rows.map((row) => {
    const { id, version, number, title, stage } = row;
    return { id, version, number, title, stage, commands: bulkCommands(row, context.access) };
  });
  return { total, sheets };
}

function wantedValues(tx: TenantTransaction, filter: SheetFilter, context: ListContext): unknown[] {
  return [tx.municipalityId, context.cycleId, ...filterValues(filter, context.sections, context.now)];
}

function boardSheet(row: BoardRow, { access, now, today }: ListContext, holders: Holders, closed: ClosedDays): BoardSheet {
  const { cycle: _cycle, ...card } = sheetCard(row, now);
  const ready = row.stage === 'ready';
  return {
    ...card,
    version: row.version,
    grade: isSettledStage(row.stage) ? row.settled_grade : null,
    proposedGrade: row.proposed_grade,
    holder: holders.of({
      stage: row.stage,
      departmentId: row.lead_department_id,
      department: row.holding_department,
    }),
    heldFor: ready ? null : businessDaysSince(localDateOf(row.stage_since), today, closed),
    leftAtClosing: row.left_at_closing,
    commands: bulkCommands(row, access),
  };
}

function bulkCommands(row: BoardRow, access: AccessContext & { readonly actor: Actor }): BoardSheet['commands'] {
  const place = {
    planId: row.plan_id,
    leadDepartmentId: row.lead_department_id,
    stage: row.stage,
    handedOn: row.handed_on,
    submitters: row.submitters,
  };
  const available = new Set<string>(availableCommands(place, access).map(({ name }) => name));
  return BULK_COMMANDS.filter((name) => available.has(name));
}
