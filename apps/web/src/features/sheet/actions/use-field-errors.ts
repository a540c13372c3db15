import { useTranslations } from 'use-intl';
import { ApiProblem } from '../../../api/problem.js';
import { useExplainRefusal } from '../../../i18n/use-explain.js';
import { GRADE_CONTROL, controlOf } from '../control-ids.js';
import type { Failure } from './use-command.js';

/** Explanations by the id of the control in which they are put right. */
export type FieldErrors = Readonly<Record<string, string>>;

export function useFieldErrors(failure: Failure | null, fieldLabel: (key: string) => string): FieldErrors {
  const t = useTranslations('sheet');
  const explain = useExplainRefusal(fieldLabel);
  if (failure === null || failure.error === 'unsaved') return {};
  if (failure.error === 'gradeMissing') return { [GRADE_CONTROL]: t('gradeMissing') };
  const { thrown } = failure.error;
  const refusals = thrown instanceof ApiProblem ? (thrown.problem.refusals ?? []) : [];
  return Object.fromEntries(
    refusals.flatMap((refusal) => {
      const id = controlOf(refusal);
      return id === undefined ? [] : [[id, explain(refusal)]];
    }),
  );
}
