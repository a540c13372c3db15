import type { ApiRefusal } from '#libs/contract/refusal.js';
import { ApiProblem } from '../../api/problem.js';
import type { SummarizedError } from '../../components/error-summary.js';
import { useExplainProblem, useExplainRefusal } from '../../i18n/use-explain.js';
import type { Opening } from './api.js';
import type { Decisions } from './decisions.js';
import { dueControl } from './due-dates.js';
import { confirmControl, holderControl } from './holder-questions.js';
import { MOMENT_CONTROL } from './open-now.js';
import { YEAR_CONTROL } from './year-choice.js';

/** What went wrong, each thing with the control where it is put right. */
export function useExplainedErrors(
  error: unknown,
  opening: Opening,
  decisions: Decisions,
): { readonly title: string; readonly errors: readonly SummarizedError[] } | null {
  const explainProblem = useExplainProblem();
  const explainRefusal = useExplainRefusal();
  if (error === null) return null;
  const { title, detail } = explainProblem(error);
  const refusals = error instanceof ApiProblem ? (error.problem.refusals ?? []) : [];
  const errors = refusals.map((refusal) => ({
    text: explainRefusal(refusal),
    fieldId: controlOf(refusal, opening, decisions),
  }));
  return { title, errors: errors.length > 0 ? errors : [{ text: detail }] };
}

function controlOf(refusal: ApiRefusal, { departments }: Opening, { answers }: Decisions): string | undefined {
  switch (refusal.code) {
    case 'dueDateInvalid':
    case 'dueDatesNotAscending':
      return dueControl(refusal.stage);
    case 'yearOutsidePeriod':
      return YEAR_CONTROL;
    case 'momentInvalid':
    case 'momentPassed':
      return MOMENT_CONTROL;
    case 'holdersUnconfirmed': {
      const question = departments.questions.find(({ name }) => refusal.departments.includes(name));
      if (question === undefined) return undefined;
      // Without a department there is nothing to confirm yet.
      const chosen = answers[question.departmentId]?.heldBy ?? '';
      return chosen === '' ? holderControl(question.departmentId) : confirmControl(question.departmentId);
    }
    default:
      return undefined;
  }
}
