import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Board } from '#libs/contract/board.js';
import { request } from '../../api/client.js';
import { Button } from '../../components/button.js';
import { ButtonRow, Dialog } from '../../components/dialog.js';
import { useFlash } from '../../components/flash.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { useAction } from '../../components/use-action.js';
import { useFiscalYears } from '../../i18n/use-localized.js';

/** Takes back the opening of a year, after asking once. The server refuses it once somebody has written. */
export function UndoOpening({ board }: { board: Board }) {
  const t = useTranslations();
  const years = useFiscalYears()(board.cycle);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const flash = useFlash();
  const [open, setOpen] = useState(false);
  const { run, busy, error } = useAction(async () => {
    await request('undoOpening', { params: { cycleId: board.cycle.id }, body: { version: board.version } });
    // The board is gone: whatever was read of it must not be asked for again.
    await queryClient.invalidateQueries({ refetchType: 'none' });
    await navigate({ to: '/plans' });
    // Whoever goes back finds that it is gone.
    queryClient.removeQueries({ queryKey: ['board', board.cycle.id] });
    flash(t('undoOpening.done', { years }));
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('undoOpening.button')}</Button>
      {open ? (
        <Dialog title={t('undoOpening.title', { years })} onClose={() => setOpen(false)}>
          <p className="mt-4">{t('undoOpening.help', { count: board.sheets.total })}</p>
          {error === null ? null : <ProblemNotice error={error} />}
          <ButtonRow>
            <Button kind="primary" onClick={() => void run()}>
              {busy ? t('undoOpening.undoing') : t('undoOpening.confirm')}
            </Button>
            <Button onClick={() => setOpen(false)}>{t('form.cancel')}</Button>
          </ButtonRow>
        </Dialog>
      ) : null}
    </>
  );
}
