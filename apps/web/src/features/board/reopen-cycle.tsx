import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Board } from '#libs/contract/board.js';
import { MAX_REASON_LENGTH } from '#libs/domain/review/command.js';
import { request } from '../../api/client.js';
import { DialogButton } from '../../components/dialog-button.js';
import { DialogForm } from '../../components/dialog-form.js';
import { useFlash } from '../../components/flash.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { TextArea } from '../../components/text-area.js';
import { useAction } from '../../components/use-action.js';
import { useFiscalYears } from '../../i18n/use-localized.js';

/** Takes a closed year up again, with a reason, as long as it is not published. */
export function ReopenCycle({ board }: { board: Board }) {
  const t = useTranslations('reopening');
  const years = useFiscalYears()(board.cycle);
  return (
    <DialogButton title={t('title', { years })} content={(close) => <ReopenForm board={board} years={years} close={close} />}>
      {t('button')}
    </DialogButton>
  );
}

function ReopenForm({ board, years, close }: { board: Board; years: string; close: () => void }) {
  const t = useTranslations('reopening');
  const queryClient = useQueryClient();
  const flash = useFlash();
  const reasonId = useId();
  const [reason, setReason] = useState('');
  const { run, busy, error } = useAction(async () => {
    const body = { version: board.version, reason };
    await request('reopenCycle', { params: { cycleId: board.cycle.id }, body });
    await queryClient.invalidateQueries();
    close();
    flash(t('done', { years }));
  });
  return (
    <DialogForm submit={busy ? t('reopening') : t('confirm')} onSubmit={run} close={close}>
      <p className="mt-4">{t('help')}</p>
      {error === null ? null : <ProblemNotice error={error} />}
      <TextArea id={reasonId} label={t('reason')} required max={MAX_REASON_LENGTH} value={reason} onText={setReason} />
    </DialogForm>
  );
}
