import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Board } from '#libs/contract/board.js';
import { Notice } from '../../components/notice.js';
import { useDates } from '../../i18n/use-dates.js';

/** This year is to be published later already. */
export function ScheduledPublication({ board: { scheduledPublication: waiting } }: { board: Board }) {
  const t = useTranslations('publish');
  const { moment } = useDates();
  if (waiting === null) return null;
  return (
    <Notice kind="information" title={t('scheduledAlready', { moment: moment(waiting.dueAt) })}>
      {waiting.note === '' ? null : <p className="whitespace-pre-line">{t('scheduledNote', { note: waiting.note })}</p>}
      <p>
        {t('scheduledHelp')} <Link to="/scheduled">{t('toScheduled')}</Link>
      </p>
    </Notice>
  );
}
