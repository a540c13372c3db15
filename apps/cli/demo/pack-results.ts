import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { projectRoot } from '#libs/platform/config/project-root.js';

/** What a pack's results file says of one item: field by field (docs/plan-packs.md). */
export type ItemResults = ReadonlyMap<string, string>;

/** The results of one fiscal year, by item key. */
export async function readResults(pack: string, fiscalYear: number): Promise<ReadonlyMap<string, ItemResults>> {
  const file = await readFile(path.join(projectRoot(), 'seeds', pack, `results-${fiscalYear}.csv`), 'utf8');
  const rows: Record<string, string>[] = parse(file, { columns: true, bom: true });
  const results = new Map<string, Map<string, string>>();
  for (const row of rows) {
    const item = row['item'] ?? '';
    const fields = results.get(item) ?? new Map<string, string>();
    fields.set(row['field'] ?? '', row['value'] ?? '');
    results.set(item, fields);
  }
  return results;
}
