import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import type { Report, ReportChange } from '../report.js';
import { textContent } from './cell-contents.js';
import { linesOfContent } from './cell-height.js';
import type { PdfCell, PdfCorrections, PdfRow } from './pdf-document.js';
import { PDF_LOCALE } from './pdf-locale.js';

/** The last page of a correction: what it says otherwise, and why; null for what corrects nothing. */
export function correctionsOf({ release, changes }: Report): PdfCorrections | null {
  if (release.replaces === null) return null;
  const words = messagesFor(PDF_LOCALE).pdf;
  return {
    heading: words.corrections,
    sentence: words.correctionOf(release.version, release.replaces),
    note: release.note,
    table:
      changes.length === 0
        ? null
        : {
            widths: [0.6, 2, 1.4, 3, 3],
            head: [words.change, words.place, words.field, words.before, words.after].map(cellOf),
            rows: changes.flatMap(rowsOf),
          },
  };
}

/** A line for each field; of what was added or removed one line for all of it. */
function rowsOf({ kind, number, title, fields }: ReportChange): PdfRow[] {
  const lines = fields.length === 0 ? [{ label: { ja: '' }, before: '', after: '' }] : fields;
  return lines.map(({ label, before, after }, index) => {
    const place =
      index === 0
        ? [
            { ...cellOf(messagesFor(PDF_LOCALE).pdf.kinds[kind]), rowspan: lines.length },
            { ...cellOf([number, title].filter((part) => part !== '').join(' ')), rowspan: lines.length },
          ]
        : [];
    return {
      kind: 'row',
      cells: [...place, cellOf(inLocale(label, PDF_LOCALE)), cellOf(before), cellOf(after)],
      whole: linesOfContent(textContent(before), 15) < 20 && linesOfContent(textContent(after), 15) < 20,
      part: false,
    };
  });
}

function cellOf(text: string): PdfCell {
  return { content: textContent(text) };
}
