import type { GradeScale } from '#libs/domain/grading/grade-scale.js';
import type { Stage } from '#libs/domain/review/stage.js';
import { isSettledStage } from '#libs/domain/review/stage.js';
import type { SheetTemplate } from '#libs/domain/template/sheet-template.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { FrozenCycle, FrozenSection } from '#libs/report/frozen-cycle.js';
import type { ReportRelease } from '#libs/report/report.js';
import type { Carried } from '../sheets/carried.js';

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
  readonly levels: LocalizedText[];
  readonly municipality_key: string;
  readonly municipality_name: LocalizedText;
  readonly values: Record<string, string>;
}

interface SheetRow {
  readonly section_key: string;
  readonly stage: Stage;
  readonly carried: Carried;
  readonly texts: Record<string, string>;
  readonly settled_grade: string | null;
}

const readCycle = statement(
  'frozen_cycle',
  `SELECT c.fiscal_year_from, c.fiscal_year_to, c.template, c.scales, c.sections, p.key AS plan_key, p.name AS plan_name,
     p.period_from, p.period_to, p.contact, p.levels, m.key AS municipality_key, m.name AS municipality_name,
     COALESCE((SELECT jsonb_object_agg(v.indicator_id, v.raw) FROM indicator_values v
               WHERE v.municipality_id = c.municipality_id AND v.cycle_id = c.id), '{}') AS values
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

/** A cycle with all its sheets, as the report is made from it, or undefined when there is no such cycle. */
export async function readFrozenCycle(
  tx: TenantTransaction,
  cycleId: string,
  release: ReportRelease,
): Promise<FrozenCycle | undefined> {
  const cycle = await tx.one<CycleRow>(readCycle, [tx.municipalityId, cycleId]);
  if (!cycle) return undefined;
  const sheets = await tx.query<SheetRow>(readSheets, [tx.municipalityId, cycleId]);
  return {
    municipality: { key: cycle.municipality_key, name: cycle.municipality_name },
    plan: {
      key: cycle.plan_key,
      name: cycle.plan_name,
      periodFrom: cycle.period_from,
      periodTo: cycle.period_to,
      contact: cycle.contact,
      levels: cycle.levels,
    },
    fiscalYearFrom: cycle.fiscal_year_from,
    fiscalYearTo: cycle.fiscal_year_to,
    template: cycle.template,
    scales: cycle.scales,
    sections: cycle.sections,
    sheets: sheets.map((sheet) => ({
      itemKey: sheet.carried.itemKey,
      sectionKey: sheet.section_key,
      number: sheet.carried.number,
      title: sheet.carried.title,
      departments: sheet.carried.departments,
      texts: { ...sheet.carried.texts, ...sheet.texts },
      grade: isSettledStage(sheet.stage) ? sheet.settled_grade : null,
      indicators: sheet.carried.indicators.map((indicator) => ({
        key: indicator.key,
        name: indicator.name,
        baseline: indicator.baseline,
        target: indicator.target,
        current: cycle.values[indicator.id] ?? '',
        relisted: indicator.relisted,
      })),
    })),
    release,
  };
}
