import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor, RECORD_LOCALE } from '../messages/messages.js';
import type { Report, ReportChange } from '../report.js';
import { numbered } from '../report-wording.js';
import { textContent } from './cell-contents.js';
import { linesOfCell } from './cell-height.js';
import type { PdfCell, PdfCorrections, PdfRow } from './pdf-document.js';
import { breakingLongWords } from './printed-text.js';

/** 種別, 箇所, 欄, 訂正前, 訂正後: of a line on the narrower of the two layouts' pages, in em. */
const WIDTHS = [3.5, 10.5, 8, 16, 16];
/** A line of the table that is higher may break. */
const LINES = 20;

/** The last page of a correction: what it says otherwise, and why; null for what corrects nothing. */
export function correctionsOf({ release, changes }: Report): PdfCorrections | null {
  if (release.replaces === null) return null;
  const { pdf: words, pages } = messagesFor(RECORD_LOCALE);
  return {
    heading: words.corrections,
    sentence: words.correctionOf(release.version, release.replaces),
    note: release.note,
    table:
      changes.length === 0
        ? null
        : {
            widths: WIDTHS,
            head: [words.change, words.place, words.field, pages.before, pages.after].map((text, column) => cellOf(text, column)),
            rows: changes.flatMap(rowsOf),
          },
  };
}

/** A line for each field; of what was added or removed one line for all of it. */
function rowsOf({ kind, number, title, fields }: ReportChange): PdfRow[] {
  const lines = fields.length === 0 ? [{ label: { ja: '' }, before: '', after: '' }] : fields;
  const place = [messagesFor(RECORD_LOCALE).pages.change[kind], numbered(number, title)].map((text, column) => ({ ...cellOf(text, column), rowspan: lines.length }));
  return lines.map(({ label, before, after }, index) => {
    const said = [inLocale(label, RECORD_LOCALE), before, after].map((text, column) => cellOf(text, column + place.length));
    return {
      kind: 'row',
      cells: index === 0 ? [...place, ...said] : said,
      whole: said.every((cell, column) => linesOfCell(cell, lineOf(column + place.length)) < LINES),
      part: false,
    };
  });
}

function cellOf(text: string, column: number): PdfCell {
  return { content: textContent(breakingLongWords(text, lineOf(column))) };
}

/** What a column has for its texts, in em. */
function lineOf(column: number): number {
  return WIDTHS[column]! - 1;
}
