import { useTranslations } from 'use-intl';
import { useViewer } from '../../api/viewer.js';
import { Notice } from '../../components/notice.js';
import { useDates } from '../../i18n/use-dates.js';

/** 代理: for whom the reader works meanwhile, and until when. */
export function DeputyNotice() {
  const t = useTranslations('myWork');
  const { day } = useDates();
  const { deputyFor } = useViewer();
  if (deputyFor.length === 0) return null;
  return (
    <Notice kind="information">
      {deputyFor.map(({ name, until }) => (
        <p key={name}>{t('deputyFor', { name, until: day(until) })}</p>
      ))}
      <p>{t('deputyHelp')}</p>
    </Notice>
  );
}
