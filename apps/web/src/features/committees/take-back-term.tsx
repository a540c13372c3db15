import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { request } from '../../api/client.js';
import { Button } from '../../components/button.js';
import { ButtonRow, Dialog } from '../../components/dialog.js';
import { useFlash } from '../../components/flash.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { useAction } from '../../components/use-action.js';
import { useDaysWords } from '../staffing/use-days-words.js';
import type { CommitteePage } from './api.js';

/** Takes back a renewal that has not begun, after asking once. */
export function TakeBackTerm({ page: { committee, state, terms } }: { page: CommitteePage }) {
  const t = useTranslations();
  const daysWords = useDaysWords();
  const queryClient = useQueryClient();
  const flash = useFlash();
  const [open, setOpen] = useState(false);
  const { run, busy, error } = useAction(async () => {
    try {
      await request('takeBackTerm', { params: { committeeId: committee.id }, body: { state } });
    } finally {
      await queryClient.invalidateQueries();
    }
    setOpen(false);
    flash(t('committees.takenBack'));
  });
  const planned = terms.find(({ when }) => when === 'planned');
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('committees.takeBack')}</Button>
      {open ? (
        <Dialog title={t('committees.takeBackTitle')} onClose={() => setOpen(false)}>
          {planned ? <p className="mt-4">{t('committees.takeBackHelp', { days: daysWords(planned) })}</p> : null}
          {error === null ? null : <ProblemNotice error={error} />}
          <ButtonRow>
            <Button kind="primary" onClick={() => void run()}>
              {busy ? t('committees.takingBack') : t('committees.takeBackNow')}
            </Button>
            <Button onClick={() => setOpen(false)}>{t('form.cancel')}</Button>
          </ButtonRow>
        </Dialog>
      ) : null}
    </>
  );
}
