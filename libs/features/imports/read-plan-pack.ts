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
