import type { ApiRefusal } from '#libs/contract/refusal.js';
import { ApiProblem } from '../../api/problem.js';
import type { SummarizedError } from '../../components/error-summary.js';
import { useExplainProblem, useExplainRefusal } from '../../i18n/use-explain.js';

export interface FormErrors {
  readonly title: string;
  readonly errors: readonly SummarizedError[];
  /** What is wrong with a control. */
  readonly of: (fieldId: string) => string | undefined;
}

/** A failed request, explained at the controls where it is put right; null when nothing has failed. */
export function useFormErrors(error: unknown, fieldOf: (refusal: ApiRefusal) => string | undefined): FormErrors | null {
  const explainProblem = useExplainProblem();
  const explainRefusal = useExplainRefusal();
  if (error === null) return null;
  const { title, detail } = explainProblem(error);
  const refusals = error instanceof ApiProblem ? (error.problem.refusals ?? []) : [];
  const explained: SummarizedError[] = refusals.map((refusal) => ({ text: explainRefusal(refusal), fieldId: fieldOf(refusal) }));
  const errors = explained.filter(({ text }, index) => index === explained.findIndex((other) => other.text === text));
  return {
    title,
    errors: errors.length > 0 ? errors : [{ text: detail }],
    of: (fieldId) => errors.find((candidate) => candidate.fieldId === fieldId)?.text,
  };
}
