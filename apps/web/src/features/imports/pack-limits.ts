/**
 * What the server takes. Copies of what libs/contract/imports.ts declares: importing that file would carry zod along.
 * pack-limits.spec.ts compares them.
 */
export const MAX_PACK_BYTES = 10 * 1024 * 1024;
export const MAX_PACK_FILES = 100;
