import type { Board, BoardSheet, listMatchingSheets } from '#libs/contract/board.js';
import { MAX_CHOSEN, NO_DEPARTMENT } from '#libs/contract/board.js';
import { PAGE_SIZE, pageWithin } from '#libs/contract/common.js';
import type { RouteInput, RouteResponse } from '#libs/contract/route.js';
import type { Actor } from '#libs/domain/access/role.js';
import type { ClosedDays } from '#libs/domain/fiscal/business-day.js';
import { businessDaysSince } from '#libs/domain/fiscal/business-day.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { lastEndedDay, localDateOf } from '#libs/domain/fiscal/local-date.js';
import type { BoardSort } from '#libs/domain/review/board.js';
import { BOARD_SORTS, BULK_COMMANDS } from '#libs/domain/review/board.js';
import { availableCommands } from '#libs/domain/review/decide.js';
import type { AccessContext } from '#libs/domain/review/decide.js';
import type { SheetState } from '#libs/domain/review/sheet-state.js';
import { isSettledStage } from '#libs/domain/review/stage.js';
import { containing, searchWords } from '#libs/domain/text/search-words.js';
import type { Statement } from '#libs/platform/database/statement.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { FrozenSection } from '#libs/report/frozen-cycle.js';
import { LEFT_AT_CLOSING } from '../sheets/due-closings.read.js';
import { DUE_ON } from '../sheets/due-on.read.js';
import type { SheetCardRow } from '../sheets/sheet-card.read.js';
import { CARD_COLUMNS, CARD_JOINS, sheetCard } from '../sheets/sheet-card.read.js';
import { sectionsBelow } from './board-sections.js';
import type { Holders } from './board-holders.js';

/** What the list is filtered and sorted by. */
export type SheetFilter = RouteInput<typeof listMatchingSheets>['query'];

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

const FILTERED = `
  WHERE s.municipality_id = $1 AND s.cycle_id = $2
    AND ($3::text IS NULL OR s.stage = $3)
    AND ($4::text IS NULL OR COALESCE(s.lead_department_id::text, '${NO_DEPARTMENT}') = $4)
    AND ($5::text[] IS NULL OR s.section_key = ANY ($5))
    AND ($6::date IS NULL OR ${DUE_ON} <= $6)
    AND (NOT $7::boolean OR s.send_back->>'to' = s.stage)
    AND ($8::text[] = '{}' OR
      normalize('No.' || (s.carried->>'number') || ' ' || (s.carried->>'title'), NFKC) ILIKE ALL ($8))`;

const ORDER: Readonly<Record<BoardSort, string>> = {
  printed: 's.position, s.id',
  due: `${DUE_ON} NULLS LAST, s.position, s.id`,
  // Nobody holds what is ready.
  longest: `s.stage = 'ready', s.stage_since, s.position, s.id`,
  recent: 's.stage_since DESC, s.position, s.id',
};

const COLUMNS = `${CARD_COLUMNS}, s.version, s.lead_department_id, h.name AS holding_department, s.submitters, s.handed_on,
  s.proposed_grade, s.settled_grade, ${LEFT_AT_CLOSING} AS left_at_closing`;
const HOLDING = `LEFT JOIN departments h ON h.municipality_id = s.municipality_id AND h.id = s.lead_department_id`;

const countSheets = statement('board_sheet_count', `SELECT count(*)::int AS total ${CARD_JOINS} ${FILTERED}`);
const readSheets = Object.fromEntries(
  BOARD_SORTS.map((sort) => [
    sort,
    statement(
      `board_sheets_${sort}`,
      `SELECT ${COLUMNS} ${CARD_JOINS} ${HOLDING} ${FILTERED} ORDER BY ${ORDER[sort]} LIMIT $9 OFFSET $10`,
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
  return [
    tx.municipalityId,
    context.cycleId,
    filter.stage ?? null,
    filter.department ?? null,
    filter.section === undefined ? null : sectionsBelow(context.sections, filter.section),
    filter.overdue === undefined ? null : lastEndedDay(context.now),
    filter.sentBack !== undefined,
    searchWords(filter.text ?? '').map(containing),
  ];
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
