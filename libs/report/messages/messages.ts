import type { Locale } from '#libs/domain/text/localized-text.js';
import { en } from './en.js';
import { ja } from './ja.js';
import type { ReportMessages } from './report-messages.js';

const CATALOGUES: Readonly<Record<Locale, ReportMessages>> = { ja, en };

export function messagesFor(locale: Locale): ReportMessages {
  return CATALOGUES[locale];
}

/** The published files are the municipality's own record, in its own language. */
export const RECORD_LOCALE: Locale = 'ja';
