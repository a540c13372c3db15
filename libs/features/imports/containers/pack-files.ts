import type { PackProblem } from '#libs/contract/imports.js';

/** A plan pack as it stands in a folder, an archive or a workbook: plain texts, nothing understood yet. */
export interface PackFiles {
  readonly container: Container;
  /** undefined: there is none. null: it can't be read. */
  readonly plan: PlanDocument | null | undefined;
  /** By name without an ending: sections, items, results-2019. null: it is there and can't be read. */
  readonly tables: ReadonlyMap<string, PackTable | null>;
}

export type Container = 'files' | 'workbook';

/** plan.yaml: maps, lists and texts. What a text means is said by its place. */
export interface PlanDocument {
  readonly tree: PlanTree;
  /** Where the parts stand: the line of the file, the row of the sheet, by path (plan.name.ja). */
  readonly rows: Readonly<Record<string, number>>;
}

export type PlanTree = string | readonly PlanTree[] | { readonly [key: string]: PlanTree };

export interface PackTable {
  readonly heading: readonly string[];
  readonly rows: readonly PackRow[];
}

export interface PackRow {
  /** As a spreadsheet counts it: the heading is row 1. */
  readonly row: number;
  /** As many as the heading has. */
  readonly cells: readonly string[];
}

/** What a container gave, and what in it can't be read. */
export interface ReadFiles {
  readonly files: PackFiles;
  readonly problems: readonly PackProblem[];
}

/** The tables that every pack may have; results-….csv comes once a year. */
export const TABLES = ['sections', 'items', 'indicators', 'schedules', 'departments', 'assignments'] as const;
export const PLAN = 'plan';

const RESULTS = /^results-(\d{4})(?:-(\d{4}))?$/;

/** The years of a results table by its name, or undefined when it is not one. */
export function resultsYears(name: string): { readonly from: number; readonly to: number } | undefined {
  const years = RESULTS.exec(name);
  if (!years) return undefined;
  const from = Number(years[1]);
  const to = years[2] === undefined ? from : Number(years[2]);
  // results-2019-2019 would be a second name of results-2019.
  return years[2] !== undefined && to <= from ? undefined : { from, to };
}

export function resultsName(from: number, to: number): string {
  return from === to ? `results-${from}` : `results-${from}-${to}`;
}

export function isTableName(name: string): boolean {
  return (TABLES as readonly string[]).includes(name) || resultsYears(name) !== undefined;
}

/** What the people who made the pack call it: items.csv in a folder, items in a workbook. */
export function shownName(container: Container, name: string): string {
  if (container === 'workbook') return name;
  return name === PLAN ? 'plan.yaml' : `${name}.csv`;
}
