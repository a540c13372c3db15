import type { ClosedDays } from '../fiscal/business-day.js';
import { addBusinessDays } from '../fiscal/business-day.js';
import type { LocalDate } from '../fiscal/local-date.js';
import type { SheetEvent } from './event.js';
import { incompleteness } from './incompleteness.js';
import type { ReviewRules } from './review-rules.js';
import type { Route } from './route.js';
import { mayAdvance, nextStage, stepOf } from './route.js';
import type { SheetState } from './sheet-state.js';

/** The day on whose morning a stage is closed: nobody is told at midnight, or on a closed day. */
export function closesOn(dueOn: LocalDate, closed: ClosedDays): LocalDate {
  return addBusinessDays(dueOn, 1, closed);
}

/** What has been written in the stage that is closed. */
export interface StageWork {
  /** Accounts that wrote what moves on: they may not judge it any more than if they had submitted it. */
  readonly writers: readonly string[];
  /** The sheet was sent back to the stage, and nothing has been written there since. */
  readonly sentBackUntouched: boolean;
}

/**
 * 締切: what closing a stage does to one of its sheets; no events: it is left where it is. Nobody handed it on, so nobody
 * can take it back.
 */
export function closingEvents(
  sheet: SheetState,
  { route, ...rules }: ReviewRules & { readonly route: Route },
  { writers, sentBackUntouched }: StageWork,
): readonly SheetEvent[] {
  const step = stepOf(route, sheet.stage);
  if (step?.closing !== 'advance' || !mayAdvance(step.stage) || sentBackUntouched) return [];
  if (holdsUnsaid(sheet, step.text) || incompleteness(sheet, step.stage, rules).length > 0) return [];
  return [{ type: 'advanced', from: step.stage, to: nextStage(route, step.stage), writers }];
}

/** A text that a person hands in, and that nobody has handed in: it may end in the middle of a sentence. */
function holdsUnsaid(sheet: SheetState, textField: string | undefined): boolean {
  return textField !== undefined && (sheet.texts[textField] ?? '').trim() !== '';
}
