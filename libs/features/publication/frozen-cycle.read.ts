import type { GradeScale } from '#libs/domain/grading/grade-scale.js';
import type { LinkedDepartment } from '#libs/domain/organization/department-lineage.js';
import type { LicenceKey } from '#libs/domain/publication/licence.js';
import type { PrintedName } from '#libs/domain/register/end-notes.js';
import { toldEnd } from '#libs/domain/register/end-notes.js';
import { addedBy, carriedOnBy, lifeIn } from '#libs/domain/register/lifetime.js';
import { mergedOrder } from '#libs/domain/register/merged-order.js';
import type { Stage } from '#libs/domain/review/stage.js';
import { isSettledStage } from '#libs/domain/review/stage.js';
import type { SheetTemplate } from '#libs/domain/template/sheet-template.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { FrozenCycle, FrozenSection, FrozenSheet } from '#libs/report/frozen-cycle.js';
import type { ReportRelease } from '#libs/report/report.js';
import type { RegisterItem } from '../plans/plan-register.read.js';
import { departmentsOf, printedDepartments, readDepartments, readRegister } from '../plans/plan-register.read.js';
import type { Carried } from '../sheets/carried.js';
import { PREVIEWED } from './previewed.js';

interface CycleRow {
  readonly fiscal_year_from: number;
  readonly fiscal_year_to: number;
  readonly template: SheetTemplate;
  readonly scales: Record<string, GradeScale>;
  readonly sections: FrozenSection[];
  readonly plan_key: string;
  readonly plan_name: LocalizedText;
  readonly period_from: number;
  readonly period_to: number;
  readonly contact: LocalizedText;
  readonly licence: LicenceKey | null;
  readonly levels: LocalizedText[];
  readonly municipality_key: string;
  readonly municipality_name: LocalizedText;
  readonly plan_id: string;
  /** By indicator id and fiscal year, with what is known of the years before. */
  readonly values: Record<string, Record<string, string>>;
}

interface SheetRow {
  readonly section_key: string;
  readonly stage: Stage;
  readonly carried: Carried;
  readonly texts: Record<string, string>;
  readonly settled_grade: string | null;
}

/** Public, or closed without a version that was taken back: that year is nobody's to read until it is published again. */
const mayStandBeside = (cycle: string) => `(${cycle}.live_publication_id IS NOT NULL OR (${cycle}.status = 'closed' AND NOT EXISTS (
  SELECT FROM publications w
  WHERE w.municipality_id = ${cycle}.municipality_id AND w.cycle_id = ${cycle}.id AND w.withdrawn_at IS NOT NULL)))`;

const readCycle = statement(
  'frozen_cycle',
  `SELECT c.fiscal_year_from, c.fiscal_year_to, c.template, c.scales, c.sections, p.id AS plan_id, p.key AS plan_key,
     p.name AS plan_name, p.period_from, p.period_to, p.contact, p.licence, p.levels, m.key AS municipality_key,
     m.name AS municipality_name,
     COALESCE((SELECT jsonb_object_agg(id, years) FROM (
         SELECT known.indicator_id AS id, jsonb_object_agg(known.fiscal_year, known.raw) AS years FROM (
           SELECT DISTINCT ON (v.indicator_id, v.fiscal_year) v.indicator_id, v.fiscal_year, v.raw
           FROM indicator_values v JOIN cycles o ON o.municipality_id = v.municipality_id AND o.id = v.cycle_id
           WHERE v.municipality_id = c.municipality_id AND o.plan_id = c.plan_id
             AND (o.id = c.id OR (o.fiscal_year_to < c.fiscal_year_from AND ${mayStandBeside('o')}))
           ORDER BY v.indicator_id, v.fiscal_year, o.id = c.id DESC, o.fiscal_year_to DESC,
             o.fiscal_year_from DESC) known
         GROUP BY known.indicator_id) by_indicator), '{}') AS values
   FROM cycles c
   JOIN plans p ON p.municipality_id = c.municipality_id AND p.id = c.plan_id
   JOIN municipalities m ON m.id = c.municipality_id
   WHERE c.municipality_id = $1 AND c.id = $2`,
);
const readSheets = statement(
  'frozen_sheets',
  `SELECT section_key, stage, carried, texts, settled_grade FROM sheets
   WHERE municipality_id = $1 AND cycle_id = $2 ORDER BY position, id`,
);

/**
 * What may stand beside a cycle's years: those before that the public reads anyway and, where the plan prints its years
 * side by side, those that were closed without ever being published.
 */
const readEarlier = statement(
  'frozen_earlier',
  `SELECT e.id FROM cycles c
   JOIN cycles e ON e.municipality_id = c.municipality_id AND e.plan_id = c.plan_id AND e.fiscal_year_to < c.fiscal_year_from
   WHERE c.municipality_id = $1 AND c.id = $2
     AND (e.live_publication_id IS NOT NULL OR (c.template->>'layout' = 'pages' AND ${mayStandBeside('e')}))
   ORDER BY e.fiscal_year_to, e.fiscal_year_from`,
);

/** A cycle as it is published, the years before beside it, or undefined when there is no such cycle. */
export async function freezeCycle(
  tx: TenantTransaction,
  cycleId: string,
  release: ReportRelease,
): Promise<FrozenCycle | undefined> {
  const cycle = await readFrozenCycle(tx, cycleId, release);
  if (!cycle) return undefined;
  const earlier: FrozenCycle[] = [];
  for (const { id } of await tx.query<{ id: string }>(readEarlier, [tx.municipalityId, cycleId])) {
    const before = await readFrozenCycle(tx, id, PREVIEWED);
    if (before) earlier.push(before);
  }
  return { ...cycle, earlier };
}

/** A cycle with all its sheets and no others, or undefined when there is no such cycle. */
export async function readFrozenCycle(
  tx: TenantTransaction,
  cycleId: string,
  release: ReportRelease,
): Promise<FrozenCycle | undefined> {
  const cycle = await tx.one<CycleRow>(readCycle, [tx.municipalityId, cycleId]);
  if (!cycle) return undefined;
  const sheets = await tx.query<SheetRow>(readSheets, [tx.municipalityId, cycleId]);
  const items = await readRegister(tx, cycle.plan_id);
  const departments = await readDepartments(tx);
  const rows = rowsOf(sheets, items, departments, cycle);
  return {
    municipality: { key: cycle.municipality_key, name: cycle.municipality_name },
    plan: {
      key: cycle.plan_key,
      name: cycle.plan_name,
      periodFrom: cycle.period_from,
      periodTo: cycle.period_to,
      contact: cycle.contact,
      licence: cycle.licence,
      levels: cycle.levels,
    },
    fiscalYearFrom: cycle.fiscal_year_from,
    fiscalYearTo: cycle.fiscal_year_to,
    template: cycle.template,
    scales: cycle.scales,
    sections: cycle.sections,
    sheets: rows,
    earlier: [],
    release,
  };
}

/** The sheets, and between them the rows of the items that ended before these years, in printed order. */
function rowsOf(
  sheets: readonly SheetRow[],
  items: readonly RegisterItem[],
  departments: readonly LinkedDepartment[],
  cycle: CycleRow,
): FrozenSheet[] {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const grades = new Map(
    sheets.map((sheet) => [sheet.carried.itemKey, isSettledStage(sheet.stage) ? sheet.settled_grade : null]),
  );
  // Under the names that these years know, whatever the register says by now.
  const carried = new Map(sheets.map((sheet) => [sheet.carried.itemKey, sheet.carried]));
  const named = (key: string): PrintedName | undefined => {
    const name = carried.get(key) ?? byKey.get(key);
    return name && { key, number: name.number, title: name.title };
  };
  const endOf = (key: string): FrozenSheet['end'] => {
    const item = byKey.get(key);
    return item ? toldEnd(item, cycle.fiscal_year_to, items, named) : null;
  };
  // An import may have moved it behind these years by a slip: they reviewed it nevertheless.
  const addedInOf = (key: string) => addedBy(byKey.get(key) ?? { since: null }, cycle.fiscal_year_to);
  const sectionOf = new Map(sheets.map((sheet) => [sheet.carried.itemKey, sheet.section_key]));
  const reviewed = sheets.map(
    (sheet): FrozenSheet => ({
      itemKey: sheet.carried.itemKey,
      parentKey: sheet.carried.parentKey,
      sectionKey: sheet.section_key,
      number: sheet.carried.number,
      title: sheet.carried.title,
      departments: sheet.carried.departments,
      graded: sheet.carried.graded,
      life: 'alive',
      addedIn: addedInOf(sheet.carried.itemKey),
      end: endOf(sheet.carried.itemKey),
      texts: { ...sheet.carried.texts, ...sheet.texts },
      grade: grades.get(sheet.carried.itemKey) ?? null,
      indicators: sheet.carried.indicators.map(({ id, ...indicator }) => ({
        ...indicator,
        values: cycle.values[id] ?? {},
      })),
    }),
  );
  const ended = items.flatMap((item): FrozenSheet[] => {
    const life = lifeIn(item, cycle.fiscal_year_from, cycle.fiscal_year_to);
    if (life !== 'merged' && life !== 'abolished') return [];
    if (grades.has(item.key)) return [];
    const carrier = life === 'merged' ? carriedOnBy(item.key, items, cycle.fiscal_year_from) : null;
    return [
      {
        itemKey: item.key,
        parentKey: item.parentKey,
        // A part stands where its item stood in these years, wherever that has gone since.
        sectionKey: sectionOf.get(item.parentKey ?? '') ?? item.sectionKey,
        number: item.number,
        title: item.title,
        departments: printedDepartments(item, departmentsOf(item, cycle.fiscal_year_to, departments)),
        graded: item.graded,
        life,
        addedIn: addedInOf(item.key),
        end: endOf(item.key),
        texts: item.texts,
        grade: grades.get(carrier?.key ?? '') ?? null,
        indicators: [],
      },
    ];
  });
  // The order of these years holds; what ended before them stays behind the item that it stands behind.
  const order = mergedOrder(items.map(({ key }) => key), reviewed.map(({ itemKey }) => itemKey));
  const rows = new Map([...reviewed, ...ended].map((row) => [row.itemKey, row]));
  return order.flatMap((key) => rows.get(key) ?? []);
}
