import { unprintableCharacters } from '#libs/domain/check/printable.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { messagesFor } from '../messages/messages.js';
import { pairedCells } from '../paired-cells.js';
import type { Report } from '../report.js';
import { columnHeading, noteMark, printedFiscalYears } from '../report-wording.js';
import { PDF_LOCALE } from './pdf-locale.js';

/** Characters that the publication's fonts have no glyph for, and where they stand. */
export interface UnprintableProblem {
  /** null: in no item, but in a section or in the plan. */
  readonly itemKey: string | null;
  /** The item's or the section's printed number; may be empty. */
  readonly number: string;
  /** Of the field, or of what else it is, in Japanese. */
  readonly label: string;
  /** Each once. */
  readonly characters: readonly string[];
}

/** A report that cannot be set in type as it is. */
export class UnprintableText extends Error {
  constructor(readonly problems: readonly UnprintableProblem[]) {
    super(problems.map(sentenceOf).join('; '));
    this.name = 'UnprintableText';
  }
}

function sentenceOf({ number, label, characters }: UnprintableProblem): string {
  return `${number} ${label}: ${characters.map(nameOf).join(' ')}`.trim();
}

type Place = Omit<UnprintableProblem, 'characters'>;

/** All of them, in the order in which the report prints them. */
export function unprintableText(report: Report): UnprintableProblem[] {
  return placesOf(report).flatMap(([place, value]) => {
    const characters = unprintableCharacters(textsOf(value).join('\n'));
    return characters.length === 0 ? [] : [{ ...place, characters }];
  });
}

function placesOf(report: Report): (readonly [Place, unknown])[] {
  const words = messagesFor(PDF_LOCALE);
  const whole = (label: string): Place => ({ itemKey: null, number: '', label });
  const { municipality, plan, release } = report;
  return [
    [
      whole(inLocale(plan.name, PDF_LOCALE)),
      [municipality.name, plan.name, plan.contact, report.title, report.marks, report.columns],
    ],
    [whole(words.versionNote), release.note],
    ...report.sections.flatMap((section) => [
      [
        { itemKey: null, number: section.label, label: inLocale(section.levelName, PDF_LOCALE) },
        [section.levelName, section.label, section.title, section.preface],
      ] as const,
      ...section.rows.flatMap((row) => [
        [{ itemKey: row.itemKey, number: row.number, label: words.table.number }, row.number] as const,
        ...pairedCells(report.columns, row).map(
          ({ column, cell }) =>
            [{ itemKey: row.itemKey, number: row.number, label: columnHeading(column, PDF_LOCALE) }, cell] as const,
        ),
        ...earlierPlacesOf(report, row.itemKey, row.number),
      ]),
    ]),
    ...report.notes.map((note) => [whole(noteMark(note.number, PDF_LOCALE)), note] as const),
    ...report.changes.map(
      (change) => [{ itemKey: change.itemKey, number: change.number, label: words.pdf.corrections }, change] as const,
    ),
  ];
}

/** What the pages of an item print of the years before. */
function earlierPlacesOf(report: Report, itemKey: string, number: string): (readonly [Place, unknown])[] {
  if (report.layout !== 'pages') return [];
  return report.earlierYears.flatMap(({ fiscalYearFrom, fiscalYearTo, marks, items }) => {
    const item = items.find((candidate) => candidate.itemKey === itemKey);
    const year = printedFiscalYears(fiscalYearFrom, fiscalYearTo, PDF_LOCALE);
    return (item?.cells ?? []).map((cell, index) => {
      const column = report.columns[index];
      const label = column ? `${year} ${columnHeading(column, PDF_LOCALE)}` : year;
      return [{ itemKey, number, label }, [cell, marks]] as const;
    });
  });
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** U+E000: what cannot be printed may not be seen either. */
function nameOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
