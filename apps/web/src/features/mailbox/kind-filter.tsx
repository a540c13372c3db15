import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Mailbox } from './api.js';

const LOOK =
  'inline-flex min-h-11 items-center rounded-8 border border-solid-gray-420 px-3 no-underline hover:underline aria-[current=page]:border-2 aria-[current=page]:border-key-900 aria-[current=page]:font-700';

export function KindFilter({ mailbox: { counts } }: { mailbox: Mailbox }) {
  const t = useTranslations();
  const exact = { exact: true, includeSearch: true } as const;
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <nav aria-label={t('mailbox.filter')} className="my-4">
      <ul className="flex flex-wrap gap-2">
        <li>
          <Link to="/mailbox" activeOptions={exact} className={LOOK}>
            {t('mailbox.counted', { kind: t('mailbox.all'), count: all })}
          </Link>
        </li>
        {counts.map(({ kind, count }) => (
          <li key={kind}>
            <Link to="/mailbox" search={{ kind }} activeOptions={exact} className={LOOK}>
              {t('mailbox.counted', { kind: t(`mailKinds.${kind}`), count })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
