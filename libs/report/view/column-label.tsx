import type { Locale, LocalizedText } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { langOfText } from './own-words.js';

interface Props {
  readonly column: { readonly label: LocalizedText; readonly letter: string | null };
  readonly locale: Locale;
}

/** A column's label and letter, as the document prints them. */
export function ColumnLabel({ column, locale }: Props) {
  return (
    <>
      <span lang={langOfText(column.label, locale)}>{inLocale(column.label, locale)}</span>
      {column.letter !== null && (
        <>
          {' '}
          <span className="report-letter">({column.letter})</span>
        </>
      )}
    </>
  );
}
