import { useTranslations } from 'use-intl';
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
  const t = useTranslations('opening.holders');
  const explainProblem = useExplainProblem();
  const explainRefusal = useExplainRefusal();
  if (error === null) return null;
  const { title, detail } = explainProblem(error);
  const refusals = error instanceof ApiProblem ? (error.problem.refusals ?? []) : [];
  const errors = refusals.flatMap((refusal): SummarizedError[] =>
    refusal.code === 'holdersUnconfirmed'
      ? refusal.departments.map((name) => ({ text: t('missing', { name }), fieldId: holderOf(name, opening, decisions) }))
      : [{ text: explainRefusal(refusal), fieldId: controlOf(refusal) }],
  );
  return { title, errors: errors.length > 0 ? errors : [{ text: detail }] };
}

function controlOf(refusal: ApiRefusal): string | undefined {
  switch (refusal.code) {
    case 'dueDateInvalid':
    case 'dueDatesNotAscending':
      return dueControl(refusal.stage);
    case 'yearOutsidePeriod':
      return YEAR_CONTROL;
    case 'momentInvalid':
    case 'momentPassed':
      return MOMENT_CONTROL;
    default:
      return undefined;
  }
}

/** Without a department there is nothing to confirm yet. */
function holderOf(name: string, { departments }: Opening, { answers }: Decisions): string | undefined {
  const question = departments.questions.find((candidate) => candidate.name === name);
  if (question === undefined) return undefined;
  const chosen = answers[question.departmentId]?.heldBy ?? '';
  return chosen === '' ? holderControl(question.departmentId) : confirmControl(question.departmentId);
}
