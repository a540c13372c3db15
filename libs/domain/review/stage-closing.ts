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

/**
 * 締切: what closing a stage does to one of its sheets; no events: it is left where it is. Nobody handed it on, so nobody
 * can take it back. `writers`: accounts that wrote what moves on, who may not judge it any more than if they had submitted it.
 */
export function closingEvents(
  sheet: SheetState,
  { route, ...rules }: ReviewRules & { readonly route: Route },
  writers: readonly string[],
): readonly SheetEvent[] {
  const step = stepOf(route, sheet.stage);
  if (step?.closing !== 'advance' || !mayAdvance(step.stage) || !isComplete(sheet, step.text, rules)) return [];
  return [{ type: 'advanced', from: step.stage, to: nextStage(route, step.stage), writers }];
}

/** As the stage's own command asks for it: a comment may be empty, a reply may not. */
function isComplete(sheet: SheetState, textField: string | undefined, rules: ReviewRules): boolean {
  const silent = sheet.stage === 'reply' && textField !== undefined && (sheet.texts[textField] ?? '').trim() === '';
  return !silent && incompleteness(sheet, sheet.stage, rules).length === 0;
}
