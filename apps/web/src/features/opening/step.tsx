import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { FieldLink } from '../../components/field-link.js';

/** The steps of the page, in their order. */
const STEPS = ['year', 'contents', 'dueDates', 'mails', 'open'] as const;
export type StepName = (typeof STEPS)[number];

interface Props {
  readonly name: StepName;
  readonly title: string;
  readonly children: ReactNode;
}

export function Step({ name, title, children }: Props) {
  const t = useTranslations('opening');
  return (
    <section aria-labelledby={stepId(name)} className="mt-8 border-t border-solid-gray-420 pt-4">
      <h2 id={stepId(name)} tabIndex={-1} className="text-std-22B-150">
        {t('step', { number: String(STEPS.indexOf(name) + 1), title })}
      </h2>
      {children}
    </section>
  );
}

/** The page's own table of contents. */
export function Steps() {
  const t = useTranslations('opening');
  return (
    <nav aria-label={t('contents')} className="screen-only my-4">
      <ol className="flex flex-wrap gap-x-6">
        {STEPS.map((name, index) => (
          <li key={name} className="inline-flex min-h-11 items-center">
            <FieldLink fieldId={stepId(name)}>
              {t('step', { number: String(index + 1), title: t(`steps.${name}`) })}
            </FieldLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function stepId(name: StepName): string {
  return `opening-${name}`;
}
