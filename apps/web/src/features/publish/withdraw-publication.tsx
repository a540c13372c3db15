import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Board } from '#libs/contract/board.js';
import type { Publication } from '#libs/contract/cycles.js';
import { request } from '../../api/client.js';
import { DialogButton } from '../../components/dialog-button.js';
import { DialogForm } from '../../components/dialog-form.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { useFlash } from '../../components/flash.js';
import { TextArea } from '../../components/text-area.js';
import { useAction } from '../../components/use-action.js';
import { useFormErrors } from '../staffing/use-form-errors.js';

/** As in libs/contract/publications.ts, without its schemas. */
const MAX_REASON_LENGTH = 1_000;
const REASON_CONTROL = 'withdrawal-reason';

interface Props {
  readonly publication: Publication;
  readonly board: Board;
}

/** Takes a version back, after saying what that does. */
export function WithdrawPublication({ publication, board }: Props) {
  const t = useTranslations('publishing.withdraw');
  const { version } = publication;
  return (
    <DialogButton
      kind="quiet"
      className="screen-only -ml-2"
      title={t('title', { version })}
      content={(close) => <WithdrawForm publication={publication} board={board} close={close} />}
    >
      {t('button', { version })}
    </DialogButton>
  );
}

function WithdrawForm({ publication: { id, version, live }, board, close }: Props & { close: () => void }) {
  const t = useTranslations('publishing.withdraw');
  const queryClient = useQueryClient();
  const flash = useFlash();
  const [reason, setReason] = useState('');
  const isQuoted = board.publications.some(({ replaces, status }) => replaces === version && status === 'built');
  const { run, busy, error } = useAction(async () => {
    try {
      await request('withdrawPublication', { params: { publicationId: id }, body: { version: board.version, reason } });
    } finally {
      // After a refusal too: the board may have a newer version by now.
      await queryClient.invalidateQueries();
    }
    close();
    flash(t('done', { version }));
  });
  const errors = useFormErrors(error, ({ code }) => (code === 'reasonRequired' || code === 'reasonTooLong' ? REASON_CONTROL : undefined));
  return (
    <DialogForm submit={busy ? t('withdrawing') : t('confirm', { version })} onSubmit={run} close={close}>
      <p className="mt-4">{live ? t('live') : t('notLive', { version })}</p>
      <p className="mt-2">{t('help', { version })}</p>
      {isQuoted ? <p className="mt-2">{t('quoted', { version })}</p> : null}
      {live && board.scheduledPublication !== null ? <p className="mt-2">{t('scheduled')}</p> : null}
      {errors === null ? null : <ErrorSummary {...errors} cause={error} />}
      <TextArea
        id={REASON_CONTROL}
        label={t('reason')}
        help={t('reasonHelp')}
        required
        max={MAX_REASON_LENGTH}
        value={reason}
        onText={setReason}
        error={errors?.of(REASON_CONTROL)}
      />
    </DialogForm>
  );
}
