import type { ComponentType, ReactNode } from 'react';
import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';

/**
 * A component that is fetched when it is first shown. When it cannot be, a sentence stands in its place: a page on
 * which somebody writes must not fall because of an ornament.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>, meanwhile: ReactNode = null) {
  const Fetched = lazy(() =>
    load().then(
      (component) => ({ default: component as ComponentType<object> }),
      () => ({ default: NotFetched as ComponentType<object> }),
    ),
  );
  return function Later(props: Props) {
    return (
      <Suspense fallback={meanwhile}>
        <Fetched {...props} />
      </Suspense>
    );
  };
}

function NotFetched() {
  return <p>{useTranslations('writing.course')('failed')}</p>;
}
