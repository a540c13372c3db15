import type { LastYear, LastYearField } from '#libs/contract/last-year.js';
import type { Actor } from '#libs/domain/access/role.js';
import { isStaff, mayRead } from '#libs/domain/access/role.js';
import { localizedForYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { Origin } from '#libs/domain/review/last-review.js';
import { lastReview } from '#libs/domain/review/last-review.js';
import type { Stage } from '#libs/domain/review/stage.js';
import { isSettledStage } from '#libs/domain/review/stage.js';
import type { Cells } from '#libs/domain/template/cells.js';
import { cellKeysOf, yearsBetween } from '#libs/domain/template/cells.js';
import type { CellField, SheetTemplate } from '#libs/domain/template/sheet-template.js';
import { findField, gradeField, isCellField } from '#libs/domain/template/sheet-template.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { Carried } from './carried.js';
import type { CycleColumns } from './sheet-card.read.js';
import { cycleRef } from './sheet-card.read.js';
import type { SheetRow } from './sheet-row.js';
import { scaleOf } from './sheet-row.js';

interface EarlierSheetRow extends CycleColumns, Pick<SheetRow, 'id' | 'stage' | 'carried' | 'texts' | 'settled_grade' | 'template' | 'scales'> {
  readonly origin: Origin;
  readonly stage: Stage;
  readonly carried: Carried;
}

/** Of a sheet's item, of the one it was split from and of those merged into it: each one's latest finished review. */
const readEarlier = statement(
  'sheets_earlier',
  `SELECT * FROM (
     SELECT DISTINCT ON (o.item_id) o.id, o.stage, o.carried, o.texts, o.settled_grade, o.position, origins.origin,
       oc.id AS cycle_id, oc.status AS cycle_status, oc.fiscal_year_from, oc.fiscal_year_to, oc.template, oc.scales,
       p.id AS plan_id, p.name AS plan_name
     FROM sheets s
     JOIN cycles c ON c.municipality_id = s.municipality_id AND c.id = s.cycle_id
     JOIN plans p ON p.municipality_id = c.municipality_id AND p.id = c.plan_id
     CROSS JOIN LATERAL (
       SELECT i.id, 'own' AS origin FROM items i WHERE i.municipality_id = s.municipality_id AND i.id = s.item_id
       UNION ALL
       SELECT i.split_from, 'splitFrom' FROM items i WHERE i.municipality_id = s.municipality_id AND i.id = s.item_id
       UNION ALL
       SELECT m.id, 'merged' FROM items m WHERE m.municipality_id = s.municipality_id AND m.merged_into = s.item_id
     ) origins
     JOIN sheets o ON o.municipality_id = s.municipality_id AND o.item_id = origins.id
     JOIN cycles oc ON oc.municipality_id = o.municipality_id AND oc.id = o.cycle_id
     WHERE s.municipality_id = $1 AND s.id = $2
       AND oc.status <> 'running' AND oc.fiscal_year_to < c.fiscal_year_from
     ORDER BY o.item_id, oc.fiscal_year_to DESC, oc.fiscal_year_from DESC
   ) latest ORDER BY position`,
);

/** What last year's sheet said, as far as somebody may read it: outside people what was settled, and is public. */
export async function readLastYear(tx: TenantTransaction, row: SheetRow, reader: Actor): Promise<LastYear | null> {
  const rows = await tx.query<EarlierSheetRow>(readEarlier, [tx.municipalityId, row.id]);
  const readable = rows
    .filter(({ stage, plan_id: planId }) => mayRead(reader, { planId, settled: isSettledStage(stage) }))
    .map((earlier) => ({
      earlier,
      origin: earlier.origin,
      fiscalYearFrom: earlier.fiscal_year_from,
      fiscalYearTo: earlier.fiscal_year_to,
      finished: earlier.cycle_status !== 'running',
    }));
  const last = lastReview(readable, row.fiscal_year_from);
  return last && lastYearOf(last.earlier, row, isStaff(reader, row.plan_id));
}

function lastYearOf(last: EarlierSheetRow, row: SheetRow, forStaff: boolean): LastYear {
  return {
    sheetId: last.id,
    cycle: cycleRef(last),
    number: last.carried.number,
    title: last.carried.title,
    origin: last.origin,
    fields: sharedFields(row.template, last.template)
      .filter((field) => forStaff || field.public !== false)
      .map((field) => fieldOf(field, last, row))
      .filter(({ cells }) => Object.keys(cells).length > 0),
    grade: gradeOf(last, forStaff),
  };
}

/** Last year's fields that somebody writes this year too. A key never means another kind. */
function sharedFields(template: SheetTemplate, last: SheetTemplate): CellField[] {
  return last.fields.filter(isCellField).filter(({ key, kind }) => {
    const now = findField(template, key);
    return now !== undefined && isCellField(now) && now.kind === kind && now.stage !== undefined;
  });
}

function fieldOf(field: CellField, last: EarlierSheetRow, row: SheetRow): LastYearField {
  const contents = { ...last.carried.texts, ...last.texts };
  const years = {
    cycle: yearsBetween(last.fiscal_year_from, last.fiscal_year_to),
    plan: yearsBetween(row.period_from, row.period_to),
  };
  const cells = written(contents, cellKeysOf(field, years));
  const option = field.kind === 'choice' ? field.options.find(({ key }) => key === cells[field.key]) : undefined;
  return {
    key: field.key,
    label: localizedForYear(field.label, last.fiscal_year_to),
    cells,
    chosen: option?.label ?? null,
  };
}

function written(contents: Cells, keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, contents[key] ?? '']).filter(([, content]) => content !== ''));
}

function gradeOf(last: EarlierSheetRow, forStaff: boolean): LastYear['grade'] {
  const field = gradeField(last.template);
  if (!field || last.settled_grade === null || !isSettledStage(last.stage)) return null;
  if (!forStaff && field.public === false) return null;
  const mark = scaleOf(last.template, last.scales).marks.find(({ symbol }) => symbol === last.settled_grade);
  return mark ? { label: localizedForYear(field.label, last.fiscal_year_to), mark } : null;
}
