import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { ROLES } from '#libs/domain/access/role.js';
import { SEEDS } from './demo-script.js';

const optionalName = z.string().transform((name) => (name === '' ? null : name));

const personSchema = z.object({
  email: z.email(),
  name: z.string().min(1),
  role: z.enum(ROLES),
  department: optionalName,
  /** Key of the only plan that the role counts for. */
  plan: optionalName,
});

export type DemoPerson = z.output<typeof personSchema>;

/** A demo municipality's people: invented, one account each, all with DEMO_PASSWORD. */
export async function readDemoPeople(municipality: string): Promise<DemoPerson[]> {
  const text = await readFile(path.join(SEEDS, 'demo', `people-${municipality}.csv`), 'utf8');
  const rows: unknown[] = parse(text, { columns: true, bom: true, skip_empty_lines: true });
  return rows.map((row) => personSchema.parse(row));
}
