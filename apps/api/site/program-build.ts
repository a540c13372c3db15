import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '#libs/platform/config/project-root.js';

/** Tells this program from every other build of it: its version, and when this file of it was made. */
export const PROGRAM_BUILD = `${versionOf(path.join(projectRoot(), 'package.json'))} ${statSync(import.meta.filename).mtimeMs}`;

function versionOf(manifest: string): string {
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string }).version;
}
