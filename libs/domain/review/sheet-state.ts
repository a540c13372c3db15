import type { SheetScope } from '../access/role.js';
import type { Stage, WorkStage } from './stage.js';

/** What the state machine knows of a sheet. */
export interface SheetState extends SheetScope {
  readonly stage: Stage;
  /** 1, and one more for each send-back. */
  readonly round: number;
  /** Everyone who submitted this sheet, in any round: they may not approve, grade or settle it. */
  readonly submitters: readonly string[];
  /** The last hand-over, as long as the receiving stage has not acted on it: what withdraw can undo. */
  readonly handedOn: { readonly from: WorkStage; readonly by: string } | null;
  readonly proposedGrade: string | null;
  readonly settledGrade: string | null;
  /** Written texts by field key. */
  readonly texts: Readonly<Record<string, string>>;
  /** The indicators that this sheet enters (not those relisted from another), with the typed value. */
  readonly indicators: readonly { readonly id: string; readonly name: string; readonly current: string }[];
}
