import type { FiscalYear } from '../fiscal/fiscal-year.js';
import type { Cells } from '../template/cells.js';
import type { IndicatorEntry, SectionEntry } from './register.js';

/** What an item says of itself. */
export interface ItemContent {
  readonly number: string;
  readonly title: string;
  readonly graded: boolean;
  /** The fiscal year it is added in; null: with the plan. */
  readonly since: FiscalYear | null;
  /** By field; those that are left out stay. */
  readonly texts: Cells;
}

type SectionContent = Omit<SectionEntry, 'key' | 'parent'>;
type IndicatorContent = Omit<IndicatorEntry, 'key'>;

/** One change of a register, by its kind. `before` names what it shall stand before; null: at the end. */
export interface RegisterChanges {
  addItem: ItemContent & {
    readonly section: string;
    readonly parent: string | null;
    readonly departments: readonly string[];
    readonly allRelated: boolean;
  };
  editItem: ItemContent & { readonly item: string };
  renumberItems: { readonly numbers: Readonly<Record<string, string>> };
  moveItem: { readonly item: string; readonly section: string; readonly before: string | null };
  /** since: the fiscal year from which these departments hold it; 0: its beginning. */
  assignItem: {
    readonly item: string;
    readonly since: FiscalYear | 0;
    readonly departments: readonly string[];
    readonly allRelated: boolean;
  };
  /** 統合, or (mergedInto null) 廃止. year: the last one it is reviewed for. */
  endItem: {
    readonly item: string;
    readonly year: FiscalYear;
    readonly mergedInto: string | null;
    readonly reason: string;
  };
  /** 分割 into new items that begin the year after. They take over its departments, texts and place. */
  splitItem: {
    readonly item: string;
    readonly year: FiscalYear;
    readonly reason: string;
    readonly into: readonly { readonly number: string; readonly title: string }[];
  };
  /** Takes an end back; what it was split into goes. */
  resumeItem: { readonly item: string };
  /** For one that was added by mistake. */
  removeItem: { readonly item: string };
  addSection: SectionContent & { readonly parent: string | null };
  editSection: SectionContent & { readonly section: string };
  /** Among those of the same parent. */
  moveSection: { readonly section: string; readonly before: string | null };
  removeSection: { readonly section: string };
  addIndicator: IndicatorContent;
  editIndicator: IndicatorContent & { readonly indicator: string };
  /** It is printed no more from the next year on. */
  removeIndicator: { readonly indicator: string };
}

export type ChangeKind = keyof RegisterChanges;
export type RegisterChange = { [Kind in ChangeKind]: RegisterChanges[Kind] & { readonly kind: Kind } }[ChangeKind];
