import type { SheetScope } from '../access/role.js';
import type { FiscalYear } from '../fiscal/fiscal-year.js';
import type { Cells } from '../template/cells.js';
import type { Stage, WorkStage } from './stage.js';

/** What the state machine knows of a sheet. */
export interface SheetState extends SheetScope {
  readonly stage: Stage;
  /** 1, and one more for each send-back. */
  readonly round: number;
  /** false: an item with a value and no grade, because its parts are graded. */
  readonly graded: boolean;
  /** Everyone who submitted this sheet, in any round: they may not approve, grade or settle it. */
  readonly submitters: readonly string[];
  /** The last hand-over, as long as the receiving stage has not acted on it: what withdraw can undo. */
  readonly handedOn: { readonly from: WorkStage; readonly by: string } | null;
  readonly proposedGrade: string | null;
  readonly settledGrade: string | null;
  /** What was typed, by cell key. */
  readonly texts: Cells;
  /** The texts of the item's sheet of the year before; empty when there is none. */
  readonly previousTexts: Cells;
  /** The indicators that this sheet enters (not those relisted from another). */
  readonly indicators: readonly SheetIndicator[];
}

export interface SheetIndicator {
  readonly id: string;
  readonly name: string;
  /** As printed in the plan. */
  readonly baseline: string;
  readonly target: string;
  /** Which way is better; null: what baseline and target say. */
  readonly better: 'more' | 'less' | null;
  /** As typed, by fiscal year: those of this cycle, and what is known of the years before. */
  readonly values: Readonly<Record<FiscalYear, string>>;
}
