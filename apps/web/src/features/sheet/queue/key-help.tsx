import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Checkbox } from '../../../components/checkbox.js';

interface Props {
  /** Whether there is a list to move in. */
  readonly moving: boolean;
  readonly letters: boolean;
  readonly onLetters: (on: boolean) => void;
}

/** The keys of this page, and the way to turn single letters off. */
export function KeyHelp({ moving, letters, onLetters }: Props) {
  const t = useTranslations('keys');
  const key = (name: ReactNode) => <kbd className="rounded-4 border border-solid-gray-536 px-1">{name}</kbd>;
  return (
    <details className="my-4">
      <summary className="min-h-11 cursor-pointer content-center">{t('title')}</summary>
      <ul className="list-disc pl-6">
        <li>{t.rich('primary', { key })}</li>
        {moving ? <li>{t.rich('next', { key })}</li> : null}
        {moving ? <li>{t.rich('previous', { key })}</li> : null}
      </ul>
      {moving ? (
        <>
          <p className="mt-1 text-solid-gray-700">{t('outside')}</p>
          <Checkbox label={t('turn')} checked={letters} onChange={({ currentTarget }) => onLetters(currentTarget.checked)} />
        </>
      ) : null}
    </details>
  );
}
