import path from 'node:path';
import { readArchive } from './archive.js';
import { readNamedFiles } from './named-files.js';
import type { ReadFiles } from './pack-files.js';
import { readPackWorkbook } from './workbook.js';

/** What somebody chose to send: the pack's own files, or one workbook or archive with all of them. */
export async function readUploaded(
  files: readonly { readonly name: string; readonly content: Uint8Array }[],
): Promise<ReadFiles> {
  const [only] = files;
  if (only && files.length === 1) {
    const ending = path.extname(only.name).toLowerCase();
    if (ending === '.xlsx') return readPackWorkbook(only.name, only.content);
    if (ending === '.zip') return readArchive(only.name, only.content);
  }
  return readNamedFiles(files.map(({ name, content }) => [name, content]));
}
