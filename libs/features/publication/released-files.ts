import { createHash } from 'node:crypto';
import type { RenderedFile } from './render/rendering.js';

/** What the history keeps of a publication's files: a checksum of each download, and one over all of them. */
export interface ReleasedChecksums {
  /** By file name. */
  readonly checksums: Readonly<Record<string, string>>;
  readonly files: number;
  /** SHA-256 of what `sha256sum` would print of every file, in the order of their names. */
  readonly digest: string;
}

export function checksumsOf(files: readonly Pick<RenderedFile, 'name' | 'format' | 'sha256'>[]): ReleasedChecksums {
  const offered = files.filter(({ format }) => format !== null);
  const lines = files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).toSorted((one, other) => (one.slice(66) < other.slice(66) ? -1 : 1));
  return {
    checksums: Object.fromEntries(offered.map(({ name, sha256 }) => [name, sha256])),
    files: files.length,
    digest: createHash('sha256').update(lines.join('')).digest('hex'),
  };
}
