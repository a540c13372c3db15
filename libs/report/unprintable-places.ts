import { unprintableCharacters } from '#libs/domain/check/printable.js';
import { characterName } from '#libs/domain/text/character-name.js';
import type { LocalizedText } from '#libs/domain/text/localized-text.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { localizedWords } from './messages/localized-words.js';
import type { Report } from './report.js';
import { namedYear } from './report-text.js';
import { noteMark } from './report-wording.js';
import { titleOf } from './row-facts.js';
import { RECORD_LOCALE } from './messages/messages.js';

/** Where a report holds characters that the publication's fonts have no glyph for: 外字, emoji, control characters. */
export interface UnprintablePlace {
  /** null: no item's, or of an item in a year before: what is to be put right stands in no sheet of these years. */
  readonly itemKey: string | null;
  /** Of the item, section or note; empty elsewhere. */
  readonly number: string;
  readonly title: string;
  /** The column or part, in the words of the report. */
  readonly label: LocalizedText;
  /** Each once. */
  readonly characters: readonly string[];
}

/** A report that cannot be set in type as it is. */
export class UnprintableText extends Error {
  constructor(readonly places: readonly UnprintablePlace[]) {
    super(places.map(({ number, label, characters }) => `${number} ${label.ja}: ${characters.map(characterName).join(' ')}`.trim()).join('; '));
  }
}

/** All of them, in printed order; a report without any can be set in type. */
export function unprintablePlaces(report: Report): UnprintablePlace[] {
  return [...ofFront(report), ...ofSections(report), ...ofNotes(report), ...ofEarlierYears(report)].filter(({ characters }) => characters.length > 0);
}

function ofFront({ release, sections: _, notes: __, earlierYears: ___, changes: ____, ...front }: Report): UnprintablePlace[] {
  const place = { itemKey: null, number: '', title: '' };
  return [
    { ...place, label: localizedWords((words) => words.correction.front), characters: charactersIn(front) },
    { ...place, label: localizedWords((words) => words.versionNote), characters: charactersIn(release.note) },
  ];
}

function ofSections({ sections, columns }: Report): UnprintablePlace[] {
  return sections.flatMap(({ label, title, preface, levelName, rows }) => [
    { itemKey: null, number: label, title, label: levelName, characters: charactersIn([label, title]) },
    { itemKey: null, number: label, title, label: localizedWords((words) => words.correction.preface), characters: charactersIn(preface) },
    ...rows.flatMap((row) => {
      const item = { itemKey: row.itemKey, number: row.number, title: titleOf(row) };
      return [
        { ...item, label: localizedWords((words) => words.correction.number), characters: charactersIn(row.number) },
        ...row.cells.map((cell, index) => ({ ...item, label: columns[index]!.label, characters: charactersIn(cell) })),
      ];
    }),
  ]);
}

/** ※1 */
function ofNotes({ notes }: Report): UnprintablePlace[] {
  const label = localizedWords((words) => words.notes.heading);
  return notes.map((note) => ({ itemKey: null, number: noteMark(note.number, RECORD_LOCALE), title: '', label, characters: charactersIn(note) }));
}

/** What stands beside these years of those before: their marks and headings, and texts under the names that the items have now. */
function ofEarlierYears({ earlierYears, sections, columns }: Report): UnprintablePlace[] {
  const rows = new Map(sections.flatMap((section) => section.rows.map((row) => [row.itemKey, row] as const)));
  const front = localizedWords((words) => words.correction.front);
  return earlierYears.flatMap(({ fiscalYearTo, items, marks, labels }) => {
    const year = namedYear(fiscalYearTo).label;
    const ofItems = items.flatMap(({ itemKey, cells }) => {
      const row = rows.get(itemKey);
      if (!row) return [];
      const item = { itemKey: null, number: row.number, title: titleOf(row) };
      return cells.map((cell, index) => ({ ...item, label: ofYear(columns[index]!.label, year), characters: charactersIn(cell) }));
    });
    return [{ itemKey: null, number: '', title: '', label: ofYear(front, year), characters: charactersIn({ marks, labels }) }, ...ofItems];
  });
}

/** Those of every string in a value of plain JSON. */
function charactersIn(value: unknown): string[] {
  return unprintableCharacters(stringsIn(value).join(''));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** 取組内容（令和2年度） */
function ofYear(label: LocalizedText, year: LocalizedText): LocalizedText {
  return { ja: `${label.ja}（${year.ja}）`, en: `${inLocale(label, 'en')} (${inLocale(year, 'en')})` };
}
