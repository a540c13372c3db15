import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { request } from '../../api/client.js';
import { ConfirmButton } from '../../components/confirm-button.js';
import { Notice } from '../../components/notice.js';
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
  const t = useTranslations('departments');
  const localized = useLocalized();
  const queryClient = useQueryClient();
  const cancel = async () => {
    await request('cancelReorganisation', { params: { reorganisationId: planned.id } });
    await queryClient.invalidateQueries();
    return t('plannedCancelled');
  };
  return (
    <div className="screen-only mt-2">
      <ConfirmButton
        title={t('cancelTitle')}
        help={
          <>
            <p className="mt-4">{localized(planned.summary)}</p>
            <p className="mt-2">{t('cancelHelp')}</p>
          </>
        }
        confirm={t('cancelConfirm')}
        working={t('cancelling')}
        action={cancel}
      >
        {t('cancelPlanned')}
      </ConfirmButton>
    </div>
  );
}
