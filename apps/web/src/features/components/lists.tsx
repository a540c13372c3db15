import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { ConfirmButton } from '../../components/confirm-button.js';
import { Pagination } from '../../components/pagination.js';
import { Table } from '../../components/table.js';

export function Lists() {
  const t = useTranslations('components');
  return (
    <>
      <Table
        caption={t('caption')}
        columns={[
          { key: 'name', header: t('indicator'), cell: () => t('indicatorName'), heads: true, wide: true },
          { key: 'value', header: t('value'), cell: () => t('indicatorValue'), numeric: true, short: true },
        ]}
        rows={[2025, 2026]}
        rowKey={String}
        stacks
      />
      <Pagination page={2} pageSize={20} total={55} link={(_, label) => <Link to="/components">{label}</Link>} />
    </>
  );
}

export function Dialogs() {
  const t = useTranslations('components');
  return (
    <div className="my-4">
      <ConfirmButton
        title={t('dialogTitle')}
        help={<p className="mt-4">{t('dialogText')}</p>}
        confirm={t('dialogYes')}
        working={t('dialogYes')}
        action={() => Promise.resolve(t('dialogDone'))}
      >
        {t('openDialog')}
      </ConfirmButton>
    </div>
  );
}
