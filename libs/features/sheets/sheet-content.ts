import { PROPOSED_GRADE, SETTLED_GRADE, STAGE_PLACE } from '#libs/domain/review/versions.js';
import type { Stage } from '#libs/domain/review/stage.js';
import type { Cells } from '#libs/domain/template/cells.js';
import { INDICATOR_PREFIX } from './draft-check.read.js';
import type { SheetRow } from './sheet-row.js';

/** As a reorganisation notes it in the sheet's history. */
const LEAD_DEPARTMENT = 'leadDepartment';

const BESIDE_CELLS: readonly string[] = [PROPOSED_GRADE, SETTLED_GRADE, STAGE_PLACE, LEAD_DEPARTMENT];

/** Everything of a sheet that its history tells the changes of, by the names that it uses. */
export function contentOf(row: SheetRow): Cells {
  const values = Object.entries(row.values).flatMap(([id, years]) =>
    Object.entries(years).map(([year, raw]) => [`${INDICATOR_PREFIX}${id}.${year}`, raw] as const),
  );
  return {
    ...row.texts,
    ...Object.fromEntries(values),
    [PROPOSED_GRADE]: row.proposed_grade ?? '',
    [SETTLED_GRADE]: row.settled_grade ?? '',
    [STAGE_PLACE]: row.stage,
    [LEAD_DEPARTMENT]: row.lead_department ?? '',
  };
}

/** The sheet with another content, to be shown as any sheet is. */
export function withContent(row: SheetRow, content: Cells): SheetRow {
  const cells = Object.entries(content).filter(([key]) => !BESIDE_CELLS.includes(key));
  const values: Record<string, Record<string, string>> = {};
  for (const [key, raw] of cells.filter(([key]) => key.startsWith(INDICATOR_PREFIX))) {
    const [id, year] = key.slice(INDICATOR_PREFIX.length).split('.') as [string, string];
    (values[id] ??= {})[year] = raw;
  }
  return {
    ...row,
    texts: Object.fromEntries(cells.filter(([key]) => !key.startsWith(INDICATOR_PREFIX))),
    values,
    proposed_grade: content[PROPOSED_GRADE] || null,
    settled_grade: content[SETTLED_GRADE] || null,
    stage: content[STAGE_PLACE] as Stage,
    lead_department: content[LEAD_DEPARTMENT] || null,
  };
}
