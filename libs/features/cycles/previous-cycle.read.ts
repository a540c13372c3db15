import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { DueDate } from './due-dates.js';

export interface PreviousCycle {
  readonly fiscalYearFrom: FiscalYear;
  readonly fiscalYearTo: FiscalYear;
  /** None when it was reviewed elsewhere. */
  readonly dueDates: readonly DueDate[];
  readonly itemKeys: readonly string[];
}

const readPrevious = statement(
  'cycle_previous',
  `SELECT c.fiscal_year_from AS "fiscalYearFrom", c.fiscal_year_to AS "fiscalYearTo",
     COALESCE((SELECT jsonb_agg(jsonb_build_object('stage', d.stage, 'dueOn', to_char(d.due_on, 'YYYY-MM-DD'))) FROM deadlines d
               WHERE d.municipality_id = c.municipality_id AND d.cycle_id = c.id), '[]') AS "dueDates",
     COALESCE((SELECT jsonb_agg(s.carried->>'itemKey') FROM sheets s
               WHERE s.municipality_id = c.municipality_id AND s.cycle_id = c.id), '[]') AS "itemKeys"
   FROM cycles c WHERE c.municipality_id = $1 AND c.plan_id = $2 AND c.fiscal_year_to < $3
   ORDER BY c.fiscal_year_to DESC, c.fiscal_year_from DESC LIMIT 1`,
);

/** The plan's review that ended last before a year. */
export function readPreviousCycle(
  tx: TenantTransaction,
  planId: string,
  before: FiscalYear,
): Promise<PreviousCycle | undefined> {
  return tx.one<PreviousCycle>(readPrevious, [tx.municipalityId, planId, before]);
}
