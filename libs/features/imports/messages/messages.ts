import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { en } from './en.js';
import { ja } from './ja.js';
import type { PackMessages } from './pack-messages.js';

/** What was expected, in both languages. */
export function expected<Code extends keyof PackMessages>(
  code: Code,
  ...details: Parameters<PackMessages[Code]>
): LocalizedText {
  return { ja: say(ja[code], details), en: say(en[code], details) };
}

function say<Details extends readonly unknown[]>(message: (...details: Details) => string, details: Details): string {
  return message(...details);
}
