import { messagesFor, RECORD_LOCALE } from '../messages/messages.js';
import { pairedCells } from '../paired-cells.js';
import type { Report, ReportRow, ReportSection } from '../report.js';
import type { ReportColumn } from '../report-column.js';
import { levelBefore, noteMark, noteTexts, sectionHeading, shortAddition } from '../report-wording.js';
import { hasParts } from '../row-facts.js';
import { carriedOverSentence, judgementSentence, legendSentence } from '../table-explanations.js';
import { headingBlock } from './heading-block.js';
import type { ItemPart } from './item-block.js';
import { itemBlock } from './item-block.js';
import type { ColumnGroup } from './item-columns.js';
import { itemColumns, itemLines, typed } from './item-columns.js';
import { documentTitle, titleBlocks, wholeLine } from './title-blocks.js';
import type { WorkbookColumn } from './workbook-column.js';
import { LOOKS_OF, WIDTHS } from './workbook-column.js';
import type { Block, Worksheet } from './worksheet.js';

const words = messagesFor(RECORD_LOCALE);
const PART_LOOKS = { ...LOOKS_OF, title: 'partName' } as const;

/** A worksheet, and what its columns hold. */
export interface DescribedSheet {
  readonly sheet: Worksheet;
  readonly columns: readonly WorkbookColumn[];
}

/** The report's sections one below the other. */
export interface SectionsSheet extends DescribedSheet {
  /** Position of each section's first block. */
  readonly sections: readonly number[];
}

/** The items as the published document lays them out, with these of its columns. */
export function itemsSheet(report: Report, options: { readonly name: string; readonly subtitle: string | null; readonly columns: readonly ReportColumn[] }): SectionsSheet {
  const groups = itemColumns(report, options.columns);
  return sectionsSheet(report, {
    ...options,
    columns: groups.flatMap((group) => group.columns),
    rowOf: (row, parts, leading) => itemBlock([leading, ...itemParts(report, row, parts, groups)], row.depth === 1 ? PART_LOOKS : LOOKS_OF),
  });
}

/** rowOf: the block of an item; withParts: rows below are parts of it; leading: what begins its lines. */
export function sectionsSheet(
  report: Report,
  { name, subtitle, columns, rowOf }: {
    readonly name: string;
    readonly subtitle: string | null;
    readonly columns: readonly WorkbookColumn[];
    readonly rowOf: (row: ReportRow, withParts: boolean, leading: ItemPart) => Block;
  },
): SectionsSheet {
  const leading = leadingColumns(report);
  const all = [...leading, ...columns];
  const legend = all.some(({ content }) => content === 'grade') ? legendSentence(report, RECORD_LOCALE) : null;
  const above = [...titleBlocks(report, all.length, subtitle), ...(legend === null ? [] : [wholeLine(legend, all.length, 'legend')])];
  const blocks: Block[] = [...above, headingBlock(all)];
  const sections = report.sections.map((section, index) => {
    const start = blocks.length;
    const hasSectionsBelow = (report.sections[index + 1]?.depth ?? 0) > section.depth;
    blocks.push(
      ...sectionBlocks(section, all.length, hasSectionsBelow),
      ...section.rows.map((row, place) => rowOf(row, hasParts(section.rows, place), leadingPart(row, leading))),
    );
    return start;
  });
  blocks.push(...notesBlocks(report, all));
  const title = all.findIndex(({ content }) => content === 'title');
  return {
    columns: all,
    sections,
    sheet: {
      name,
      blocks,
      widths: all.map(({ content }) => WIDTHS[content]),
      headings: above.length,
      // Only what leads the lines: a title that stands further on would take the whole screen with it.
      frozenColumns: title === leading.length ? title + 1 : leading.length,
      paper: 'a3',
      footer: documentTitle(report),
    },
  };
}

function leadingColumns(report: Report): WorkbookColumn[] {
  const leading = { key: null, fiscalYear: null, group: null };
  return [
    { ...leading, content: 'number', heading: words.table.number },
    ...(!hasMarks(report) ? [] : [{ ...leading, content: 'notes' as const, heading: words.csv.note }]),
  ];
}

/** Whether something stands beside an item: that it was added, or has ended. */
function hasMarks({ notes, sections }: Report): boolean {
  return notes.length > 0 || sections.some(({ rows }) => rows.some(({ addedIn }) => addedIn !== null));
}

function leadingPart(row: ReportRow, columns: readonly WorkbookColumn[]): ItemPart {
  const marks = [shortAddition(row) ?? [], row.notes.map((number) => noteMark(number, RECORD_LOCALE))].flat().join('\n');
  return { columns, lines: [[typed(row.number), marks].slice(0, columns.length)] };
}

function itemParts(report: Report, row: ReportRow, withParts: boolean, groups: readonly ColumnGroup[]): ItemPart[] {
  const pairs = pairedCells(report.columns, row);
  return groups.map((group) => ({
    columns: group.columns,
    lines: itemLines(group, pairs[group.index]!, { report, row, hasParts: withParts }),
  }));
}

/** The heading, and below it the preface; a section without items says so, unless there are sections below it. */
function sectionBlocks(section: ReportSection, width: number, hasSectionsBelow: boolean): Block[] {
  return [
    wholeLine(namedHeading(section), width, section.depth === 0 ? 'section' : 'sectionBelow'),
    ...(section.preface === '' ? [] : [wholeLine(section.preface, width, 'preface')]),
    ...(section.rows.length > 0 || hasSectionsBelow ? [] : [wholeLine(words.table.emptySection, width, 'preface')]),
  ];
}

/** 基本方針　(ア) 協働体制の確立 */
function namedHeading(section: ReportSection): string {
  return [levelBefore(section, RECORD_LOCALE), sectionHeading(section)].filter((part) => part !== null).join('　');
}

/** The notes, and what explains the sheet's own columns. */
function notesBlocks(report: Report, columns: readonly WorkbookColumn[]): Block[] {
  const printed = report.columns.filter(({ key }) => columns.some((column) => column.key === key));
  const judged = columns.some(({ content }) => content === 'judgement');
  const lines = [
    ...noteTexts(report, RECORD_LOCALE).values(),
    carriedOverSentence({ columns: printed }, RECORD_LOCALE),
    judged ? judgementSentence(report, RECORD_LOCALE) : null,
  ].filter((line) => line !== null);
  if (lines.length === 0) return [];
  return [wholeLine(words.notes.heading, columns.length, 'chapter'), ...lines.map((line) => wholeLine(line, columns.length, 'note'))];
}
