import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeFolder } from '#libs/features/imports/containers/folder.js';
import { ExportPlanPack, packInOneFile } from '#libs/features/imports/export-plan-pack.js';
import { packFiles } from '#libs/features/imports/write-pack.js';
import type { PlanOptions } from './find-plan.js';
import { findPlan } from './find-plan.js';
import { onProgram } from './open-program.js';

export interface ExportOptions extends PlanOptions {
  readonly out?: string;
}

/** nendo export --municipality m --plan p [--out folder|file.xlsx|file.zip]: the plan as a pack that import reads. */
export async function exportPack(options: ExportOptions): Promise<void> {
  const ending = path.extname(options.out ?? '').toLowerCase();
  if (!['', '.xlsx', '.zip'].includes(ending)) {
    throw new Error(`--out takes a folder, or a file that ends in .xlsx or .zip, not ${ending}.`);
  }
  const pack = await onProgram(process.env, async (platform) => {
    const { municipalityId, id } = await findPlan(platform, options);
    return new ExportPlanPack(platform.dataSource, platform.tenants).pack(municipalityId, { id });
  });
  if (!pack) throw new Error('The plan has just been removed.');
  const out = path.resolve(options.out ?? `${pack.plan.municipality.key}-${pack.plan.plan.key}`);
  const container = /\.(xlsx|zip)$/i.exec(out)?.[1]?.toLowerCase();
  if (container === 'xlsx' || container === 'zip') {
    await mkdir(path.dirname(out), { recursive: true });
    await writeFile(out, await packInOneFile(pack, container));
  } else {
    await writeFolder(out, packFiles(pack, 'files'));
  }
  process.stdout.write(`${out}\n`);
}
