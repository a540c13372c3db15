import type { Locale, LocalizedText } from '#libs/domain/text/localized-text.js';

/**
 * The municipality writes Japanese. On an English page its words carry lang="ja", so that a screen reader pronounces
 * them (WCAG 3.1.2); on a Japanese page the page's own lang says it already.
 */
export function langOfContent(locale: Locale): 'ja' | undefined {
  return locale === 'ja' ? undefined : 'ja';
}

/** The same for a text that may have an English form, which may stand among Japanese ones. */
export function langOfText(text: LocalizedText, locale: Locale): Locale | undefined {
  return text.en === undefined ? langOfContent(locale) : langOfWords(locale);
}

/** The same for the program's own words, which may stand among the municipality's. */
export function langOfWords(locale: Locale): 'en' | undefined {
  return locale === 'ja' ? undefined : locale;
}
