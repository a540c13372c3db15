import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Board } from '#libs/contract/board.js';
import { request } from '../api/client.js';
import { useFiscalYears } from '../i18n/use-localized.js';
import { CloseRefusal } from './close-refusal.js';
import { ConfirmButton } from './confirm-button.js';

/** Closes a year, after asking once. On the board and on the way to publishing. */
export function CloseCycle({ board }: { board: Pick<Board, 'cycle' | 'version'> }) {
  const t = useTranslations('closing');
  const years = useFiscalYears()(board.cycle);
  const queryClient = useQueryClient();
  const closeCycle = async () => {
    await request('closeCycle', { params: { cycleId: board.cycle.id }, body: { version: board.version } });
    await queryClient.invalidateQueries();
    return t('done', { years });
  };
  return (
    <ConfirmButton
      title={t('title', { years })}
      help={<p className="mt-4">{t('help')}</p>}
      confirm={t('confirm')}
      working={t('closing')}
      action={closeCycle}
      explain={(error) => <CloseRefusal error={error} />}
    >
      {t('button')}
    </ConfirmButton>
  );
}
