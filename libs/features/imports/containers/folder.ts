import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expected } from '../messages/messages.js';
import { packProblem } from '../pack-problem.js';
import { nothingRead, PACK_LIMITS } from './container-problem.js';
import { readNamedFiles, writeNamedFiles } from './named-files.js';
import type { PackFiles, ReadFiles } from './pack-files.js';
import { isTableName } from './pack-files.js';

/** Throws what Node throws when there is no such folder. */
export async function readFolder(folder: string): Promise<ReadFiles> {
  const named: [string, Uint8Array][] = [];
  for (const name of (await readdir(folder)).toSorted()) {
    const file = path.join(folder, name);
    const { size } = await stat(file);
    if (size > PACK_LIMITS.entryBytes) {
      return nothingRead('files', packProblem({ file: name, row: null, column: '' }, String(size), expected('smallerFile')));
    }
    // A folder in the folder is no file of the pack; its name says so.
    named.push([name, (await stat(file)).isDirectory() ? new Uint8Array() : await readFile(file)]);
  }
  return readNamedFiles(named);
}

/** Makes the folder when there is none. Of what is in it, only an older pack's files make way. */
export async function writeFolder(folder: string, files: PackFiles): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const file of await readdir(folder)) {
    const { name, ext } = path.parse(file);
    if (ext === '.csv' && isTableName(name)) await rm(path.join(folder, file));
  }
  for (const [name, content] of writeNamedFiles(files)) await writeFile(path.join(folder, name), content);
}
