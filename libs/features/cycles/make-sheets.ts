import { randomUUID } from 'node:crypto';
import { lifeIn } from '#libs/domain/register/lifetime.js';
import type { Cells } from '#libs/domain/template/cells.js';
import { yearsBetween } from '#libs/domain/template/cells.js';
import { carryOver } from '#libs/domain/template/carry-over.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { RegisterItem } from '../plans/plan-register.read.js';
import { departmentsOf, printedDepartments, readDepartments, readRegister } from '../plans/plan-register.read.js';
import type { Plan } from '../plans/plan.entity.js';
import type { Carried } from '../sheets/carried.js';
import { Sheet } from '../sheets/sheet.entity.js';
import type { Cycle } from './cycle.entity.js';

/** Of every item of the plan, what its latest sheet before these years says. */
const readPrevious = statement(
  'sheets_previous',
  `SELECT DISTINCT ON (s.item_id) s.item_id AS "itemId", s.carried->'texts' || s.texts AS texts
   FROM sheets s JOIN cycles c ON c.municipality_id = s.municipality_id AND c.id = s.cycle_id
   WHERE s.municipality_id = $1 AND c.plan_id = $2 AND c.fiscal_year_to < $3
   ORDER BY s.item_id, c.fiscal_year_to DESC, c.fiscal_year_from DESC`,
);
/** A span of years begins with the values that its years have got already. */
const copyValues = statement(
  'indicator_values_copy',
  `INSERT INTO indicator_values (municipality_id, cycle_id, indicator_id, fiscal_year, raw)
   SELECT DISTINCT ON (v.indicator_id, v.fiscal_year) v.municipality_id, $2, v.indicator_id, v.fiscal_year, v.raw
   FROM indicator_values v JOIN cycles c ON c.municipality_id = v.municipality_id AND c.id = v.cycle_id
   WHERE v.municipality_id = $1 AND c.plan_id = $3 AND c.id <> $2 AND v.fiscal_year BETWEEN $4 AND $5
   ORDER BY v.indicator_id, v.fiscal_year, c.fiscal_year_to DESC`,
);

/** Makes a new cycle's sheets: one for every item alive in its years, with what is carried over. Returns them. */
export async function makeSheets(
  tx: TenantTransaction,
  cycle: Cycle,
  plan: Pick<Plan, 'id' | 'periodFrom' | 'periodTo'>,
  at: Pick<Sheet, 'stage' | 'stageSince'>,
): Promise<Sheet[]> {
  const [from, to] = [cycle.fiscalYearFrom, cycle.fiscalYearTo];
  const departments = await readDepartments(tx);
  const previous = new Map<string, Cells>(
    (await tx.query<{ itemId: string; texts: Cells }>(readPrevious, [tx.municipalityId, plan.id, from])).map((row) => [
      row.itemId,
      row.texts,
    ]),
  );
  const years = { cycle: yearsBetween(from, to), plan: yearsBetween(plan.periodFrom, plan.periodTo) };
  const items = (await readRegister(tx, plan.id)).filter((item) => lifeIn(item, from, to) === 'alive');
  const sheets = items.map((item) => {
    const held = departmentsOf(item, to, departments);
    const { fixed, initial } = carryOver(cycle.template, years, item.texts, previous.get(item.id) ?? {});
    return tx.manager.create(Sheet, {
      municipalityId: tx.municipalityId,
      id: randomUUID(),
      cycleId: cycle.id,
      itemId: item.id,
      sectionKey: item.sectionKey,
      position: item.position,
      leadDepartmentId: held[0]?.id ?? null,
      carried: carriedFrom(item, printedDepartments(item, held), fixed),
      texts: initial,
      round: 1,
      version: 1,
      proposedGrade: null,
      settledGrade: null,
      submitters: [],
      handedOn: null,
      sendBack: null,
      ...at,
    });
  });
  if (sheets.length > 0) await tx.manager.insert(Sheet, sheets);
  await tx.query(copyValues, [tx.municipalityId, cycle.id, plan.id, from, to]);
  return sheets;
}

function carriedFrom(item: RegisterItem, departments: readonly string[], texts: Cells): Carried {
  const { key, parentKey, graded, number, title, indicators } = item;
  return { itemKey: key, parentKey, graded, number, title, departments, texts, indicators };
}
