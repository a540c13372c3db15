import type { Locale } from '#libs/domain/text/localized-text.js';
import { langOfWords } from './own-words.js';

/**
 * An empty cell. The dash tells the eye that nothing was forgotten, the words tell the ear; a dash that somebody typed
 * is a text like any other and does not come here.
 */
export function Nothing({ words, locale }: { readonly words: string; readonly locale: Locale }) {
  return (
    <>
      <span className="report-nothing" aria-hidden="true">
        －
      </span>
      <span className="report-hidden" lang={langOfWords(locale)}>
        {words}
      </span>
    </>
  );
}
