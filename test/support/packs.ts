import path from 'node:path';
import { History } from '#libs/features/audit/history.js';
import type { HistoryActor } from '#libs/features/audit/history.js';
import type { CheckedPack } from '#libs/features/imports/check/check-pack.js';
import { checkPack } from '#libs/features/imports/check/check-pack.js';
import { readFolder } from '#libs/features/imports/containers/folder.js';
import { ExportPlanPack } from '#libs/features/imports/export-plan-pack.js';
import type { Imported, NotImported, UsablePack } from '#libs/features/imports/import-plan-pack.js';
import { ImportPlanPack } from '#libs/features/imports/import-plan-pack.js';
import type { PlanPack } from '#libs/features/imports/plan-pack.js';
import { projectRoot } from '#libs/platform/config/project-root.js';
import { readTables } from './catalog.js';
import { clockAt } from './clock.js';
import type { TestDatabase } from './database.js';

export const TESTER: HistoryActor = { kind: 'command-line', id: 'test', name: 'test' };

/** Importing and exporting, as the command line does it. */
export function packsOf(database: TestDatabase, clock = clockAt('2026-05-18 09:00')) {
  return {
    imports: new ImportPlanPack(database.dataSource, database.tenants, new History(clock), clock),
    exports: new ExportPlanPack(database.dataSource, database.tenants),
  };
}

/** A folder of seeds/, which must be a pack without problems. */
export async function seed(name: string): Promise<UsablePack> {
  return usable(checkPack(await readFolder(path.join(projectRoot(), 'seeds', name))));
}

export function usable(checked: CheckedPack): UsablePack {
  const { pack } = checked;
  if (!pack) throw new Error(`a pack with problems: ${JSON.stringify(checked.problems.slice(0, 5))}`);
  return { ...checked, pack };
}

/** A pack that was not read from anywhere. */
export function asUsable(pack: PlanPack): UsablePack {
  return { container: 'files', plan: null, problems: [], pack, places: new Map() };
}

export function imported(outcome: Imported | NotImported): Imported {
  if ('kind' in outcome) throw new Error(`not imported: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** Of every table how many rows it has, and a digest of them: to see whether anything was changed. */
export async function tableDigests(database: TestDatabase): Promise<object[]> {
  const tables = (await readTables(database)).map(
    ({ name }) => `SELECT '${name}' AS name, count(*)::integer AS rows, md5(string_agg(t::text, '' ORDER BY md5(t::text))) AS digest FROM ${name} t`,
  );
  return database.asOwner(`${tables.join(' UNION ALL ')} ORDER BY name`);
}

/** As JSON has it: what is left out and what is undefined are the same. */
export function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
