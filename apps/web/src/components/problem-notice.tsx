import { useTranslations } from 'use-intl';
import { ApiProblem } from '../api/problem.js';
import { useExplainProblem, useExplainRefusal } from '../i18n/use-explain.js';
import { Button } from './button.js';
import { ErrorSummary } from './error-summary.js';

interface Props {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** What went wrong with a request, at the place where it was made. */
export function ProblemNotice({ error, onRetry }: Props) {
  const t = useTranslations('app');
  const explain = useExplainProblem();
  const explainRefusal = useExplainRefusal();
  const { title, detail, requestId } = explain(error);
  const refusals = error instanceof ApiProblem ? (error.problem.refusals ?? []).map(explainRefusal) : [];
  const lines = refusals.length > 0 ? refusals : [detail];
  return (
    <>
      <ErrorSummary
        title={title}
        cause={error}
        errors={[...lines, ...(requestId === null ? [] : [t('requestId', { id: requestId })])].map((text) => ({ text }))}
      />
      {onRetry === undefined ? null : <Button onClick={onRetry}>{t('retry')}</Button>}
    </>
  );
}
