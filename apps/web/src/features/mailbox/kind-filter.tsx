import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Tabs } from '../../components/tabs.js';
import type { Mailbox } from './api.js';

export function KindFilter({ mailbox: { counts } }: { mailbox: Mailbox }) {
  const t = useTranslations();
  const exact = { exact: true, includeSearch: true } as const;
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <Tabs label={t('mailbox.filter')}>
      {[
        <Link key="all" to="/mailbox" activeOptions={exact}>
          {t('mailbox.counted', { kind: t('mailbox.all'), count: all })}
        </Link>,
        ...counts.map(({ kind, count }) => (
          <Link key={kind} to="/mailbox" search={{ kind }} activeOptions={exact}>
            {t('mailbox.counted', { kind: t(`mailKinds.${kind}`), count })}
          </Link>
        )),
      ]}
    </Tabs>
  );
}
