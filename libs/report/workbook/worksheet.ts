import type { Look } from './looks.js';
import type { PlainNumber } from './plain-number.js';

/** A worksheet before its rows are measured: blocks one below the other. */
export interface Worksheet {
  /** Legal: see sheetName. */
  readonly name: string;
  /** Of the columns, in half-width characters. */
  readonly widths: readonly number[];
  readonly blocks: readonly Block[];
  /** Position of the block of column headings: it stays in sight with all above it, and is printed on every page. */
  readonly headings?: number;
  /** Columns that stay in sight. */
  readonly frozenColumns?: number;
  readonly paper: 'a3' | 'a4';
  /** Its lines are records to be filtered: none takes several rows, however long its texts are. */
  readonly records?: true;
  /** What the foot of a printed page says, before the page's number. */
  readonly footer: string;
}

/** What stays together: a heading, or all lines of an item. */
export interface Block {
  readonly lines: number;
  readonly cells: readonly BlockCell[];
}

export interface BlockCell {
  /** Counted from 0. */
  readonly column: number;
  /** Over so many columns; 1 if nothing is said. */
  readonly span?: number;
  /** From this line of the block on, the first if nothing is said, over so many: all those left if nothing is said. */
  readonly line?: number;
  readonly down?: number;
  readonly content: CellContent;
  readonly look: Look;
  /** Steps, besides that of its look. */
  readonly indent?: number;
  /** Where a click leads. */
  readonly link?: CellLink;
}

export type CellContent = string | PlainNumber;

export type CellLink = { readonly sheet: string; readonly row: number } | { readonly address: string };
