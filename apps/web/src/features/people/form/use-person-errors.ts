import { useTranslations } from 'use-intl';
import { ApiProblem } from '../../../api/problem.js';
import type { SummarizedError } from '../../../components/error-summary.js';
import { useExplainProblem, useExplainRefusal } from '../../../i18n/use-explain.js';
import { controlOf, roleControl } from './control-ids.js';

/** Roles that were sent away unchosen, by their places. */
export class UnchosenRoles extends Error {
  constructor(readonly indexes: readonly number[]) {
    super('roles are not chosen');
  }
}

/** What to tell about a form that was not taken, each with its control. */
export function usePersonErrors(error: unknown): { readonly title: string; readonly errors: readonly SummarizedError[] } | null {
  const t = useTranslations('personForm');
  const explainProblem = useExplainProblem();
  const explainRefusal = useExplainRefusal();
  if (error === null) return null;
  if (error instanceof UnchosenRoles) {
    const errors = error.indexes.map((index) => ({ text: t('roleMissing', { number: index + 1 }), fieldId: roleControl(index) }));
    return { title: t('problems'), errors };
  }
  const { title, detail } = explainProblem(error);
  const refusals = error instanceof ApiProblem ? (error.problem.refusals ?? []) : [];
  if (refusals.length === 0) return { title, errors: [{ text: detail }] };
  return { title: t('problems'), errors: refusals.map((refusal) => ({ text: explainRefusal(refusal), fieldId: controlOf(refusal) })) };
}
