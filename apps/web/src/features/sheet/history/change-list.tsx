import { useTranslations } from 'use-intl';
import type { HistoryEntry } from '#libs/contract/sheets.js';
import { useLocalized } from '../../../i18n/use-localized.js';

export function ChangeList({ changes }: Pick<HistoryEntry, 'changes'>) {
  const t = useTranslations('history');
  const localized = useLocalized();
  const labels = changes.map((change) => localized(change.label));
  const [first, ...others] = [...new Set(labels)];
  return (
    <details className="mt-1">
      <summary className="min-h-11 content-center text-blue-1000 underline">
        {t('changes', { first: first ?? '', others: others.length })}
      </summary>
      <dl className="border-l-4 border-solid-gray-300 pl-4">
        {changes.map(({ field, from, to }, index) => (
          <div key={field} className="py-2">
            <dt className="text-std-16B-170">{labels[index]}</dt>
            <dd>
              <span className="text-solid-gray-700">{t('before')}</span>
              <del className="block whitespace-pre-line">{from === '' ? t('empty') : from}</del>
            </dd>
            <dd>
              <span className="text-solid-gray-700">{t('after')}</span>
              <ins className="block whitespace-pre-line no-underline">{to === '' ? t('empty') : to}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
