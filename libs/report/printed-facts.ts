import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { localizedWords } from './messages/localized-words.js';
import { RECORD_LOCALE } from './messages/messages.js';
import type { PairedCell } from './paired-cells.js';
import { pairedCells } from './paired-cells.js';
import { plainContents, plainHeadings } from './plain-text.js';
import type { Report, ReportRow, ReportSection } from './report.js';
import { columnHeading, noteWords, printedAddition } from './report-wording.js';
import { hasParts } from './row-facts.js';

/** One thing that is printed of a row or a section, as plain text in the municipality's own language. */
export interface PrintedFact {
  /** The same fact has the same key in every version. */
  readonly key: string;
  readonly label: LocalizedText;
  /** Empty where nothing is printed. */
  readonly text: string;
}

/** Every fact of each row: its number, its cells, when it was added, the notes that name it. */
export function factsOfRows(report: Report, section: ReportSection): PrintedFact[][] {
  return section.rows.map((row, index) => [
    { key: 'number', label: localizedWords((words) => words.correction.number), text: row.number },
    ...pairedCells(report.columns, row).flatMap((pair) => factsOfCell(pair, report, row, hasParts(section.rows, index))),
    { key: 'added', label: localizedWords((words) => words.correction.added), text: printedAddition(row, RECORD_LOCALE) ?? '' },
    { key: 'notes', label: localizedWords((words) => words.notes.heading), text: notesOf(report, row) },
  ]);
}

function factsOfCell(pair: PairedCell, report: Report, row: ReportRow, parts: boolean): PrintedFact[] {
  const { column } = pair;
  const contents = (line: number) => plainContents(pair, { report, row, hasParts: parts, line });
  if (pair.kind === 'grade') {
    // A mark and its word are one thing to a reader.
    const text = contents(0).filter((part) => part !== '').join(' ');
    return [{ key: column.key, label: localizedWords((_, locale) => columnHeading(column, locale)), text }];
  }
  const headings = { ja: plainHeadings(column, 'ja'), en: plainHeadings(column, 'en') };
  if (pair.kind !== 'indicators') {
    return contents(0).map((text, part) => ({
      key: `${column.key} ${part}`,
      label: { ja: headings.ja[part]!, en: headings.en[part]! },
      text,
    }));
  }
  return pair.cell.indicators.flatMap(({ key, name }, line) =>
    contents(line).map((text, part) => ({
      key: `${column.key} ${key} ${part}`,
      label: localizedWords((words, locale) => words.correction.ofIndicator(name, headings[locale][part]!)),
      text,
    })),
  );
}

/** What the notes say, without their numbers: those of all move when one is put before them. */
function notesOf(report: Report, row: ReportRow): string {
  return report.notes
    .filter(({ number }) => row.notes.includes(number))
    .map((note) => {
      const { sentence, reason } = noteWords(note, false, RECORD_LOCALE);
      return sentence + reason;
    })
    .join('\n');
}

/** Heading and preface of a section. */
export function factsOfSection(section: ReportSection): PrintedFact[] {
  return [
    { key: 'label', label: localizedWords((words) => words.correction.number), text: section.label },
    { key: 'title', label: section.levelName, text: section.title },
    { key: 'preface', label: localizedWords((words) => words.correction.preface), text: section.preface },
  ];
}
