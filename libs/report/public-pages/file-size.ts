import type { Locale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';

/** 812 バイト, 42 KB, 1.3 MB: as a reader decides whether to download. */
export function printedFileSize(bytes: number, locale: Locale): string {
  if (bytes < 1024) return `${bytes} ${messagesFor(locale).page.bytes}`;
  const kilobytes = Math.round(bytes / 1024);
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
