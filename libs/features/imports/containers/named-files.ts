import path from 'node:path';
import type { PackProblem } from '#libs/contract/imports.js';
import { expected } from '../messages/messages.js';
import { packProblem } from '../pack-problem.js';
import { readCsvTable, writeCsvTable } from './csv-table.js';
import type { PackFiles, PackTable, PlanDocument, ReadFiles } from './pack-files.js';
import { isTableName, PLAN, shownName } from './pack-files.js';
import { readPlanDocument, writePlanDocument } from './plan-document.js';

/** Left behind by Finder, Explorer and open Office documents. */
const IGNORED = /(^|\/)(\.|~\$|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i;

/** A pack of files by name, as a folder or an archive holds them. A folder around them is no part of their names. */
export function readNamedFiles(named: Iterable<readonly [name: string, content: Uint8Array]>): ReadFiles {
  const problems: PackProblem[] = [];
  const tables = new Map<string, PackTable | null>();
  const seen = new Set<string>();
  let plan: PlanDocument | null | undefined;
  for (const [fullName, content] of named) {
    if (IGNORED.test(fullName)) continue;
    const file = path.posix.basename(fullName.replaceAll('\\', '/'));
    const place = { file, row: null, column: '' };
    if (seen.has(file)) {
      problems.push(packProblem(place, fullName, expected('fileOnce')));
      continue;
    }
    seen.add(file);
    const { name, ext } = path.posix.parse(file);
    if (file === shownName('files', PLAN)) plan = readPlanDocument(file, content, problems);
    else if (ext === '.csv' && isTableName(name)) {
      tables.set(name, readCsvTable(file, content, problems));
    } else problems.push(packProblem(place, fullName, expected('fileUnknown')));
  }
  return { files: { container: 'files', plan, tables }, problems };
}

/** The files of a pack, in the order in which they are described. */
export function writeNamedFiles(files: PackFiles): ReadonlyMap<string, Uint8Array> {
  const named = new Map<string, Uint8Array>();
  if (files.plan) named.set(shownName('files', PLAN), writePlanDocument(files.plan.tree));
  for (const [name, table] of files.tables) if (table) named.set(shownName('files', name), writeCsvTable(table));
  return named;
}
