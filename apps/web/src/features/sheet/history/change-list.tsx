import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { HistoryEntry } from '#libs/contract/sheets.js';

interface Props extends Pick<HistoryEntry, 'changes'> {
  readonly fieldLabel: (key: string) => string;
  readonly cellText: (key: string, content: string) => string;
  /** Stands above the list. */
  readonly children?: ReactNode;
}

export function ChangeList({ changes, fieldLabel, cellText, children }: Props) {
  const t = useTranslations('history');
  const labels = changes.map((change) => fieldLabel(change.field));
  const [first, ...others] = [...new Set(labels)];
  const shown = (key: string, content: string) => (content === '' ? t('empty') : cellText(key, content));
  return (
    <details className="mt-1">
      <summary className="min-h-11 content-center text-blue-1000 underline">
        {t('changes', { first: first ?? '', others: others.length })}
      </summary>
      {children}
      <dl className="border-l-4 border-solid-gray-300 pl-4">
        {changes.map(({ field, from, to }, index) => (
          <div key={field} className="py-2">
            <dt className="text-std-16B-170">{labels[index]}</dt>
            <dd>
              <span className="text-solid-gray-700">{t('before')}</span>
              <del className="block whitespace-pre-line">{shown(field, from)}</del>
            </dd>
            <dd>
              <span className="text-solid-gray-700">{t('after')}</span>
              <ins className="block whitespace-pre-line no-underline">{shown(field, to)}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
