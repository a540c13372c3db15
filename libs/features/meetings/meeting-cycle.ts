import type { CycleRef } from '#libs/contract/common.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import type { GradeScale, Mark } from '#libs/domain/grading/grade-scale.js';
import type { Route } from '#libs/domain/review/route.js';
import type { SheetTemplate } from '#libs/domain/template/sheet-template.js';
import { gradeField } from '#libs/domain/template/sheet-template.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { FrozenSection } from '#libs/report/frozen-cycle.js';
import type { CycleColumns } from '../sheets/sheet-card.read.js';

/** What the marks of a cycle are, and what they mean. */
export interface Graded {
  readonly template: SheetTemplate;
  readonly scales: Readonly<Record<string, GradeScale>>;
}

export interface PreviousCycle extends Graded {
  readonly id: string;
  readonly fiscalYearFrom: CycleRef['fiscalYearFrom'];
  readonly fiscalYearTo: CycleRef['fiscalYearTo'];
}

/** The cycle that a meeting is about. */
export interface MeetingCycle extends CycleColumns, Graded {
  readonly route: Route;
  readonly sections: readonly FrozenSection[];
  readonly levels: readonly LocalizedText[];
  /** Of the headquarters' stage. */
  readonly due_on: LocalDate | null;
  /** The plan's review that ended last before it. */
  readonly previous: PreviousCycle | null;
}

const readCycle = statement(
  'meeting_cycle',
  `SELECT c.id AS cycle_id, c.status AS cycle_status, c.fiscal_year_from, c.fiscal_year_to, c.route, c.template, c.scales,
     c.sections, p.id AS plan_id, p.name AS plan_name, p.levels, to_char(d.due_on, 'YYYY-MM-DD') AS due_on,
     (SELECT jsonb_build_object('id', o.id, 'fiscalYearFrom', o.fiscal_year_from, 'fiscalYearTo', o.fiscal_year_to,
        'template', o.template, 'scales', o.scales)
      FROM cycles o WHERE o.municipality_id = c.municipality_id AND o.plan_id = c.plan_id AND o.fiscal_year_to < c.fiscal_year_from
      ORDER BY o.fiscal_year_to DESC, o.fiscal_year_from DESC LIMIT 1) AS previous
   FROM cycles c
   JOIN plans p ON p.municipality_id = c.municipality_id AND p.id = c.plan_id
   LEFT JOIN deadlines d ON d.municipality_id = c.municipality_id AND d.cycle_id = c.id AND d.stage = 'opinion'
   WHERE c.municipality_id = $1 AND c.id = $2`,
);

export function readMeetingCycle(tx: TenantTransaction, cycleId: string): Promise<MeetingCycle | undefined> {
  return tx.one<MeetingCycle>(readCycle, [tx.municipalityId, cycleId]);
}

/** A template without a grade has a scale without marks. */
export function scaleOf({ template, scales }: Graded): GradeScale {
  const field = gradeField(template);
  return (field && scales[field.scale]) ?? { kind: 'achievement', marks: [] };
}

const readGrades = statement(
  'meeting_previous_grades',
  `SELECT s.id AS "sheetId", o.settled_grade AS grade
   FROM sheets s
   JOIN sheets o ON o.municipality_id = s.municipality_id AND o.cycle_id = $3 AND o.item_id = s.item_id
   WHERE s.municipality_id = $1 AND s.id = ANY ($2::uuid[]) AND o.settled_grade IS NOT NULL
     AND o.stage IN ('comment', 'reply', 'ready')`,
);

/** The marks that these sheets' items were given in the review before, by sheet. */
export async function previousMarks(
  tx: TenantTransaction,
  previous: PreviousCycle | null,
  sheetIds: readonly string[],
): Promise<ReadonlyMap<string, Mark>> {
  if (!previous || sheetIds.length === 0) return new Map();
  const rows = await tx.query<{ sheetId: string; grade: string }>(readGrades, [tx.municipalityId, sheetIds, previous.id]);
  const { marks } = scaleOf(previous);
  return new Map(
    rows.flatMap(({ sheetId, grade }) => {
      const mark = marks.find(({ symbol }) => symbol === grade);
      return mark ? [[sheetId, mark]] : [];
    }),
  );
}
