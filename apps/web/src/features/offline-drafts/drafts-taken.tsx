import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import { Button } from '../../components/button.js';
import { ButtonLink } from '../../components/button-link.js';
import { PageHeading } from '../../components/page-heading.js';
import { Table } from '../../components/table.js';
import type { TakenDrafts } from './api.js';

/** What was written, sheet by sheet, and what is still to be done before it can be submitted. */
export function DraftsTaken({ taken: { sheets }, onAnother }: { taken: TakenDrafts; onAnother: () => void }) {
  const t = useTranslations('offlineDrafts.done');
  const toMyWork = useTranslations('offlineDrafts')('toMyWork');
  const numbered = useTranslations('myWork');
  return (
    <>
      <PageHeading title={t('title')} />
      <p className="my-4">{t('help')}</p>
      <Table
        caption={t('caption', { count: sheets.length })}
        rows={sheets}
        rowKey={({ sheetId }) => sheetId}
        stacks
        columns={[
          {
            key: 'sheet',
            header: t('sheet'),
            heads: true,
            wide: true,
            cell: ({ sheetId, number, title }) => (
              <Link to="/sheets/$sheetId" params={{ sheetId }}>
                {numbered('numbered', { number: spokenNumber(number), title })}
              </Link>
            ),
          },
          { key: 'changed', header: t('changed'), numeric: true, short: true, cell: ({ changed }) => t('changedCount', { count: changed }) },
          {
            key: 'next',
            header: t('next'),
            short: true,
            cell: ({ incomplete }) => (incomplete === 0 ? t('ready') : t('incomplete', { count: incomplete })),
          },
        ]}
      />
      <div className="screen-only mt-6 flex flex-wrap gap-3">
        <ButtonLink kind="primary" to="/">
          {toMyWork}
        </ButtonLink>
        <Button onClick={onAnother}>{t('another')}</Button>
      </div>
    </>
  );
}
