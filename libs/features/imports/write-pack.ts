import type { Container, PackFiles, PackTable } from './containers/pack-files.js';
import type { FullTable } from './pack-tables.js';
import { packTables } from './pack-tables.js';
import type { PlanPack } from './plan-pack.js';
import { planTree } from './plan-tree.js';

/** The files of a pack: without tables and columns that nothing is in. */
export function packFiles(pack: PlanPack, container: Container): PackFiles {
  const tables = packTables(pack).filter(({ name, rows }) => rows.length > 0 || NEVER_LEFT_OUT.test(name));
  return {
    container,
    plan: { tree: planTree(pack.plan), rows: {} },
    tables: new Map(tables.map((table) => [table.name, withoutEmptyColumns(table)])),
  };
}

/** A year without results is a year whose sheets are all blank. */
const NEVER_LEFT_OUT = /^(sections|items|results-.*)$/;

function withoutEmptyColumns({ columns, always, rows }: FullTable): PackTable {
  const kept = columns.map((column, index) => always.includes(column) || rows.some((row) => row[index] !== ''));
  const pick = (cells: readonly string[]) => cells.filter((_, index) => kept[index]);
  return { heading: pick(columns), rows: rows.map((cells, index) => ({ row: index + 2, cells: pick(cells) })) };
}
