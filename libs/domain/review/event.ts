import type { SheetState } from './sheet-state.js';
import type { Stage, WorkStage } from './stage.js';

/** What happened to a sheet: the result of a command, and the history's payload. */
export type SheetEvent =
  /** inPlaceOf: the absent accounts for whom a deputy submitted. */
  | { readonly type: 'submitted'; readonly by: string; readonly inPlaceOf?: readonly string[] }
  | { readonly type: 'approved'; readonly by: string }
  | { readonly type: 'gradeProposed'; readonly grade: string }
  | { readonly type: 'gradeSettled'; readonly grade: string }
  | { readonly type: 'textWritten'; readonly field: string; readonly text: string }
  | { readonly type: 'handedOn'; readonly from: WorkStage; readonly to: Stage; readonly by: string }
  /** Closing the stage moved it on; writers: those who had written it. */
  | { readonly type: 'advanced'; readonly from: WorkStage; readonly to: Stage; readonly writers: readonly string[] }
  | { readonly type: 'sentBack'; readonly from: Stage; readonly to: WorkStage; readonly reason: string }
  | { readonly type: 'withdrawn'; readonly from: Stage; readonly to: WorkStage };

/** The state after an event. */
export function apply(sheet: SheetState, event: SheetEvent): SheetState {
  switch (event.type) {
    case 'submitted':
      return { ...sheet, submitters: [...new Set([...sheet.submitters, event.by, ...(event.inPlaceOf ?? [])])] };
    case 'approved':
      return sheet;
    case 'gradeProposed':
      return { ...sheet, proposedGrade: event.grade };
    case 'gradeSettled':
      return { ...sheet, settledGrade: event.grade };
    case 'textWritten':
      return { ...sheet, texts: { ...sheet.texts, [event.field]: event.text }, handedOn: null };
    case 'handedOn':
      return { ...sheet, stage: event.to, handedOn: { from: event.from, by: event.by } };
    case 'advanced': {
      const submitters = [...new Set([...sheet.submitters, ...event.writers])];
      return { ...sheet, stage: event.to, submitters, handedOn: null };
    }
    case 'sentBack':
      return { ...sheet, stage: event.to, round: sheet.round + 1, handedOn: null };
    case 'withdrawn':
      return { ...sheet, stage: event.to, handedOn: null };
  }
}
