import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Board } from '#libs/contract/board.js';
import { MAX_REASON_LENGTH } from '#libs/domain/review/command.js';
import { request } from '../../api/client.js';
import { Button } from '../../components/button.js';
import { ButtonRow, Dialog } from '../../components/dialog.js';
import { useFlash } from '../../components/flash.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { TextArea } from '../../components/text-area.js';
import { useAction } from '../../components/use-action.js';
import { useFiscalYears } from '../../i18n/use-localized.js';

/** Takes a closed year up again, with a reason, as long as it is not published. */
export function ReopenCycle({ board }: { board: Board }) {
  const t = useTranslations();
  const years = useFiscalYears()(board.cycle);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('reopening.button')}</Button>
      {open ? (
        <Dialog title={t('reopening.title', { years })} onClose={() => setOpen(false)}>
          <ReopenForm board={board} years={years} close={() => setOpen(false)} />
        </Dialog>
      ) : null}
    </>
  );
}

function ReopenForm({ board, years, close }: { board: Board; years: string; close: () => void }) {
  const t = useTranslations();
  const queryClient = useQueryClient();
  const flash = useFlash();
  const reasonId = useId();
  const [reason, setReason] = useState('');
  const { run, busy, error } = useAction(async () => {
    const body = { version: board.version, reason };
    await request('reopenCycle', { params: { cycleId: board.cycle.id }, body });
    await queryClient.invalidateQueries();
    close();
    flash(t('reopening.done', { years }));
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <p className="mt-4">{t('reopening.help')}</p>
      {error === null ? null : <ProblemNotice error={error} />}
      <TextArea
        id={reasonId}
        label={t('reopening.reason')}
        required
        max={MAX_REASON_LENGTH}
        value={reason}
        onText={setReason}
      />
      <ButtonRow>
        <Button kind="primary" type="submit">
          {busy ? t('reopening.reopening') : t('reopening.confirm')}
        </Button>
        <Button onClick={close}>{t('form.cancel')}</Button>
      </ButtonRow>
    </form>
  );
}
