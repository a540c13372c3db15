import { Injectable } from '@nestjs/common';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok } from '#libs/contract/outcome.js';
import type { QueuedSheet, SheetList, SheetQueue as Answer } from '#libs/contract/sheet-queue.js';
import { QUEUE_REACH } from '#libs/contract/sheet-queue.js';
import { isStaff, mayRead } from '#libs/domain/access/role.js';
import type { BoardSort } from '#libs/domain/review/board.js';
import { BOARD_SORTS } from '#libs/domain/review/board.js';
import type { Stage } from '#libs/domain/review/stage.js';
import { isSettledStage } from '#libs/domain/review/stage.js';
import { Clock } from '#libs/platform/clock/clock.js';
import type { Statement } from '#libs/platform/database/statement.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { FrozenSection } from '#libs/report/frozen-cycle.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { filterValues, LIST_ORDER, LISTED } from '../cycles/listed-sheets.read.js';
import { CARD_JOINS } from './sheet-card.read.js';
import { WAITING_ORDER, waits } from './waiting.js';

/** What of a sheet its list is found by. */
export interface ListedSheet {
  readonly id: string;
  readonly cycle_id: string;
  readonly plan_id: string;
  readonly sections: readonly FrozenSection[];
}

interface QueueRow extends QueuedSheet {
  readonly total: number;
  readonly here: number | null;
}

/** The two statements over a list: what stands around a sheet, and the next one after it that waits, from the top again. */
interface ListStatements {
  readonly around: Statement;
  readonly next: Statement;
}

const WORK: ListStatements = statements(
  'work',
  `WHERE s.municipality_id = $1 AND ${waits('$2')}`,
  WAITING_ORDER,
  { grants: '$2', sheet: '$3' },
);
const BOARD = Object.fromEntries(
  BOARD_SORTS.map((sort) => [sort, statements(`board_${sort}`, LISTED, LIST_ORDER[sort], { grants: '$9', sheet: '$10' })]),
) as Readonly<Record<BoardSort, ListStatements>>;

function statements(name: string, where: string, order: string, { grants, sheet }: { grants: string; sheet: string }): ListStatements {
  const listed = `WITH listed AS (
    SELECT s.id, s.carried->>'number' AS number, s.carried->>'title' AS title, s.stage, ${waits(grants)} AS waiting,
      (row_number() OVER (ORDER BY ${order}))::int AS place
    ${CARD_JOINS} ${where}),
    here AS (SELECT place FROM listed WHERE id = ${sheet})`;
  return {
    around: statement(
      `queue_${name}`,
      `${listed}
       SELECT listed.*, (SELECT count(*)::int FROM listed) AS total, (SELECT place FROM here) AS here FROM listed
       WHERE abs(place - COALESCE((SELECT place FROM here), 1)) <= ${QUEUE_REACH} ORDER BY place`,
    ),
    next: statement(
      `queue_next_${name}`,
      `${listed}
       SELECT id FROM listed WHERE waiting AND id <> ${sheet}
       ORDER BY place < COALESCE((SELECT place FROM here), 0), place LIMIT 1`,
    ),
  };
}

const readPlace = statement(
  'queue_sheet',
  `SELECT s.id, s.stage, s.cycle_id, c.plan_id, c.sections
   FROM sheets s JOIN cycles c ON c.municipality_id = s.municipality_id AND c.id = s.cycle_id
   WHERE s.municipality_id = $1 AND s.id = $2`,
);

/** The list from which somebody goes through sheets, one after the other. */
@Injectable()
export class SheetQueue {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  read(person: SignedIn, sheetId: string, list: SheetList): Promise<Outcome<Answer>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<Answer>> => {
      const sheet = await tx.one<ListedSheet & { stage: Stage }>(readPlace, [tx.municipalityId, sheetId]);
      if (!sheet || !mayRead(person, { planId: sheet.plan_id, settled: isSettledStage(sheet.stage) })) return NOT_FOUND;
      if (list.list === 'board' && !isStaff(person, sheet.plan_id)) return NOT_FOUND;
      const rows = await this.run<QueueRow>(tx, person, sheet, list, 'around');
      return ok({
        cycleId: sheet.cycle_id,
        total: rows[0]?.total ?? 0,
        place: rows[0]?.here ?? null,
        sheets: rows.map(({ total: _total, here: _here, ...row }) => row),
      });
    });
  }

  /**
   * The sheet to go on with after this one, or null when nothing else in the list waits. Asked before the sheet moves on:
   * afterwards the list does not know where it stood.
   */
  async nextAfter(tx: TenantTransaction, person: SignedIn, sheet: ListedSheet, list: SheetList): Promise<string | null> {
    const shown: SheetList = list.list === 'board' && !isStaff(person, sheet.plan_id) ? { list: 'work' } : list;
    const rows = await this.run<{ id: string }>(tx, person, sheet, shown, 'next');
    return rows[0]?.id ?? null;
  }

  private run<Row>(
    tx: TenantTransaction,
    person: SignedIn,
    sheet: ListedSheet,
    { list, ...filter }: SheetList,
    what: keyof ListStatements,
  ): Promise<Row[]> {
    const grants = JSON.stringify(person.grants);
    return list === 'work'
      ? tx.query<Row>(WORK[what], [tx.municipalityId, grants, sheet.id])
      : tx.query<Row>(BOARD[filter.sort ?? 'printed'][what], [
          tx.municipalityId,
          sheet.cycle_id,
          ...filterValues(filter, sheet.sections, this.clock.now()),
          grants,
          sheet.id,
        ]);
  }
}
