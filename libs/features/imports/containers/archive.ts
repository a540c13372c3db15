import { readZip } from '#libs/platform/archive/read-zip.js';
import { writeZip } from '#libs/platform/archive/write-zip.js';
import { archiveProblem, nothingRead, PACK_LIMITS } from './container-problem.js';
import { readNamedFiles, writeNamedFiles } from './named-files.js';
import type { PackFiles, ReadFiles } from './pack-files.js';

export function readArchive(file: string, bytes: Uint8Array): ReadFiles {
  try {
    return readNamedFiles(readZip(bytes, PACK_LIMITS));
  } catch (error) {
    return nothingRead('files', archiveProblem(file, error));
  }
}

export function writeArchive(files: PackFiles): Uint8Array {
  return writeZip(writeNamedFiles(files));
}
