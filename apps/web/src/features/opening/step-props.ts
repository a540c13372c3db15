import type { SummarizedError } from '../../components/error-summary.js';
import type { Opening } from './api.js';
import type { Decisions } from './decisions.js';

/** What every step of the page is given. */
export interface StepProps {
  readonly opening: Opening;
  readonly decisions: Decisions;
  readonly change: (changed: Partial<Decisions>) => void;
  readonly errors: readonly SummarizedError[];
}

/** What is wrong with one control. */
export function errorOf(errors: readonly SummarizedError[], fieldId: string): string | undefined {
  return errors.find((error) => error.fieldId === fieldId)?.text;
}
