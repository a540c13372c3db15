import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Board } from '#libs/contract/board.js';
import { request } from '../../api/client.js';
import { ConfirmButton } from '../../components/confirm-button.js';
import { useFiscalYears } from '../../i18n/use-localized.js';

/** Takes back the opening of a year, after asking once. The server refuses it once somebody has written. */
export function UndoOpening({ board }: { board: Board }) {
  const t = useTranslations('undoOpening');
  const years = useFiscalYears()(board.cycle);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const undo = async () => {
    await request('undoOpening', { params: { cycleId: board.cycle.id }, body: { version: board.version } });
    // The board is gone: whatever was read of it must not be asked for again.
    await queryClient.invalidateQueries({ refetchType: 'none' });
    await navigate({ to: '/plans' });
    // Whoever goes back finds that it is gone.
    queryClient.removeQueries({ queryKey: ['board', board.cycle.id] });
    return t('done', { years });
  };
  return (
    <ConfirmButton
      title={t('title', { years })}
      help={<p className="mt-4">{t('help', { count: board.sheets.total })}</p>}
      confirm={t('confirm')}
      working={t('undoing')}
      action={undo}
    >
      {t('button')}
    </ConfirmButton>
  );
}
