import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.js';
import { ButtonRow, Dialog } from '../../components/dialog.js';
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
  const t = useTranslations();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <div className="my-4">
      <Button onClick={() => setOpen(true)}>{t('components.openDialog')}</Button>
      {open ? (
        <Dialog title={t('components.dialogTitle')} onClose={close}>
          <p className="mt-4">{t('components.dialogText')}</p>
          <ButtonRow>
            <Button kind="primary" onClick={close}>
              {t('components.dialogYes')}
            </Button>
            <Button onClick={close}>{t('form.cancel')}</Button>
          </ButtonRow>
        </Dialog>
      ) : null}
    </div>
  );
}
