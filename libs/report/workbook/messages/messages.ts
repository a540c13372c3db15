import type { Locale } from '#libs/domain/text/localized-text.js';
import { en } from './en.js';
import { ja } from './ja.js';
import type { WorkbookMessages } from './workbook-messages.js';

const CATALOGUES: Readonly<Record<Locale, WorkbookMessages>> = { ja, en };

/** Apart from the words of the report, which go to browsers too. */
export function workbookMessagesFor(locale: Locale): WorkbookMessages {
  return CATALOGUES[locale];
}
