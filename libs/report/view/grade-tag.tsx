import type { Mark } from '#libs/domain/grading/grade-scale.js';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { langOfText } from './own-words.js';

/** A mark as symbol and word; the tone only colours the symbol's box. */
export function GradeTag({ mark, locale }: { readonly mark: Mark; readonly locale: Locale }) {
  return (
    <span className="report-grade">
      <span className={`report-grade-symbol report-tone-${mark.tone}`}>{mark.symbol}</span>{' '}
      <span lang={langOfText(mark.word, locale)}>{inLocale(mark.word, locale)}</span>
    </span>
  );
}
