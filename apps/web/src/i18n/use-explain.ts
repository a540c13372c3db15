import { useTranslations } from 'use-intl';
import { explainRefusal } from '#libs/contract/messages/explain-refusal.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import { ApiProblem } from '../api/problem.js';
import { useSharedTranslator } from './use-shared-translator.js';

/** A sentence for a refusal; fieldLabel names the fields of the sheet at hand. */
export function useExplainRefusal(fieldLabel: (key: string) => string = (key) => key) {
  const t = useSharedTranslator();
  return (refusal: ApiRefusal) => explainRefusal(refusal, t, fieldLabel);
}

export interface ExplainedProblem {
  readonly title: string;
  readonly detail: string;
  /** The request's id, for whoever looks into the log. */
  readonly requestId: string | null;
}

/** What to tell about any failure of a request. */
export function useExplainProblem() {
  const t = useTranslations();
  return (error: unknown): ExplainedProblem => {
    if (error instanceof ApiProblem) {
      const { code, instance, status } = error.problem;
      return {
        title: t(`problems.${code}.title`),
        detail: t(`problems.${code}.detail`),
        requestId: status >= 500 ? instance : null,
      };
    }
    return { title: t('app.noConnection.title'), detail: t('app.noConnection.detail'), requestId: null };
  };
}
