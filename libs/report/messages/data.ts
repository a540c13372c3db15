import type { Locale } from '#libs/domain/text/localized-text.js';
import { dataEn } from './data-en.js';
import { dataJa } from './data-ja.js';
import type { DataMessages } from './data-messages.js';

const CATALOGUES: Readonly<Record<Locale, DataMessages>> = { ja: dataJa, en: dataEn };

/** Apart from the other words of the report, because the screens load those and never show these. */
export function dataMessagesFor(locale: Locale): DataMessages {
  return CATALOGUES[locale];
}
