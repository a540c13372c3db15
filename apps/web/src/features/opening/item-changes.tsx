import { useTranslations } from 'use-intl';
import { useFiscalYears } from '../../i18n/use-localized.js';
import type { Opening } from './api.js';

/** 追加・廃止・統合 since the review before. */
export function ItemChanges({ opening: { changes } }: { opening: Opening }) {
  const t = useTranslations('opening.changes');
  const years = useFiscalYears();
  if (changes === null) return <p className="my-4">{t('first')}</p>;
  const { added, ended, merged } = changes;
  const before = years(changes);
  return (
    <>
      <h3 className="mt-6 text-std-18B-160">{t('title', { before })}</h3>
      {added.length + ended.length + merged.length === 0 ? <p className="my-2">{t('none')}</p> : null}
      <ChangeList
        title={t('added', { count: added.length })}
        lines={added.map((item) => t('item', item))}
      />
      <ChangeList
        title={t('ended', { count: ended.length })}
        lines={ended.map(({ reason, ...item }) => (reason === '' ? t('item', item) : t('endedItem', { ...item, reason })))}
      />
      <ChangeList
        title={t('merged', { count: merged.length })}
        lines={merged.map(({ into, number, title }) =>
          into === null ? t('item', { number, title }) : t('mergedItem', { number, title, into: t('item', into) }),
        )}
      />
    </>
  );
}

function ChangeList({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div className="my-3">
      <p className="text-std-16B-170">{title}</p>
      <ul className="list-disc pl-6">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
