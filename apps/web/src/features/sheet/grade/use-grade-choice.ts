import { useState } from 'react';
import type { SheetView } from '#libs/contract/sheets.js';
import { gradeFieldOf } from './grade-field.js';

export interface GradeChoice {
  /** The mark that is about to be proposed or settled. */
  readonly chosen: string | null;
  readonly choose: (symbol: string) => void;
}

/** Starts from what was said last, the department's own mark or the proposal; and anew, when something else is said. */
export function useGradeChoice(sheet: SheetView): GradeChoice {
  const field = gradeFieldOf(sheet.fields);
  const start = field?.proposed ?? (field?.assessed?.value || null);
  const [choice, setChoice] = useState({ start, chosen: start });
  if (choice.start !== start) setChoice({ start, chosen: start });
  return { chosen: choice.chosen, choose: (chosen) => setChoice({ start, chosen }) };
}
