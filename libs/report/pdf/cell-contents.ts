import { longFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { Mark } from '#libs/domain/grading/grade-scale.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor, RECORD_LOCALE } from '../messages/messages.js';
import type { PairedCell } from '../paired-cells.js';
import type { Report, ReportRow } from '../report.js';
import type { GradeCell, MoneyCell, ScheduleCell } from '../report-cell.js';
import type { MoneyColumn, ScheduleColumn } from '../report-column.js';
import { findMark, noMarkWords, noteMark, printedAmount, shortAddition } from '../report-wording.js';
import { scheduleSpans } from '../schedule-spans.js';
import { typedText } from '../typed-text.js';
import type { PdfContent, PdfMark, PdfSchedule } from './pdf-document.js';

const NOTHING: PdfContent = { kind: 'nothing' };

/** The row of a cell, and what its mark depends on. */
export interface PrintedRow {
  readonly report: Pick<Report, 'marks' | 'notes'>;
  readonly row: Pick<ReportRow, 'itemKey' | 'depth' | 'graded' | 'counted' | 'addedIn' | 'notes'>;
  readonly hasParts: boolean;
  /** The column's heading names the unit: amounts stand alone. */
  readonly unitInHeading?: boolean;
}

/** What a cell prints; indicators have cells of their own. */
export function cellContent(
  pair: Exclude<PairedCell, { readonly kind: 'indicators' }>,
  printed: PrintedRow,
): PdfContent {
  switch (pair.kind) {
    case 'title':
      return titleContent(pair.cell.text, printed.row);
    case 'departments':
      return pair.cell.names.length === 0 ? NOTHING : { kind: 'lines', lines: pair.cell.names };
    case 'text':
    case 'choice':
      return textContent(typedText(pair.cell));
    case 'money':
      return moneyContent(pair.column, pair.cell, printed.unitInHeading === true);
    case 'schedule':
      return pair.cell.actions.length === 0 ? NOTHING : scheduleContent(pair.column, pair.cell);
    case 'grade':
      return gradeContent(pair.cell, printed);
  }
}

export function textContent(text: string): PdfContent {
  return text === '' ? NOTHING : { kind: 'text', text };
}

/** ※1※2 */
export function noteMarks(numbers: readonly number[]): string {
  return numbers.map((number) => noteMark(number, RECORD_LOCALE)).join(' ');
}

export function markContent(mark: Mark): PdfMark {
  return { kind: 'mark', symbol: mark.symbol, word: inLocale(mark.word, RECORD_LOCALE), tone: mark.tone };
}

/** The mark, or why there is none and will be none, or that it is still to come. */
function gradeContent({ symbol }: GradeCell, { report, row, hasParts }: PrintedRow): PdfContent {
  if (symbol === null) return { kind: 'words', text: noMarkWords(row, hasParts, report.notes, RECORD_LOCALE) };
  const mark = findMark(symbol, report.marks);
  return mark ? markContent(mark) : { kind: 'text', text: symbol };
}

/** Amounts of one year alone do not name it; of several each has its own, which in an earlier review is not the column's. */
function moneyContent(column: MoneyColumn, { years }: MoneyCell, unitInHeading: boolean): PdfContent {
  if (years.every(({ amount, note }) => amount === '' && note === '')) return NOTHING;
  const unit = inLocale(column.unit, RECORD_LOCALE);
  return {
    kind: 'amounts',
    years: years.map(({ fiscalYear, amount, note }) => ({
      year: years.length === 1 ? null : longFiscalYear(fiscalYear, RECORD_LOCALE),
      amount: amount === '' ? '－' : unitInHeading ? amount : printedAmount(amount, unit),
      note,
    })),
  };
}

export function scheduleContent(column: ScheduleColumn, { actions }: ScheduleCell): PdfSchedule {
  const words = messagesFor(RECORD_LOCALE);
  return {
    kind: 'schedule',
    action: words.table.action,
    years: column.years.map(({ label }) => inLocale(label, RECORD_LOCALE)),
    actions: actions.map(({ name, cells }) => ({
      name,
      spans: scheduleSpans(cells).map(({ text, length, continued }) => ({
        text: continued && text === '' ? words.pdf.goesOn : text,
        length,
        arrow: length > 1 || continued,
      })),
    })),
  };
}

function titleContent(text: string, row: PrintedRow['row']): PdfContent {
  const part = row.depth === 1 ? messagesFor(RECORD_LOCALE).table.part : null;
  return { kind: 'title', part, text, added: shortAddition(row) ?? '', notes: noteMarks(row.notes) };
}
