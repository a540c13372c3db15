import type { EndNote, NamedItem } from '#libs/domain/register/end-notes.js';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import type { Report } from '../report.js';
import { noteMark } from '../report-wording.js';
import { itemHref, noteAnchor } from './anchors.js';
import { Heading } from './heading.js';
import { NoteWords } from './note-words.js';
import type { ReportLinks } from './report-links.js';

/** What the ※ marks in the tables say: which items ended, how, and why. */
export function ReportNotes(props: {
  readonly report: Report;
  /** Where the items that a note names have pages and no rows on this one. */
  readonly links?: ReportLinks | null;
  readonly locale: Locale;
  readonly headingLevel: number;
}) {
  const { report, links = null, locale, headingLevel } = props;
  if (report.notes.length === 0) return null;
  return (
    <section aria-labelledby="report-notes">
      <Heading level={headingLevel} id="report-notes" className="report-chapter">
        {messagesFor(locale).notes.heading}
      </Heading>
      <ul className="report-notes">
        {report.notes.map((note) => (
          <Note key={note.number} note={note} report={report} links={links} locale={locale} />
        ))}
      </ul>
    </section>
  );
}

function Note(props: { readonly note: EndNote; readonly report: Report; readonly links: ReportLinks | null; readonly locale: Locale }) {
  const { note, report, links, locale } = props;
  const words = messagesFor(locale).notes;
  return (
    <li id={noteAnchor(note.number)}>
      <span className="report-notes-mark">{noteMark(note.number, locale)}</span>
      <div>
        <NoteWords note={note} marked={report.marks.length > 0} locale={locale} />
        <p className="report-notes-rows">
          {report.layout === 'table' && !links ? words.rows : messagesFor(locale).pages.noteRows}
          {printedRows(note, report).map((item) => (
            <a key={item.itemKey} href={itemHref(links, item.itemKey)}>
              {item.number === '' ? item.title : item.number}
            </a>
          ))}
        </p>
      </div>
    </li>
  );
}

/** The rows that bear the note's mark. The items that carry the others on may be in none of these sections. */
function printedRows(note: EndNote, report: Report): NamedItem[] {
  const marked = new Set(
    report.sections.flatMap(({ rows }) => rows.filter((row) => row.notes.includes(note.number)).map((row) => row.itemKey)),
  );
  return [...note.items, ...(note.into ? [note.into] : []), ...note.splitInto].filter((item) => marked.has(item.itemKey));
}
