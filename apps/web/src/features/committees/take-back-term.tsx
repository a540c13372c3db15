import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { request } from '../../api/client.js';
import { ConfirmButton } from '../../components/confirm-button.js';
import { useDaysWords } from '../staffing/use-days-words.js';
import type { CommitteePage } from './api.js';

/** Takes back a renewal that has not begun, after asking once. */
export function TakeBackTerm({ page: { committee, state, terms } }: { page: CommitteePage }) {
  const t = useTranslations('committees');
  const daysWords = useDaysWords();
  const queryClient = useQueryClient();
  const takeBack = async () => {
    await request('takeBackTerm', { params: { committeeId: committee.id }, body: { state } });
    await queryClient.invalidateQueries();
    return t('takenBack');
  };
  const planned = terms.find(({ when }) => when === 'planned');
  return (
    <ConfirmButton
      title={t('takeBackTitle')}
      help={planned ? <p className="mt-4">{t('takeBackHelp', { days: daysWords(planned) })}</p> : null}
      confirm={t('takeBackNow')}
      working={t('takingBack')}
      action={takeBack}
    >
      {t('takeBack')}
    </ConfirmButton>
  );
}
