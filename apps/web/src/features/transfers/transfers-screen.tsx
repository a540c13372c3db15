import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { AdministratorsOnly } from '../../components/administrators-only.js';
import { ToStaffing } from '../staffing/staffing-screen.js';
import { transfersQuery } from './api.js';
import { PlannedList } from './planned-list.js';
import { TransferTemplate } from './transfer-template.js';
import { TransferUpload } from './transfer-upload.js';

/** 異動: a table of the people is filled in, looked at, and done on its day. */
export function TransfersScreen() {
  return (
    <AdministratorsOnly>
      <Transfers />
    </AdministratorsOnly>
  );
}

function Transfers() {
  const t = useTranslations('transfers');
  const query = useQuery(transfersQuery);
  return (
    <Loaded query={query}>
      {({ planned }) => (
        <>
          <ToStaffing />
          <PageHeading title={t('title')} />
          <p className="my-4">{t('help')}</p>
          <PlannedList planned={planned} />
          <div className="screen-only">
            <TransferTemplate />
          </div>
          <TransferUpload />
        </>
      )}
    </Loaded>
  );
}
