import type { PackProblem } from '#libs/contract/imports.js';
import type { NotText, WorkbookSheet } from '#libs/platform/archive/workbook.js';
import { readWorkbook, writeWorkbook } from '#libs/platform/archive/workbook.js';
import { expected } from '../messages/messages.js';
import { packProblem } from '../pack-problem.js';
import { archiveProblem, nothingRead, PACK_LIMITS } from './container-problem.js';
import { flatten, PLAN_HEADING, unflatten } from './flatten.js';
import type { PackFiles, PackTable, PlanDocument, ReadFiles } from './pack-files.js';
import { isTableName, PLAN } from './pack-files.js';
import { tableOfRows } from './table-of-rows.js';

export async function readPackWorkbook(file: string, bytes: Uint8Array): Promise<ReadFiles> {
  let sheets: WorkbookSheet[];
  try {
    sheets = await readWorkbook(bytes, PACK_LIMITS);
  } catch (error) {
    return nothingRead('workbook', archiveProblem(file, error));
  }
  const problems: PackProblem[] = [];
  const tables = new Map<string, PackTable | null>();
  let plan: PlanDocument | null | undefined;
  for (const sheet of sheets) {
    if (sheet.name !== PLAN && !isTableName(sheet.name)) {
      // A new workbook brings empty sheets along.
      if (sheet.rows.some((row) => row.some((cell) => cell !== ''))) {
        problems.push(packProblem({ file: sheet.name, row: null, column: '' }, sheet.name, expected('fileUnknown')));
      }
      continue;
    }
    const table = tableOf(sheet, problems);
    if (sheet.name === PLAN) plan = unflatten(PLAN, table, problems);
    else tables.set(sheet.name, table);
  }
  return { files: { container: 'workbook', plan, tables }, problems };
}

export function writePackWorkbook(files: PackFiles): Promise<Uint8Array> {
  const plan = files.plan ? [{ name: PLAN, rows: [PLAN_HEADING, ...flatten(files.plan.tree)] }] : [];
  const tables = [...files.tables].flatMap(([name, table]) =>
    table ? [{ name, rows: [table.heading, ...table.rows.map((row) => row.cells)] }] : [],
  );
  return writeWorkbook([...plan, ...tables]);
}

function tableOf(sheet: WorkbookSheet, problems: PackProblem[]): PackTable {
  const heading = (sheet.rows[0] ?? []).map((cell) => (typeof cell === 'string' ? cell : cell.shown));
  const rows = sheet.rows.map((cells, index) =>
    cells.map((cell, column) => {
      if (typeof cell === 'string') return cell;
      const place = { file: sheet.name, row: index + 1, column: heading[column] ?? '' };
      problems.push(packProblem(place, cell.shown, wantedInsteadOf(cell)));
      return cell.shown;
    }),
  );
  return tableOfRows(sheet.name, rows, problems);
}

function wantedInsteadOf(cell: NotText) {
  return cell.kind === 'formula' || cell.kind === 'error' ? expected('valueNotFormula') : expected('textCell');
}
