import type { EndNote } from '#libs/domain/register/end-notes.js';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import { noteSentence } from '../report-wording.js';
import { langOfContent } from './own-words.js';

interface Props {
  readonly note: EndNote;
  /** Whether the rows print a mark. */
  readonly marked: boolean;
  readonly locale: Locale;
}

/** What a ※ note says: how items ended, and why. */
export function NoteWords({ note, marked, locale }: Props) {
  const words = messagesFor(locale).notes;
  return (
    <>
      <p>
        {noteSentence(note, locale)}
        {note.markOfInto && marked && ` ${words.markOfInto}`}
      </p>
      {note.reason !== '' && (
        <p className="report-text" lang={langOfContent(locale)}>
          {words.reason(note.reason)}
        </p>
      )}
    </>
  );
}
