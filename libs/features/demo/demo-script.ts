import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { WORK_STAGES } from '#libs/domain/review/stage.js';
import { projectRoot } from '#libs/platform/config/project-root.js';

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

const nextYearSchema = z.strictObject({
  from: z.int(),
  to: z.int(),
  openedAt: instant,
  deadlines: z.partialRecord(z.enum(WORK_STAGES), z.iso.date()),
  /** By field key, used in turn. */
  texts: z.record(z.string(), z.array(z.string()).min(1)),
});

const scriptSchema = z.strictObject({
  /** When the plans were brought in. */
  importedAt: instant,
  /** When the demo begins. */
  now: instant,
  plans: z.array(
    z.strictObject({
      /** A folder of seeds/. */
      pack: z.string(),
      /** Whether its past years are brought in, and published. */
      results: z.boolean().default(true),
      next: nextYearSchema.optional(),
    }),
  ),
});

export type NextYear = z.output<typeof nextYearSchema>;
export type DemoScript = z.output<typeof scriptSchema>;

export const SEEDS = path.join(projectRoot(), 'seeds');

/** What one of the demo's two forms loads: seeds/demo/demo.yaml. */
export async function readDemoScript(form: 'on' | 'year'): Promise<DemoScript> {
  const scripts: unknown = parse(await readFile(path.join(SEEDS, 'demo', 'demo.yaml'), 'utf8'));
  return z.strictObject({ year: scriptSchema, on: scriptSchema }).parse(scripts)[form];
}

export async function existsInSeeds(name: string): Promise<boolean> {
  return access(path.join(SEEDS, name)).then(
    () => true,
    () => false,
  );
}
