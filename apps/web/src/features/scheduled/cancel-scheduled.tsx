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
import { useLocalized } from '../../i18n/use-localized.js';
import type { Scheduled } from './api.js';

/** Takes back what has not been done yet, after asking once. */
export function CancelScheduled({ action }: { action: Scheduled }) {
  const t = useTranslations();
  const what = useLocalized()(action.summary);
  const { moment } = useDates();
  const queryClient = useQueryClient();
  const flash = useFlash();
  const [open, setOpen] = useState(false);
  const { run, busy, error } = useAction(async () => {
    await request('cancelScheduledAction', { params: { scheduledActionId: action.id } });
    flash(t('scheduled.cancelled', { what }));
    setOpen(false);
    await queryClient.invalidateQueries();
  });
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-label={t('scheduled.cancelOf', { what })}>
        {t('scheduled.cancel')}
      </Button>
      {open ? (
        <Dialog title={t('scheduled.cancelTitle')} onClose={() => setOpen(false)}>
          <p className="mt-4">{t('scheduled.cancelHelp', { what, moment: moment(action.dueAt) })}</p>
          {error === null ? null : <ProblemNotice error={error} />}
          <ButtonRow>
            <Button kind="primary" onClick={() => void run()}>
              {busy ? t('scheduled.cancelling') : t('scheduled.confirm')}
            </Button>
            <Button onClick={() => setOpen(false)}>{t('scheduled.keep')}</Button>
          </ButtonRow>
        </Dialog>
      ) : null}
    </>
  );
}
