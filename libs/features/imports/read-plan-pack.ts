import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { checkPack } from './check/check-pack.js';
import { readFolder } from './containers/folder.js';
import { PackError } from './pack-problem.js';
import type { PlanPack } from './plan-pack.js';

/** The pack in a folder. Throws a PackError with every problem of every file. */
export async function readPlanPack(folder: string): Promise<PlanPack> {
  const { pack, problems } = checkPack(await readFolder(folder));
  if (!pack) throw new PackError(problems);
  return pack;
}

/** A CSV file's rows as records of strings; a byte order mark and both kinds of line ends are fine. */
export async function readCsv(file: string): Promise<Record<string, string>[]> {
  return parse(await readFile(file), { columns: true, bom: true, skip_empty_lines: true, trim: false });
}
