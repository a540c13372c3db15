import type { Locale, LocalizedText } from '#libs/domain/text/localized-text.js';
import { messagesFor } from './messages.js';
import type { ReportMessages } from './report-messages.js';

/** The report's own words, in every language at once. */
export function localizedWords(say: (words: ReportMessages, locale: Locale) => string): LocalizedText {
  return { ja: say(messagesFor('ja'), 'ja'), en: say(messagesFor('en'), 'en') };
}
