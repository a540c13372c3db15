import path from 'node:path';
import { readCsv } from '#libs/features/imports/read-plan-pack.js';
import { projectRoot } from '#libs/platform/config/project-root.js';

/** What a pack's results file says of one item: field by field, indicators as indicators.<key>. */
export type ItemResults = ReadonlyMap<string, string>;

/** The results of one fiscal year, by item key. */
export async function readResults(pack: string, fiscalYear: number): Promise<ReadonlyMap<string, ItemResults>> {
  const rows = await readCsv(path.join(projectRoot(), 'seeds', pack, `results-${fiscalYear}.csv`));
  const results = new Map<string, Map<string, string>>();
  for (const row of rows) {
    const item = row['item'] ?? '';
    const fields = results.get(item) ?? new Map<string, string>();
    fields.set(row['field'] ?? '', row['value'] ?? '');
    results.set(item, fields);
  }
  return results;
}
