import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { request } from '../../api/client.js';
import { Button } from '../../components/button.js';
import { ButtonRow, Dialog } from '../../components/dialog.js';
import { useFlash } from '../../components/flash.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { useAction } from '../../components/use-action.js';
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
  const t = useTranslations();
  const { fullDay } = useDates();
  const queryClient = useQueryClient();
  const flash = useFlash();
  const [open, setOpen] = useState(false);
  const day = fullDay(action.day);
  const { run, busy, error } = useAction(async () => {
    try {
      await request('cancelScheduledAction', { params: { scheduledActionId: action.scheduledActionId } });
    } finally {
      await queryClient.invalidateQueries();
    }
    flash(t('transfers.cancelled', { day }));
  });
  return (
    <>
      <Button aria-label={t('transfers.cancelOf', { day })} onClick={() => setOpen(true)}>
        {t('transfers.cancel')}
      </Button>
      {open ? (
        <Dialog title={t('transfers.cancelTitle', { day })} onClose={() => setOpen(false)}>
          <p className="mt-4">{t('transfers.cancelHelp', { count: action.transfers.length })}</p>
          {error === null ? null : <ProblemNotice error={error} />}
          <ButtonRow>
            <Button kind="primary" onClick={() => void run()}>
              {busy ? t('transfers.cancelling') : t('transfers.cancelNow')}
            </Button>
            <Button onClick={() => setOpen(false)}>{t('form.cancel')}</Button>
          </ButtonRow>
        </Dialog>
      ) : null}
    </>
  );
}
