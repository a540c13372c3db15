import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { ApiProblem } from '../../../api/problem.js';
import type { SummarizedError } from '../../../components/error-summary.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { useExplainProblem, useExplainRefusal } from '../../../i18n/use-explain.js';
import { GRADE_CONTROL, controlOf } from '../control-ids.js';
import type { Failure } from './use-command.js';

interface Props {
  readonly failure: Failure;
  readonly fieldLabel: (key: string) => string;
}

/** Why a command was not carried out: every reason, each leading to its field. */
export function CommandFailure({ failure, fieldLabel }: Props) {
  const t = useTranslations('sheet');
  const explainProblem = useExplainProblem();
  const explainRefusal = useExplainRefusal(fieldLabel);
  // The summary takes the focus when its errors change: only a new failure may do that, not a new rendering.
  const { title, errors } = useMemo(() => describe(failure), [failure]);
  return <ErrorSummary title={title} errors={errors} />;

  function describe({ error }: Failure): { title: string; errors: SummarizedError[] } {
    if (error === 'unsaved') return { title: t('notRun'), errors: [{ text: t('unsavedFirst') }] };
    if (error === 'gradeMissing') {
      return { title: t('notRun'), errors: [{ text: t('gradeMissing'), fieldId: GRADE_CONTROL }] };
    }
    const { title: problemTitle, detail } = explainProblem(error.thrown);
    const refusals = error.thrown instanceof ApiProblem ? (error.thrown.problem.refusals ?? []) : [];
    return {
      title: problemTitle,
      errors:
        refusals.length === 0
          ? [{ text: detail }]
          : refusals.map((refusal) => ({ text: explainRefusal(refusal), fieldId: controlOf(refusal) })),
    };
  }
}
