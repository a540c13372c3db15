import type { Report, ReportChange, ReportEarlierItem, ReportEarlierYear, ReportRow, ReportSection } from './report.js';
import { sectionPaths } from './section-paths.js';

/** A section among the others. */
export interface PlacedSection {
  readonly section: ReportSection;
  /** The sections that it lies in, from the first level down. */
  readonly above: readonly ReportSection[];
  /** All sections inside it, in printed order. */
  readonly below: readonly ReportSection[];
  /** Rows of its own and of those below it. */
  readonly items: number;
  readonly parts: number;
}

/** An item among the others. */
export interface PlacedItem {
  readonly row: ReportRow;
  /** Its own in the report, for ids. */
  readonly position: number;
  readonly place: PlacedSection;
  /** The row that this one is a part of. */
  readonly parent: ReportRow | null;
  /** Those that are parts of this one, in printed order. */
  readonly parts: readonly PlacedItem[];
  /** Those of the years before that reviewed it, oldest first. */
  readonly earlier: readonly EarlierReview[];
  /** What a correction changed of it. */
  readonly changes: readonly ReportChange[];
}

export interface EarlierReview {
  readonly year: ReportEarlierYear;
  readonly item: ReportEarlierItem;
}

/** Where everything in a report stands: made once, asked by every page. Sections and items are in printed order. */
export interface ReportPlaces {
  readonly sections: readonly PlacedSection[];
  readonly items: readonly PlacedItem[];
  item(itemKey: string): PlacedItem | undefined;
  section(sectionKey: string): PlacedSection | undefined;
}

export function placesOf(report: Report): ReportPlaces {
  const paths = sectionPaths(report.sections, (section) => section);
  const sections = report.sections.map((section, index) => placedSection(report.sections, index, paths.get(section.key)!));
  const earlier = report.earlierYears.map((year) => ({
    year,
    items: new Map(year.items.map((item) => [item.itemKey, item])),
  }));
  let position = 0;
  const placed = (row: ReportRow, place: PlacedSection, parent: ReportRow | null, parts: readonly PlacedItem[]): PlacedItem => ({
    row,
    position: position++,
    place,
    parent,
    parts,
    earlier: earlier.flatMap(({ year, items: reviewed }) => {
      const item = reviewed.get(row.itemKey);
      return item ? [{ year, item }] : [];
    }),
    changes: report.changes.filter(({ itemKey }) => itemKey === row.itemKey),
  });
  const items = sections.flatMap((place) =>
    families(place.section.rows).flatMap(([row, ...rows]) => {
      const parts = rows.map((part) => placed(part, place, row.depth === 0 ? row : null, []));
      return [placed(row, place, null, parts), ...parts];
    }),
  );
  const byKey = new Map(items.map((item) => [item.row.itemKey, item]));
  const sectionsByKey = new Map(sections.map((placed) => [placed.section.key, placed]));
  return { sections, items, item: (key) => byKey.get(key), section: (key) => sectionsByKey.get(key) };
}

/** path: the sections that it lies in, and itself. */
function placedSection(sections: readonly ReportSection[], index: number, path: readonly ReportSection[]): PlacedSection {
  const section = sections[index]!;
  const end = sections.findIndex(({ depth }, place) => place > index && depth <= section.depth);
  const below = sections.slice(index + 1, end === -1 ? sections.length : end);
  const rows = [section, ...below].flatMap((one) => one.rows);
  const parts = rows.filter(({ depth }) => depth === 1).length;
  return { section, above: path.slice(0, -1), below, items: rows.length - parts, parts };
}

/** A row of the first depth begins an item; its parts follow it. */
function families(rows: readonly ReportRow[]): [ReportRow, ...ReportRow[]][] {
  const found: [ReportRow, ...ReportRow[]][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (row.depth === 1 && last) last.push(row);
    else found.push([row]);
  }
  return found;
}
