import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { lifeIn } from '#libs/domain/register/lifetime.js';
import { carryOver } from '#libs/domain/template/carry-over.js';
import type { Cells } from '#libs/domain/template/cells.js';
import { yearsBetween } from '#libs/domain/template/cells.js';
import type { SheetTemplate } from '#libs/domain/template/sheet-template.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { Plan } from '../plans/plan.entity.js';
import type { RegisterItem } from '../plans/plan-register.read.js';
import { actingLead, departmentsOf, printedDepartments, readDepartments, readRegister } from '../plans/plan-register.read.js';
import type { Carried } from '../sheets/carried.js';

/** What an item's sheet of some years takes over from the register and from the year before. */
export interface CarriedSheet {
  readonly itemId: string;
  readonly sectionKey: string;
  readonly position: number;
  readonly leadDepartmentId: string | null;
  readonly carried: Carried;
  /** The last year of the review that texts come from; null when there was none. */
  readonly previousYear: FiscalYear | null;
  /** Where its writers begin. */
  readonly initial: Cells;
}

/** Of every item of the plan, what its latest sheet before these years says. */
const readPrevious = statement(
  'sheets_previous',
  `SELECT DISTINCT ON (s.item_id) s.item_id AS "itemId", c.fiscal_year_to AS year, s.carried->'texts' || s.texts AS texts
   FROM sheets s JOIN cycles c ON c.municipality_id = s.municipality_id AND c.id = s.cycle_id
   WHERE s.municipality_id = $1 AND c.plan_id = $2 AND c.fiscal_year_to < $3
   ORDER BY s.item_id, c.fiscal_year_to DESC, c.fiscal_year_from DESC`,
);

interface PreviousSheet {
  readonly itemId: string;
  readonly year: FiscalYear;
  readonly texts: Cells;
}

/**
 * One for every item alive in these years, in printed order. Departments are printed as they were called in the last of
 * the years; who leads a sheet is who has taken over by `now`, the fiscal year in which it is written.
 */
export async function readCarriedSheets(
  tx: TenantTransaction,
  plan: Pick<Plan, 'id' | 'periodFrom' | 'periodTo'>,
  template: SheetTemplate,
  { from, to, now }: { readonly from: FiscalYear; readonly to: FiscalYear; readonly now: FiscalYear },
): Promise<CarriedSheet[]> {
  const departments = await readDepartments(tx);
  const previous = new Map(
    (await tx.query<PreviousSheet>(readPrevious, [tx.municipalityId, plan.id, from])).map((sheet) => [sheet.itemId, sheet]),
  );
  const years = { cycle: yearsBetween(from, to), plan: yearsBetween(plan.periodFrom, plan.periodTo) };
  const items = (await readRegister(tx, plan.id)).filter((item) => lifeIn(item, from, to) === 'alive');
  return items.map((item) => {
    const held = departmentsOf(item, to, departments);
    const { fixed, initial } = carryOver(template, years, item.texts, previous.get(item.id)?.texts ?? {});
    return {
      itemId: item.id,
      sectionKey: item.sectionKey,
      position: item.position,
      leadDepartmentId: actingLead(item, held[0], now, departments),
      carried: carriedFrom(item, printedDepartments(item, held), fixed),
      previousYear: previous.get(item.id)?.year ?? null,
      initial,
    };
  });
}

function carriedFrom(item: RegisterItem, departments: readonly string[], texts: Cells): Carried {
  const { key, parentKey, graded, number, title, indicators } = item;
  return { itemKey: key, parentKey, graded, number, title, departments, texts, indicators };
}
