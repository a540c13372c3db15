import type { EndNote } from '#libs/domain/register/end-notes.js';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { noteWords } from '../report-wording.js';
import { langOfContent } from './own-words.js';

interface Props {
  readonly note: EndNote;
  /** Whether the rows print a mark. */
  readonly marked: boolean;
  readonly locale: Locale;
}

/** What a ※ note says: how items ended, and why. */
export function NoteWords({ note, marked, locale }: Props) {
  const { sentence, markOfInto, reason } = noteWords(note, marked, locale);
  return (
    <>
      <p>
        {sentence}
        {markOfInto !== '' && ` ${markOfInto}`}
      </p>
      {reason !== '' && (
        <p className="report-text" lang={langOfContent(locale)}>
          {reason}
        </p>
      )}
    </>
  );
}
