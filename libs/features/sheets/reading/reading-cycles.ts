import type { SignedIn } from '../../accounts/signed-in.js';
import { isSettledStage, STAGES } from '#libs/domain/review/stage.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { FrozenSection } from '#libs/report/frozen-cycle.js';
import type { CycleColumns } from '../sheet-card.read.js';

/** A running year that a committee comments on. */
export interface ReadingCycle extends CycleColumns {
  readonly contact: LocalizedText;
  readonly sections: readonly FrozenSection[];
  readonly due_on: string | null;
  /** The field that the stage's comment goes to. */
  readonly comment_field: string;
  /** Sheets that can be read, those of them that are done, and those that the municipality still works on. */
  readonly total: number;
  readonly done: number;
  readonly to_come: number;
}

/** Settled, and so to be read: `mayRead` of the domain asks the same of a single sheet. */
export const SETTLED = STAGES.filter(isSettledStage);

/** $2: the person's grants. $3: the settled stages. $4: one cycle, or null for all. */
const readCycles = statement(
  'reading_cycles',
  `SELECT c.id AS cycle_id, c.status AS cycle_status, c.fiscal_year_from, c.fiscal_year_to, c.sections, p.id AS plan_id,
     p.name AS plan_name, p.contact, to_char(d.due_on, 'YYYY-MM-DD') AS due_on, step->>'text' AS comment_field, counted.*
   FROM cycles c
   JOIN plans p ON p.municipality_id = c.municipality_id AND p.id = c.plan_id
   CROSS JOIN LATERAL jsonb_array_elements(c.route) AS step
   LEFT JOIN deadlines d ON d.municipality_id = c.municipality_id AND d.cycle_id = c.id AND d.stage = 'comment'
   CROSS JOIN LATERAL (
     SELECT count(*) FILTER (WHERE s.stage = ANY ($3))::int AS total,
       count(*) FILTER (WHERE s.stage = ANY ($3) AND s.stage <> 'comment')::int AS done,
       count(*) FILTER (WHERE NOT s.stage = ANY ($3))::int AS to_come
     FROM sheets s WHERE s.municipality_id = c.municipality_id AND s.cycle_id = c.id) counted
   WHERE c.municipality_id = $1 AND c.status = 'running' AND ($4::uuid IS NULL OR c.id = $4)
     AND step->>'stage' = 'comment' AND step->'actor'->>'role' = 'citizenCommittee'
     AND EXISTS (SELECT FROM jsonb_to_recordset($2::jsonb) AS held (role text, "planId" uuid)
       WHERE held.role = 'citizenCommittee' AND (held."planId" IS NULL OR held."planId" = p.id))
   ORDER BY c.fiscal_year_to DESC, p.key, c.fiscal_year_from`,
);

/** Those that the person's committee comments on: all of them, or one. */
export function readReadingCycles(tx: TenantTransaction, person: SignedIn, cycleId: string | null = null): Promise<ReadingCycle[]> {
  return tx.query<ReadingCycle>(readCycles, [tx.municipalityId, JSON.stringify(person.grants), SETTLED, cycleId]);
}
