import type { ChoiceField, SheetTemplate, TextField } from '#libs/domain/template/sheet-template.js';
import type { LinkedDepartment } from '#libs/domain/organization/department-lineage.js';
import type { IndicatorEntry, ItemEntry, Register, RegisterRules, ReviewedYears } from '#libs/domain/register/register.js';
import { inPrintedOrder } from '#libs/domain/register/register.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { readSections } from '../cycles/frozen-sections.read.js';
import type { RegisterItem } from '../plans/plan-register.read.js';
import { readDepartments, readRegister } from '../plans/plan-register.read.js';
import type { Plan } from '../plans/plan.entity.js';

/** A plan's register as the database holds it, with what a change must keep to. */
export interface PlanRegister {
  readonly register: Register;
  readonly rules: RegisterRules;
  readonly departments: readonly LinkedDepartment[];
}

const readIndicators = statement(
  'register_indicators',
  `SELECT n.key, n.name, n.baseline, n.target, n.better,
     COALESCE((SELECT jsonb_agg(i.key ORDER BY x.relisted, i.position, i.id)
               FROM item_indicators x JOIN items i ON i.municipality_id = x.municipality_id AND i.id = x.item_id
               WHERE x.municipality_id = n.municipality_id AND x.indicator_id = n.id), '[]') AS items
   FROM indicators n WHERE n.municipality_id = $1 AND n.plan_id = $2 ORDER BY n.key`,
);
const readReviews = statement(
  'register_reviews',
  `SELECT fiscal_year_from AS "from", fiscal_year_to AS "to",
     COALESCE((SELECT jsonb_agg(s.carried->>'itemKey') FROM sheets s
               WHERE s.municipality_id = c.municipality_id AND s.cycle_id = c.id), '[]') AS items
   FROM cycles c WHERE c.municipality_id = $1 AND c.plan_id = $2 ORDER BY fiscal_year_to, fiscal_year_from`,
);

/** In five statements, however large it is. */
export async function readPlanRegister(tx: TenantTransaction, plan: Plan): Promise<PlanRegister> {
  const ofPlan = [tx.municipalityId, plan.id];
  const sections = await readSections(tx, plan.id);
  const items = (await readRegister(tx, plan.id)).map(entryOf);
  const indicators = await tx.query<IndicatorEntry>(readIndicators, ofPlan);
  const reviews = await tx.query<ReviewedYears & { readonly items: readonly string[] }>(readReviews, ofPlan);
  const departments = await readDepartments(tx);
  return {
    register: { sections, items: inPrintedOrder(sections, items), indicators },
    rules: {
      period: { from: plan.periodFrom, to: plan.periodTo },
      levels: plan.levels.length,
      fields: carriedFields(plan.template),
      departments: new Set(departments.map(({ id }) => id)),
      reviews: reviews.map(({ from, to }) => ({ from, to })),
      sheets: sheetsOf(reviews),
    },
    departments,
  };
}

/** The fields that the register says: schedules come with plan packs. */
export function carriedFields(template: SheetTemplate): (TextField | ChoiceField)[] {
  return template.fields.filter(
    (field): field is TextField | ChoiceField =>
      (field.kind === 'text' || field.kind === 'choice') && field.carryOver === 'item',
  );
}

function entryOf({ sectionKey, parentKey, ...item }: RegisterItem): ItemEntry {
  const { key, number, title, graded, since, end, splitFrom, allRelated, assignments, texts } = item;
  const own = { key, number, title, graded, since, end, splitFrom, allRelated, assignments, texts };
  return { ...own, section: sectionKey, parent: parentKey };
}

function sheetsOf(reviews: readonly (ReviewedYears & { readonly items: readonly string[] })[]) {
  const sheets = new Map<string, ReviewedYears[]>();
  for (const { from, to, items } of reviews) {
    for (const item of items) sheets.set(item, [...(sheets.get(item) ?? []), { from, to }]);
  }
  return sheets;
}
