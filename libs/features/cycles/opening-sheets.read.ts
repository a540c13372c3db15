import { PAGE_SIZE, pageWithin } from '#libs/contract/common.js';
import type { OpeningSheet } from '#libs/contract/opening.js';
import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { localizedForYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { Cells, SheetYears } from '#libs/domain/template/cells.js';
import { cellKeysOf, yearsBetween } from '#libs/domain/template/cells.js';
import type { CellField, SheetTemplate } from '#libs/domain/template/sheet-template.js';
import { findField, isCellField } from '#libs/domain/template/sheet-template.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import type { Plan } from '../plans/plan.entity.js';
import type { CarriedSheet } from './carried-sheets.read.js';
import { readCarriedSheets } from './carried-sheets.read.js';
import type { OpeningYears } from './opening-items.read.js';

export interface OpeningSheets {
  readonly rows: OpeningSheet[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
}

interface LastValue {
  readonly id: string;
  readonly fiscalYear: FiscalYear;
  readonly value: string;
}

/** Of each indicator: its latest value before a year. */
const readLastValues = statement(
  'opening_last_values',
  `SELECT DISTINCT ON (v.indicator_id) v.indicator_id AS id, v.fiscal_year AS "fiscalYear", v.raw AS value
   FROM indicator_values v JOIN cycles c ON c.municipality_id = v.municipality_id AND c.id = v.cycle_id
   WHERE v.municipality_id = $1 AND c.plan_id = $2 AND v.indicator_id = ANY ($3) AND v.fiscal_year < $4 AND v.raw <> ''
   ORDER BY v.indicator_id, v.fiscal_year DESC, c.fiscal_year_to DESC, c.fiscal_year_from DESC`,
);

/** A page of the sheets that opening would make, with all that they would begin with. */
export async function readOpeningSheets(
  tx: TenantTransaction,
  plan: Plan,
  opening: OpeningYears & { readonly now: FiscalYear },
  wantedPage: number,
): Promise<OpeningSheets> {
  const sheets = await readCarriedSheets(tx, plan, plan.template, opening);
  const page = pageWithin(wantedPage, sheets.length);
  const shown = sheets.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const ids = shown.flatMap(({ carried }) => carried.indicators.map(({ id }) => id));
  const values = new Map(
    (await tx.query<LastValue>(readLastValues, [tx.municipalityId, plan.id, ids, opening.from])).map((row) => [row.id, row]),
  );
  const years = { cycle: yearsBetween(opening.from, opening.to), plan: yearsBetween(plan.periodFrom, plan.periodTo) };
  const rows = shown.map((sheet): OpeningSheet => {
    const { number, title, departments, indicators } = sheet.carried;
    return {
      itemId: sheet.itemId,
      number,
      title,
      departments: [...departments],
      carried: carriedFields(plan.template, sheet, years, opening.to),
      indicators: indicators.map(({ id, name }) => {
        const last = values.get(id);
        return { name, before: last ? { fiscalYear: last.fiscalYear, value: last.value } : null };
      }),
    };
  });
  return { rows, total: sheets.length, page, pageSize: PAGE_SIZE };
}

/** Each field that takes something over, with where it comes from under the name that it had then. */
function carriedFields(
  template: SheetTemplate,
  { carried, initial, previousYear }: CarriedSheet,
  years: SheetYears,
  year: FiscalYear,
): OpeningSheet['carried'] {
  const cells = { ...carried.texts, ...initial };
  return template.fields.filter(isCellField).flatMap((field) => {
    const text = textOf(field, cells, years);
    if (field.carryOver === undefined || text === '') return [];
    const source = field.carryOver === 'item' ? undefined : findField(template, field.carryOver.previous);
    const from = source && previousYear !== null ? localizedForYear(source.label, previousYear) : null;
    return [{ label: localizedForYear(field.label, year), from, text }];
  });
}

/** What a field holds, a line for each of its cells. */
function textOf(field: CellField, cells: Cells, years: SheetYears): string {
  const lines = cellKeysOf(field, years).flatMap((key) => cells[key] ?? []);
  const written = field.kind === 'choice' ? lines.map((key) => field.options.find((option) => option.key === key)?.label.ja ?? key) : lines;
  return written.join('\n');
}
