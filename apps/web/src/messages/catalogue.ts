import { ja as sharedJa } from '#libs/contract/messages/ja.js';
import type { Locale } from '#libs/domain/text/localized-text.js';
import type { AllMessages } from './all-messages.js';
import { ja } from './ja.js';

// Screens whose words are missing here wait for them: loadAllJapanese.
let japanese = { ...sharedJa, ...ja } as AllMessages;
const watchers = new Set<() => void>();

export function japaneseWords(): AllMessages {
  return japanese;
}

/** Calls back when there are more of them. Returns the function that ends it. */
export function watchJapanese(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Every Japanese word, those of the screens that are not opened first among them. */
export async function loadAllJapanese(): Promise<void> {
  const { restJa } = await import('./ja-rest.js');
  japanese = { ...sharedJa, ...ja, ...restJa };
  for (const watcher of watchers) watcher();
}

/** English is fetched, whole, when somebody asks for it. */
export async function loadEnglish(): Promise<AllMessages> {
  const { english } = await import('./english.js');
  return english;
}

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: AllMessages;
  }
}
