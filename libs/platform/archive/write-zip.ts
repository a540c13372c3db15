import { zipSync } from 'fflate';

/** An archive of these files. The same files give the same bytes: entries carry ZIP's first day instead of today. */
export function writeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(1980, 0, 1) });
}
