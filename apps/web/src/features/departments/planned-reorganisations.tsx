import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { request } from '../../api/client.js';
import { Button } from '../../components/button.js';
import { ButtonRow, Dialog } from '../../components/dialog.js';
import { useFlash } from '../../components/flash.js';
import { Notice } from '../../components/notice.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { useAction } from '../../components/use-action.js';
import { useDates } from '../../i18n/use-dates.js';
import { useLocalized } from '../../i18n/use-localized.js';
import type { Departments } from './api.js';

type Planned = Departments['planned'][number];

/** What is confirmed and waits for its day. */
export function PlannedReorganisations({ read: { planned, mayChange } }: { read: Departments }) {
  const t = useTranslations('departments');
  const localized = useLocalized();
  const { moment } = useDates();
  return planned.map((reorganisation) => (
    <Notice key={reorganisation.id} kind="information" title={localized(reorganisation.summary)}>
      <p>{t('plannedFor', { moment: moment(reorganisation.dueAt), by: reorganisation.requestedBy })}</p>
      {mayChange ? <CancelPlanned planned={reorganisation} /> : null}
    </Notice>
  ));
}

function CancelPlanned({ planned }: { planned: Planned }) {
  const t = useTranslations();
  const localized = useLocalized();
  const queryClient = useQueryClient();
  const flash = useFlash();
  const [open, setOpen] = useState(false);
  const { run, error } = useAction(async () => {
    await request('cancelReorganisation', { params: { reorganisationId: planned.id } });
    await queryClient.invalidateQueries();
    flash(t('departments.plannedCancelled'));
  });
  return (
    <div className="screen-only mt-2">
      <Button onClick={() => setOpen(true)}>{t('departments.cancelPlanned')}</Button>
      {open ? (
        <Dialog title={t('departments.cancelTitle')} onClose={() => setOpen(false)}>
          <p className="mt-4">{localized(planned.summary)}</p>
          <p className="mt-2">{t('departments.cancelHelp')}</p>
          {error === null ? null : <ProblemNotice error={error} />}
          <ButtonRow>
            <Button kind="primary" onClick={() => void run()}>
              {t('departments.cancelConfirm')}
            </Button>
            <Button onClick={() => setOpen(false)}>{t('form.cancel')}</Button>
          </ButtonRow>
        </Dialog>
      ) : null}
    </div>
  );
}
