import path from 'node:path';
import { z } from 'zod';
import { ROLES } from '#libs/domain/access/role.js';
import { projectRoot } from '#libs/platform/config/project-root.js';
import { readCsv } from '../imports/read-plan-pack.js';

const personSchema = z.object({
  email: z.email(),
  name: z.string().min(1),
  role: z.enum(ROLES),
  department: z.string().transform((name) => (name === '' ? null : name)),
});

export type DemoPerson = z.output<typeof personSchema>;

/** The demo's people: invented, one account each, all with DEMO_PASSWORD. */
export async function readDemoPeople(): Promise<DemoPerson[]> {
  const rows = await readCsv(path.join(projectRoot(), 'seeds', 'demo', 'people.csv'));
  return rows.map((row) => personSchema.parse(row));
}
