import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { request } from '../../api/client.js';
import { ConfirmButton } from '../../components/confirm-button.js';
import { useDates } from '../../i18n/use-dates.js';
import type { PlannedTransfers } from './api.js';

/** The transfers that wait for their day. */
export function PlannedList({ planned }: { planned: readonly PlannedTransfers[] }) {
  const t = useTranslations('transfers');
  const { fullDay } = useDates();
  if (planned.length === 0) return null;
  return (
    <section aria-labelledby="planned-title" className="mt-8">
      <h2 id="planned-title" className="text-std-22B-150">
        {t('plannedTitle')}
      </h2>
      {planned.map((action) => (
        <section key={action.scheduledActionId} aria-label={fullDay(action.day)} className="my-4 rounded-8 border border-solid-gray-300 p-4">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h3 className="text-std-18B-160">{t('plannedOn', { day: fullDay(action.day), count: action.transfers.length })}</h3>
            <CancelPlanned action={action} />
          </div>
          <p className="text-solid-gray-700">{t('plannedBy', { name: action.requestedBy })}</p>
          <ul className="mt-2 grid gap-x-8 sm:grid-cols-2">
            {action.transfers.map(({ name, from, to, leaves }, index) => (
              <li key={index}>
                {t('plannedMove', { name, from: from ?? t('nowhere'), to: leaves ? t('leaves') : (to ?? t('nowhere')) })}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function CancelPlanned({ action }: { action: PlannedTransfers }) {
  const t = useTranslations('transfers');
  const day = useDates().fullDay(action.day);
  const queryClient = useQueryClient();
  const cancel = async () => {
    await request('cancelScheduledAction', { params: { scheduledActionId: action.scheduledActionId } });
    await queryClient.invalidateQueries();
    return t('cancelled', { day });
  };
  return (
    <ConfirmButton
      aria-label={t('cancelOf', { day })}
      title={t('cancelTitle', { day })}
      help={<p className="mt-4">{t('cancelHelp', { count: action.transfers.length })}</p>}
      confirm={t('cancelNow')}
      working={t('cancelling')}
      action={cancel}
    >
      {t('cancel')}
    </ConfirmButton>
  );
}
