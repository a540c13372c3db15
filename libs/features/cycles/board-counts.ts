import type { Board } from '#libs/contract/board.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import type { Route } from '#libs/domain/review/route.js';
import type { Stage } from '#libs/domain/review/stage.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { DUE_ON, JOIN_DEADLINE } from '../sheets/due-on.read.js';

/** How many sheets stand in one stage under one department. */
export interface CountRow {
  readonly stage: Stage;
  readonly departmentId: string | null;
  readonly department: string | null;
  readonly count: number;
  readonly overdue: number;
  readonly sentBack: number;
}

type Numbers = Pick<CountRow, 'count' | 'overdue' | 'sentBack'>;

const countSheets = statement(
  'board_counts',
  `SELECT s.stage, s.lead_department_id AS "departmentId", h.name AS department, count(*)::int AS count,
     (count(*) FILTER (WHERE ${DUE_ON} <= $3::date))::int AS overdue,
     (count(*) FILTER (WHERE s.send_back->>'to' = s.stage))::int AS "sentBack"
   FROM sheets s
   LEFT JOIN departments h ON h.municipality_id = s.municipality_id AND h.id = s.lead_department_id
   ${JOIN_DEADLINE}
   WHERE s.municipality_id = $1 AND s.cycle_id = $2
   GROUP BY s.stage, s.lead_department_id, h.name, h.position ORDER BY h.position, h.name`,
);

/** ended: due dates up to this day are overdue. */
export function readCounts(tx: TenantTransaction, cycleId: string, ended: LocalDate): Promise<CountRow[]> {
  return tx.query<CountRow>(countSheets, [tx.municipalityId, cycleId, ended]);
}

export function stageCounts(route: Route, counts: readonly CountRow[]): Board['stages'] {
  const stages: Stage[] = [...route.map((step) => step.stage), 'ready'];
  return stages.map((stage) => ({ stage, ...summed(counts.filter((row) => row.stage === stage)) }));
}

/** In the order of the departments, those without one last. */
export function departmentCounts(counts: readonly CountRow[]): Board['departments'] {
  const ids = [...new Set(counts.map((row) => row.departmentId))];
  return ids.map((id) => {
    const rows = counts.filter((row) => row.departmentId === id);
    return {
      id,
      name: rows[0]?.department ?? '',
      ...summed(rows),
      stages: Object.fromEntries(rows.map(({ stage, count }) => [stage, count])),
    };
  });
}

function summed(rows: readonly Numbers[]): Numbers {
  const sum = (key: keyof Numbers) => rows.reduce((total, row) => total + row[key], 0);
  return { count: sum('count'), overdue: sum('overdue'), sentBack: sum('sentBack') };
}
