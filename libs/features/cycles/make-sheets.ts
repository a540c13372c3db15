import { randomUUID } from 'node:crypto';
import { fiscalYearOf } from '#libs/domain/fiscal/fiscal-year.js';
import { localDateOf } from '#libs/domain/fiscal/local-date.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { Plan } from '../plans/plan.entity.js';
import { Sheet } from '../sheets/sheet.entity.js';
import { readCarriedSheets } from './carried-sheets.read.js';
import type { Cycle } from './cycle.entity.js';

/** A span of years begins with the values that its years have got already. */
const copyValues = statement(
  'indicator_values_copy',
  `INSERT INTO indicator_values (municipality_id, cycle_id, indicator_id, fiscal_year, raw)
   SELECT DISTINCT ON (v.indicator_id, v.fiscal_year) v.municipality_id, $2, v.indicator_id, v.fiscal_year, v.raw
   FROM indicator_values v JOIN cycles c ON c.municipality_id = v.municipality_id AND c.id = v.cycle_id
   WHERE v.municipality_id = $1 AND c.plan_id = $3 AND c.id <> $2 AND v.fiscal_year BETWEEN $4 AND $5
   ORDER BY v.indicator_id, v.fiscal_year, c.fiscal_year_to DESC, c.fiscal_year_from DESC`,
);

/** Makes a new cycle's sheets: one for every item alive in its years, with what is carried over. Returns them. */
export async function makeSheets(
  tx: TenantTransaction,
  cycle: Cycle,
  plan: Pick<Plan, 'id' | 'periodFrom' | 'periodTo'>,
  at: Pick<Sheet, 'stage' | 'stageSince'>,
): Promise<Sheet[]> {
  const now = fiscalYearOf(localDateOf(at.stageSince));
  const years = { from: cycle.fiscalYearFrom, to: cycle.fiscalYearTo, now };
  const carriedSheets = await readCarriedSheets(tx, plan, cycle.template, years);
  const sheets = carriedSheets.map(({ initial, previousYear: _previousYear, ...carried }) =>
    tx.manager.create(Sheet, {
      municipalityId: tx.municipalityId,
      id: randomUUID(),
      cycleId: cycle.id,
      ...carried,
      texts: initial,
      round: 1,
      version: 1,
      proposedGrade: null,
      settledGrade: null,
      submitters: [],
      handedOn: null,
      sendBack: null,
      dueDates: {},
      ...at,
    }),
  );
  if (sheets.length > 0) await tx.manager.insert(Sheet, sheets);
  await tx.query(copyValues, [tx.municipalityId, cycle.id, plan.id, years.from, years.to]);
  return sheets;
}
