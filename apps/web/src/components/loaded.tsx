import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { isProblem } from '../api/problem.js';
import { useExplainProblem } from '../i18n/use-explain.js';
import { Button } from './button.js';
import { PageHeading } from './page-heading.js';
import { ProblemNotice } from './problem-notice.js';

interface Props<Data> {
  readonly query: UseQueryResult<Data>;
  /** Part of a screen that has its heading already; else this is all of it. */
  readonly within?: boolean;
  readonly children: (data: Data) => ReactNode;
}

/** A screen whose data is on its way, is here, or could not be had. */
export function Loaded<Data>({ query, within = false, children }: Props<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (!query.isError) return <Loading />;
  const retry = () => void query.refetch();
  if (within) return <ProblemNotice error={query.error} onRetry={isFinal(query.error) ? undefined : retry} />;
  return <LoadFailure error={query.error} onRetry={retry} />;
}

/** Trying again would not help. */
function isFinal(error: unknown): boolean {
  return isProblem(error, 'notFound') || isProblem(error, 'forbidden');
}

/** Shows itself only after 300 ms: a flash of it would be noise. */
export function Loading() {
  const t = useTranslations('app');
  return (
    <p role="status" className="appears-late py-8">
      {t('loading')}
    </p>
  );
}

export function LoadFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations('app');
  const { title, detail, requestId } = useExplainProblem()(error);
  return (
    <>
      <PageHeading title={title} />
      <p className="my-4">{detail}</p>
      {requestId === null ? null : <p className="my-4">{t('requestId', { id: requestId })}</p>}
      {isFinal(error) ? null : <Button onClick={onRetry}>{t('retry')}</Button>}
    </>
  );
}
