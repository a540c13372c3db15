import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { checkPack } from '#libs/features/imports/check/check-pack.js';
import type { CheckedPack } from '#libs/features/imports/check/check-pack.js';
import { readFolder } from '#libs/features/imports/containers/folder.js';
import { readUploaded } from '#libs/features/imports/containers/uploaded.js';

/** The pack at a path: a folder, a workbook (.xlsx) or an archive (.zip). */
export async function readPackAt(place: string): Promise<CheckedPack> {
  const found = await stat(place).catch(() => undefined);
  if (!found) throw new Error(`There is no folder or file ${place}.`);
  if (found.isDirectory()) return checkPack(await readFolder(place));
  if (!/\.(xlsx|zip)$/i.test(place)) throw new Error(`${place} is no plan pack: a folder, or a file that ends in .xlsx or .zip.`);
  return checkPack(await readUploaded([{ name: path.basename(place), content: await readFile(place) }]));
}
