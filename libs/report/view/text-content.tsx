import type { Locale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import { Nothing } from './nothing.js';

/** What somebody wrote, as typed. */
export function TextContent({ text, locale }: { readonly text: string; readonly locale: Locale }) {
  return text === '' ? <Nothing words={messagesFor(locale).table.nothingWritten} locale={locale} /> : text;
}
