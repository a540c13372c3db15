import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { en } from './en.js';
import { ja } from './ja.js';
import type { PackMessages } from './pack-messages.js';

/** What was expected, in both languages. */
export function expected<Code extends keyof PackMessages>(
  code: Code,
  ...details: Parameters<PackMessages[Code]>
): LocalizedText {
  type Message = (...details: Parameters<PackMessages[Code]>) => string;
  return { ja: (ja[code] as Message)(...details), en: (en[code] as Message)(...details) };
}
