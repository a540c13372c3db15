import type { Locale } from '#libs/domain/text/localized-text.js';

/** The published files are the municipality's own record, in its own language. */
export const RECORD_LOCALE: Locale = 'ja';
