import { useTranslations } from 'use-intl';
import { ApiProblem } from '../../../api/problem.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { useExplainProblem } from '../../../i18n/use-explain.js';
import { GRADE_CONTROL, controlOf } from '../control-ids.js';
import type { Failure } from './use-command-runner.js';
import { useExplainHere } from './use-explain-here.js';

interface Props {
  readonly failure: Failure;
  readonly fieldLabel: (key: string) => string;
}

/** Why a command was not carried out: every reason, each leading to its field. */
export function CommandFailure({ failure, fieldLabel }: Props) {
  const t = useTranslations('sheet');
  const explainProblem = useExplainProblem();
  const explainRefusal = useExplainHere(fieldLabel);
  const { error } = failure;
  if (error === 'unsaved') {
    return <ErrorSummary title={t('notRun')} cause={failure} errors={[{ text: t('unsavedFirst') }]} />;
  }
  if (error === 'gradeMissing') {
    const missing = { text: t('gradeMissing', { what: fieldLabel('grade') }), fieldId: GRADE_CONTROL };
    return <ErrorSummary title={t('notRun')} cause={failure} errors={[missing]} />;
  }
  const { title, detail } = explainProblem(error.thrown);
  const refusals = error.thrown instanceof ApiProblem ? (error.thrown.problem.refusals ?? []) : [];
  const errors =
    refusals.length === 0
      ? [{ text: detail }]
      : refusals.map((refusal) => ({ text: explainRefusal(refusal), fieldId: controlOf(refusal) }));
  return <ErrorSummary title={title} cause={failure} errors={errors} />;
}
