import { ja as sharedJa } from '#libs/contract/messages/ja.js';
import type { Locale } from '#libs/domain/text/localized-text.js';
import type { AllMessages } from './all-messages.js';
import { ja } from './ja.js';

const JAPANESE: AllMessages = { ...sharedJa, ...ja };

/** English is fetched when somebody asks for it. */
export async function loadMessages(locale: Locale): Promise<AllMessages> {
  if (locale === 'ja') return JAPANESE;
  const { english } = await import('./english.js');
  return english;
}

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: AllMessages;
  }
}
