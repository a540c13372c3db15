import type { FastifyReply } from 'fastify';
import type { ReleasedFile } from '#libs/features/publication/public-site.js';
import { SCHEMA_FILE } from '#libs/report/report-json-schema.js';

/** The downloads and what describes them; pages and their styles are none. */
export function isOpenData({ fileName, format }: Pick<ReleasedFile, 'fileName' | 'format'>): boolean {
  return (format !== null && format !== 'html') || fileName === SCHEMA_FILE;
}

/**
 * Lets scripts of any site read the answer. Only what anyone may read, whoever asks, and only by a plain GET without
 * credentials: no other request of another site is answered (docs/adr/0025).
 */
export function openToScripts(reply: FastifyReply): void {
  void reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin');
}
