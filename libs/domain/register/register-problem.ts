import type { FiscalYear } from '../fiscal/fiscal-year.js';
import type { CellProblem } from '../template/cells.js';

type InText = Extract<CellProblem, { code: 'textTooLong' | 'choiceUnknown' }>;

/** Why a change of a register is not made. Items are named by their printed numbers. */
export type RegisterProblem =
  | InText
  | { readonly code: 'fieldRequired'; readonly field: string }
  | { readonly code: 'charactersUnprintable'; readonly field: string; readonly characters: readonly string[] }
  | { readonly code: 'reasonRequired' }
  | { readonly code: 'yearOutsidePeriod'; readonly from: FiscalYear; readonly to: FiscalYear }
  /** Nobody has this key: it was removed, or never there. */
  | { readonly code: 'entryUnknown'; readonly entry: 'item' | 'section' | 'indicator' | 'department'; readonly found: string }
  /** The years before `from` have been opened. */
  | { readonly code: 'yearAlreadyOpen'; readonly from: FiscalYear }
  /** It has a sheet in `year`. */
  | { readonly code: 'endBeforeReview'; readonly number: string; readonly year: FiscalYear }
  | { readonly code: 'endBeforeSince'; readonly number: string; readonly since: FiscalYear }
  | { readonly code: 'itemHasEnded'; readonly number: string; readonly year: FiscalYear }
  | { readonly code: 'itemGoesOn'; readonly number: string }
  | { readonly code: 'partsGoOn'; readonly numbers: readonly string[] }
  | { readonly code: 'mergedIntoItself' }
  | { readonly code: 'mergeCircle'; readonly numbers: readonly string[] }
  | { readonly code: 'targetHasEnded'; readonly number: string; readonly year: FiscalYear }
  | { readonly code: 'targetBeginsLater'; readonly number: string; readonly since: FiscalYear }
  | { readonly code: 'splitNeedsTwo' }
  /** Its end has been told: a later year has been opened without it. */
  | { readonly code: 'endIsFixed'; readonly number: string; readonly year: FiscalYear }
  | { readonly code: 'itemReviewed'; readonly number: string }
  /** These hang on it: its parts, what was merged into it or split from it. */
  | { readonly code: 'itemNeeded'; readonly numbers: readonly string[] }
  | { readonly code: 'partMisplaced' }
  | { readonly code: 'departmentRequired' }
  | { readonly code: 'sectionTooDeep'; readonly levels: number }
  | { readonly code: 'sectionNotEmpty' }
  | { readonly code: 'indicatorNeedsItem' };
