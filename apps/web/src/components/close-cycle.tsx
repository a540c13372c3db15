import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Board } from '#libs/contract/board.js';
import { request } from '../api/client.js';
import { useFiscalYears } from '../i18n/use-localized.js';
import { Button } from './button.js';
import { CloseRefusal } from './close-refusal.js';
import { ButtonRow, Dialog } from './dialog.js';
import { useFlash } from './flash.js';
import { useAction } from './use-action.js';

/** Closes a year, after asking once. On the board and on the way to publishing. */
export function CloseCycle({ board }: { board: Pick<Board, 'cycle' | 'version'> }) {
  const t = useTranslations();
  const years = useFiscalYears()(board.cycle);
  const queryClient = useQueryClient();
  const flash = useFlash();
  const [open, setOpen] = useState(false);
  const { run, busy, error } = useAction(async () => {
    try {
      await request('closeCycle', { params: { cycleId: board.cycle.id }, body: { version: board.version } });
    } finally {
      // After a refusal too: the board may have a newer version by now.
      await queryClient.invalidateQueries();
    }
    setOpen(false);
    flash(t('closing.done', { years }));
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('closing.button')}</Button>
      {open ? (
        <Dialog title={t('closing.title', { years })} onClose={() => setOpen(false)}>
          <p className="mt-4">{t('closing.help')}</p>
          {error === null ? null : <CloseRefusal error={error} />}
          <ButtonRow>
            <Button kind="primary" onClick={() => void run()}>
              {busy ? t('closing.closing') : t('closing.confirm')}
            </Button>
            <Button onClick={() => setOpen(false)}>{t('form.cancel')}</Button>
          </ButtonRow>
        </Dialog>
      ) : null}
    </>
  );
}
