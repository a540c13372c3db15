/** A text that the municipality wrote for its readers: Japanese always, English where there is one. */
export interface LocalizedText {
  readonly ja: string;
  readonly en?: string | undefined;
}

export type Locale = 'ja' | 'en';

export function inLocale(text: LocalizedText, locale: Locale): string {
  return (locale === 'en' ? text.en : undefined) ?? text.ja;
}
