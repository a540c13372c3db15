/**
 * What the server takes. A copy of what libs/contract/offline-drafts.ts declares: importing that file would carry zod
 * along. workbook-limits.spec.ts compares the two.
 */
export const MAX_WORKBOOK_BYTES = 10 * 1024 * 1024;
