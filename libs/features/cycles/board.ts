import { Injectable } from '@nestjs/common';
import type { Board, listMatchingSheets, readBoard } from '#libs/contract/board.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok } from '#libs/contract/outcome.js';
import type { RouteInput, RouteResponse } from '#libs/contract/route.js';
import { isStaff, mayRunYear } from '#libs/domain/access/role.js';
import { lastEndedDay } from '#libs/domain/fiscal/local-date.js';
import type { GradeScale } from '#libs/domain/grading/grade-scale.js';
import type { Route } from '#libs/domain/review/route.js';
import { gradeField } from '#libs/domain/template/sheet-template.js';
import type { SheetTemplate } from '#libs/domain/template/sheet-template.js';
import { readClosedDays } from '#libs/platform/calendar/closed-days.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { FrozenSection } from '#libs/report/frozen-cycle.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { readPublications } from '../publication/publication-list.read.js';
import { readWaitingPublication } from '../publication/scheduled-publications.read.js';
import { departmentCounts, readCounts, stageCounts } from './board-counts.js';
import { Holders } from './board-holders.js';
import { sectionChoices } from './board-sections.js';
import type { ListContext } from './board-sheets.js';
import { readMatchingSheets, readSheetPage } from './board-sheets.js';
import type { SheetFilter } from './listed-sheets.read.js';

interface CycleRow {
  readonly version: number;
  readonly status: Board['cycle']['status'];
  readonly fiscal_year_from: number;
  readonly fiscal_year_to: number;
  readonly template: SheetTemplate;
  readonly scales: Record<string, GradeScale>;
  readonly route: Route;
  readonly sections: FrozenSection[];
  readonly opened_at: Date;
  readonly closed_at: Date | null;
  readonly plan_id: string;
  readonly plan_name: Board['cycle']['planName'];
  readonly deadlines: Record<string, string>;
}

const readCycle = statement(
  'board_cycle',
  `SELECT c.version, c.status, c.fiscal_year_from, c.fiscal_year_to, c.template, c.scales, c.route, c.sections, c.opened_at,
     c.closed_at, p.id AS plan_id, p.name AS plan_name,
     COALESCE((SELECT jsonb_object_agg(d.stage, to_char(d.due_on, 'YYYY-MM-DD')) FROM deadlines d
               WHERE d.municipality_id = c.municipality_id AND d.cycle_id = c.id), '{}') AS deadlines
   FROM cycles c JOIN plans p ON p.municipality_id = c.municipality_id AND p.id = c.plan_id
   WHERE c.municipality_id = $1 AND c.id = $2`,
);

/** The cycle's board: where every sheet stands, in eight statements whatever the number of sheets. */
@Injectable()
export class CycleBoard {
  constructor(
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  read(person: SignedIn, cycleId: string, filter: RouteInput<typeof readBoard>['query']): Promise<Outcome<Board>> {
    return this.database.transaction(person.municipalityId, async (tx): Promise<Outcome<Board>> => {
      const cycle = await readableCycle(tx, person, cycleId);
      if (!cycle) return NOT_FOUND;
      const context = this.contextOf(person, cycleId, cycle);
      const counts = await readCounts(tx, cycleId, lastEndedDay(context.now));
      const holders = await Holders.on(tx, cycle.plan_id, cycle.route, context.today);
      return ok({
        ...headOf(cycleId, cycle),
        stages: stageCounts(cycle.route, counts),
        departments: departmentCounts(counts),
        sections: sectionChoices(cycle.sections),
        nobody: cycle.status === 'running' ? holders.missing(counts) : [],
        marks: marksOf(cycle),
        sheets: await readSheetPage(tx, filter, context, holders, await readClosedDays(tx)),
        publications: await readPublications(tx, cycleId),
        scheduledPublication: await readScheduledPublication(tx, cycleId),
        runsYear: mayRunYear(person, cycle.plan_id),
      });
    });
  }

  matching(
    person: SignedIn,
    cycleId: string,
    filter: SheetFilter,
  ): Promise<Outcome<RouteResponse<typeof listMatchingSheets>>> {
    return this.database.transaction(person.municipalityId, async (tx) => {
      const cycle = await readableCycle(tx, person, cycleId);
      return cycle ? ok(await readMatchingSheets(tx, filter, this.contextOf(person, cycleId, cycle))) : NOT_FOUND;
    });
  }

  private contextOf(actor: SignedIn, cycleId: string, { sections, status, route }: CycleRow): ListContext {
    const access = { cycleStatus: status, route, actor };
    return { cycleId, sections, access, now: this.clock.now(), today: this.clock.today() };
  }
}

async function readableCycle(tx: TenantTransaction, person: SignedIn, cycleId: string): Promise<CycleRow | undefined> {
  const cycle = await tx.one<CycleRow>(readCycle, [tx.municipalityId, cycleId]);
  return cycle && isStaff(person, cycle.plan_id) ? cycle : undefined;
}

async function readScheduledPublication(tx: TenantTransaction, cycleId: string): Promise<Board['scheduledPublication']> {
  const waiting = await readWaitingPublication(tx, cycleId);
  return waiting ? { ...waiting, dueAt: waiting.dueAt.toISOString() } : null;
}

function headOf(id: string, cycle: CycleRow): Pick<Board, 'cycle' | 'version' | 'openedAt' | 'closedAt' | 'deadlines'> {
  return {
    cycle: {
      id,
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
  };
}

function marksOf(cycle: CycleRow): Board['marks'] {
  const field = gradeField(cycle.template);
  return [...((field && cycle.scales[field.scale])?.marks ?? [])];
}
