import type { Locale } from '#libs/domain/text/localized-text.js';
import { dataEn } from './data-en.js';
import { dataJa } from './data-ja.js';
import type { DataMessages } from './data-messages.js';

const CATALOGUES: Readonly<Record<Locale, DataMessages>> = { ja: dataJa, en: dataEn };

/** Apart from the other words of the report, because the screens load those and never show these. */
export function dataMessagesFor(locale: Locale): DataMessages {
  return CATALOGUES[locale];
}

/** A description in a file that programs of any country read: Japanese, and English in the paragraph below. */
export function inBothLanguages(said: (words: DataMessages, locale: Locale) => string): string {
  return `${said(dataJa, 'ja')}\n\n${said(dataEn, 'en')}`;
}
