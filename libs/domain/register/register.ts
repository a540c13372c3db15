import type { FiscalYear } from '../fiscal/fiscal-year.js';
import type { ChoiceField, TextField } from '../template/sheet-template.js';
import type { Cells } from '../template/cells.js';
import type { LivingItem } from './lifetime.js';

/** 台帳: what a plan reviews, in printed order. Entries name each other by key. */
export interface Register {
  /** Parents stand before their children. */
  readonly sections: readonly SectionEntry[];
  /** By section; a part stands behind the item that it is a part of, in the same section. */
  readonly items: readonly ItemEntry[];
  readonly indicators: readonly IndicatorEntry[];
}

export interface SectionEntry {
  readonly key: string;
  readonly parent: string | null;
  readonly label: string;
  readonly title: string;
  readonly preface: string;
}

export interface ItemEntry extends LivingItem {
  readonly number: string;
  readonly title: string;
  readonly section: string;
  /** The item that this one is a part of. */
  readonly parent: string | null;
  readonly graded: boolean;
  /** 関係各課 */
  readonly allRelated: boolean;
  /** Department ids by the fiscal year from which they hold it (0: its beginning), the lead first. */
  readonly assignments: readonly Assigned[];
  /** Carried-over cells. */
  readonly texts: Cells;
}

export interface Assigned {
  readonly since: FiscalYear | 0;
  readonly departments: readonly string[];
}

export interface IndicatorEntry {
  readonly key: string;
  readonly name: string;
  readonly baseline: string;
  readonly target: string;
  /** null: what baseline and target say. */
  readonly better: 'more' | 'less' | null;
  /** The items that print it; the first one enters it. None: it is printed no more. */
  readonly items: readonly string[];
}

/** A review that has been opened or imported. */
export interface ReviewedYears {
  readonly from: FiscalYear;
  readonly to: FiscalYear;
}

/** What a register must keep to beside its own entries. */
export interface RegisterRules {
  readonly period: ReviewedYears;
  /** How deep the sections may lie. */
  readonly levels: number;
  /** What an item carries over into its sheets as a text or a choice. */
  readonly fields: readonly (TextField | ChoiceField)[];
  /** Ids of the municipality's departments. */
  readonly departments: ReadonlySet<string>;
  readonly reviews: readonly ReviewedYears[];
  /** By item: the reviews in which it has a sheet. */
  readonly sheets: ReadonlyMap<string, readonly ReviewedYears[]>;
}

/** In characters. */
export const REGISTER_LIMITS = {
  number: 50,
  title: 300,
  label: 50,
  preface: 20_000,
  name: 300,
  baseline: 200,
  target: 200,
  reason: 1000,
} as const;

/** The first fiscal year that no review has been opened for; null: none has been opened at all. */
export function firstOpenYear({ reviews }: Pick<RegisterRules, 'reviews'>): FiscalYear | null {
  return reviews.length === 0 ? null : Math.max(...reviews.map(({ to }) => to)) + 1;
}

/** 0 for a section of the first level. */
export function depthOf(register: Pick<Register, 'sections'>, key: string): number {
  const parent = register.sections.find((section) => section.key === key)?.parent ?? null;
  return parent === null ? 0 : depthOf(register, parent) + 1;
}

/** What an item consists of, in printed order. */
export function partsOf(register: Register, item: string): ItemEntry[] {
  return register.items.filter(({ parent }) => parent === item);
}

/** Sorted by section, parts behind their items; what has the same place keeps its order. */
export function inPrintedOrder(sections: readonly SectionEntry[], items: readonly ItemEntry[]): ItemEntry[] {
  return sections.flatMap(({ key }) => {
    const here = items.filter(({ section }) => section === key);
    const wholes = here.filter(({ parent }) => parent === null || !here.some((item) => item.key === parent));
    return wholes.flatMap((whole) => [whole, ...here.filter(({ parent }) => parent === whole.key)]);
  });
}
