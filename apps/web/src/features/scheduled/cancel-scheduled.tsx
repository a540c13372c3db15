import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { request } from '../../api/client.js';
import { ConfirmButton } from '../../components/confirm-button.js';
import { useDates } from '../../i18n/use-dates.js';
import { useLocalized } from '../../i18n/use-localized.js';
import type { Scheduled } from './api.js';

/** Takes back what has not been done yet, after asking once. */
export function CancelScheduled({ action }: { action: Scheduled }) {
  const t = useTranslations('scheduled');
  const what = useLocalized()(action.summary);
  const { moment } = useDates();
  const queryClient = useQueryClient();
  const cancel = async () => {
    await request('cancelScheduledAction', { params: { scheduledActionId: action.id } });
    await queryClient.invalidateQueries();
    return t('cancelled', { what });
  };
  return (
    <ConfirmButton
      aria-label={t('cancelOf', { what })}
      title={t('cancelTitle')}
      help={<p className="mt-4">{t('cancelHelp', { what, moment: moment(action.dueAt) })}</p>}
      confirm={t('confirm')}
      working={t('cancelling')}
      cancel={t('keep')}
      action={cancel}
    >
      {t('cancel')}
    </ConfirmButton>
  );
}
