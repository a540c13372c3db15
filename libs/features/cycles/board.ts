import { Injectable } from '@nestjs/common';
import { PAGE_SIZE, pageWithin } from '#libs/contract/common.js';
import type { Board, readBoard } from '#libs/contract/cycles.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok } from '#libs/contract/outcome.js';
import type { RouteInput } from '#libs/contract/route.js';
import { isStaff } from '#libs/domain/access/role.js';
import type { GradeScale } from '#libs/domain/grading/grade-scale.js';
import { endOfDay } from '#libs/domain/fiscal/local-date.js';
import type { Route } from '#libs/domain/review/route.js';
import type { Stage } from '#libs/domain/review/stage.js';
import { isSettledStage } from '#libs/domain/review/stage.js';
import { gradeField } from '#libs/domain/template/sheet-template.js';
import type { SheetTemplate } from '#libs/domain/template/sheet-template.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { readPublications } from '../publication/publication-list.read.js';
import type { SheetCardRow } from '../sheets/sheet-card.read.js';
import { CARD_COLUMNS, CARD_JOINS, sheetCard } from '../sheets/sheet-card.read.js';

type Filter = RouteInput<typeof readBoard>['query'];

interface CycleRow {
  readonly version: number;
  readonly status: Board['cycle']['status'];
  readonly fiscal_year_from: number;
  readonly fiscal_year_to: number;
  readonly template: SheetTemplate;
  readonly scales: Record<string, GradeScale>;
  readonly route: Route;
  readonly opened_at: Date;
  readonly closed_at: Date | null;
  readonly plan_id: string;
  readonly plan_key: string;
  readonly plan_name: Board['cycle']['planName'];
  readonly deadlines: Record<string, string>;
}

interface CountRow {
  readonly stage: Stage;
  readonly department: string | null;
  readonly count: number;
}

const readCycle = statement(
  'board_cycle',
  `SELECT c.version, c.status, c.fiscal_year_from, c.fiscal_year_to, c.template, c.scales, c.route, c.opened_at, c.closed_at,
     p.id AS plan_id, p.key AS plan_key, p.name AS plan_name,
     COALESCE((SELECT jsonb_object_agg(d.stage, to_char(d.due_on, 'YYYY-MM-DD')) FROM deadlines d
               WHERE d.municipality_id = c.municipality_id AND d.cycle_id = c.id), '{}') AS deadlines
   FROM cycles c JOIN plans p ON p.municipality_id = c.municipality_id AND p.id = c.plan_id
   WHERE c.municipality_id = $1 AND c.id = $2`,
);
const countStages = statement(
  'board_counts',
  `SELECT stage, carried->'departments'->>0 AS department, count(*)::int AS count
   FROM sheets WHERE municipality_id = $1 AND cycle_id = $2 GROUP BY 1, 2 ORDER BY min(position)`,
);
const FILTERED = `
  WHERE s.municipality_id = $1 AND s.cycle_id = $2
    AND ($3::text IS NULL OR s.stage = $3) AND ($4::text IS NULL OR s.carried->'departments'->>0 = $4)`;

const countSheets = statement('board_sheet_count', `SELECT count(*)::int AS total FROM sheets s ${FILTERED}`);
const readSheets = statement(
  'board_sheets',
  `SELECT ${CARD_COLUMNS}, s.settled_grade ${CARD_JOINS} ${FILTERED}
   ORDER BY s.position, s.id LIMIT ${PAGE_SIZE} OFFSET $5`,
);

/** The cycle's board: where every sheet stands, in six statements whatever the number of sheets. */
@Injectable()
export class CycleBoard {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  read(person: SignedIn, cycleId: string, filter: Filter): Promise<Outcome<Board>> {
    const now = this.clock.now();
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<Board>> => {
      const cycle = await tx.one<CycleRow>(readCycle, [tx.municipalityId, cycleId]);
      if (!cycle || !isStaff(person, cycle.plan_id)) return NOT_FOUND;
      const counts = await tx.query<CountRow>(countStages, [tx.municipalityId, cycleId]);
      return ok({
        cycle: {
          id: cycleId,
          planId: cycle.plan_id,
          planName: cycle.plan_name,
          fiscalYearFrom: cycle.fiscal_year_from,
          fiscalYearTo: cycle.fiscal_year_to,
          status: cycle.status,
        },
        version: cycle.version,
        openedAt: cycle.opened_at.toISOString(),
        closedAt: cycle.closed_at?.toISOString() ?? null,
        deadlines: cycle.route.flatMap(({ stage }) => {
          const dueOn = cycle.deadlines[stage];
          return dueOn === undefined ? [] : [{ stage, dueOn }];
        }),
        stages: stageCounts(cycle, counts, now),
        departments: departmentCounts(counts),
        marks: marksOf(cycle),
        sheets: await sheetPage(tx, cycleId, filter, now),
        publications: await readPublications(tx, cycleId),
      });
    });
  }
}

function stageCounts(cycle: CycleRow, counts: readonly CountRow[], now: Date): Board['stages'] {
  const stages: Stage[] = [...cycle.route.map((step) => step.stage), 'ready'];
  return stages.map((stage) => {
    const count = counts.filter((row) => row.stage === stage).reduce((sum, row) => sum + row.count, 0);
    const dueOn = cycle.deadlines[stage];
    return { stage, count, overdue: dueOn !== undefined && now > endOfDay(dueOn) ? count : 0 };
  });
}

function departmentCounts(counts: readonly CountRow[]): Board['departments'] {
  const names = [...new Set(counts.map((row) => row.department ?? ''))];
  return names.map((name) => ({
    name,
    stages: Object.fromEntries(
      counts.filter((row) => (row.department ?? '') === name).map((row) => [row.stage, row.count]),
    ),
  }));
}

function marksOf(cycle: CycleRow): Board['marks'] {
  const field = gradeField(cycle.template);
  return [...((field && cycle.scales[field.scale])?.marks ?? [])];
}

async function sheetPage(
  tx: TenantTransaction,
  cycleId: string,
  filter: Filter,
  now: Date,
): Promise<Board['sheets']> {
  const wanted = [tx.municipalityId, cycleId, filter.stage ?? null, filter.department ?? null];
  const { total } = (await tx.one<{ total: number }>(countSheets, wanted))!;
  const page = pageWithin(filter.page, total);
  const rows = await tx.query<SheetCardRow & { settled_grade: string | null }>(readSheets, [
    ...wanted,
    (page - 1) * PAGE_SIZE,
  ]);
  return {
    rows: rows.map((row) => {
      const { cycle: _cycle, ...card } = sheetCard(row, now);
      return { ...card, grade: isSettledStage(row.stage) ? row.settled_grade : null };
    }),
    total,
    page,
    pageSize: PAGE_SIZE,
  };
}
