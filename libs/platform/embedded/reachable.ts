import { createHash, randomBytes } from 'node:crypto';
import { cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** Where root's services keep their data: the user postgres can get here whatever the project's own folder allows. */
const SHARED_STATE = '/var/lib/nendo';

/**
 * A folder that another system user can get to: the wanted one, or, when a folder above it is closed to others (a
 * clone below /root or in a private temporary folder), one of its own below /var/lib/nendo.
 */
export async function reachableFolder(wanted: string): Promise<string> {
  if (await isReachable(path.dirname(wanted))) return wanted;
  const name = createHash('sha256').update(wanted).digest('hex').slice(0, 16);
  return path.join(SHARED_STATE, name, path.basename(wanted));
}

/** Programs that another system user can run: those in place, or a copy of their folder. */
export async function reachableCopy(folder: string, version: string): Promise<string> {
  if (await isReachable(folder)) return folder;
  const copy = path.join(SHARED_STATE, `postgres-${version}`);
  if (!(await exists(copy))) {
    await mkdir(SHARED_STATE, { recursive: true, mode: 0o755 });
    const half = `${copy}.${randomBytes(4).toString('hex')}`;
    await cp(folder, half, { recursive: true, verbatimSymlinks: true });
    // Whoever comes second at the same moment throws theirs away.
    await rename(half, copy).catch(() => rm(half, { recursive: true, force: true }));
  }
  return copy;
}

/** Whether every folder from the root down lets others through. */
async function isReachable(folder: string): Promise<boolean> {
  const { mode } = await stat(folder);
  if ((mode & 0o001) === 0) return false;
  const parent = path.dirname(folder);
  return parent === folder || isReachable(parent);
}

function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
