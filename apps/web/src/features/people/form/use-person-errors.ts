import { useTranslations } from 'use-intl';
import { ApiProblem } from '../../../api/problem.js';
import type { SummarizedError } from '../../../components/error-summary.js';
import { useExplainProblem, useExplainRefusal } from '../../../i18n/use-explain.js';
import { controlOf, EMAIL, NAME, roleControl } from './control-ids.js';
import type { Unfilled } from './person-draft.js';

/** A form that was sent away with something missing. */
export class UnfilledForm extends Error {
  constructor(readonly missing: Unfilled) {
    super('the form is not filled in');
  }
}

/** What to tell about a form that was not taken, each with its control. */
export function usePersonErrors(error: unknown): { readonly title: string; readonly errors: readonly SummarizedError[] } | null {
  const t = useTranslations();
  const explainProblem = useExplainProblem();
  const explainRefusal = useExplainRefusal();
  if (error === null) return null;
  if (error instanceof UnfilledForm) {
    const { name, email, roles } = error.missing;
    const errors = [
      ...(name ? [{ text: t('refusals.nameRequired'), fieldId: NAME }] : []),
      ...(email ? [{ text: t('refusals.emailRequired'), fieldId: EMAIL }] : []),
      ...roles.map((index) => ({ text: t('personForm.roleMissing', { number: index + 1 }), fieldId: roleControl(index) })),
    ];
    return { title: t('personForm.problems'), errors };
  }
  const { title, detail } = explainProblem(error);
  const refusals = error instanceof ApiProblem ? (error.problem.refusals ?? []) : [];
  if (refusals.length === 0) return { title, errors: [{ text: detail }] };
  return { title: t('personForm.problems'), errors: refusals.map((refusal) => ({ text: explainRefusal(refusal), fieldId: controlOf(refusal) })) };
}
