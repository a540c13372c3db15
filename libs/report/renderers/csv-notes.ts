import { messagesFor } from '../messages/messages.js';
import { RECORD_LOCALE } from '../record-locale.js';
import type { Report } from '../report.js';
import { noteMark, noteSentence } from '../report-wording.js';

/** Each note by its number, whole: ※1 and what it says. */
export function noteTexts(report: Report): ReadonlyMap<number, string> {
  const words = messagesFor(RECORD_LOCALE).notes;
  return new Map(
    report.notes.map((note) => [
      note.number,
      [
        `${noteMark(note.number, RECORD_LOCALE)} ${noteSentence(note, RECORD_LOCALE)}`,
        ...(note.markOfInto && report.marks.length > 0 ? [words.markOfInto] : []),
        ...(note.reason === '' ? [] : [words.reason(note.reason)]),
      ].join(''),
    ]),
  );
}
