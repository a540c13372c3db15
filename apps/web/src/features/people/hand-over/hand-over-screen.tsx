import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { HandOver } from '#libs/contract/people.js';
import { Badge, StageBadge } from '../../../components/badge.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeading } from '../../../components/page-heading.js';
import { Table } from '../../../components/table.js';
import { useLocalized } from '../../../i18n/use-localized.js';
import { handOverQuery } from '../api.js';
import { HandOverForm } from './hand-over-form.js';

/** 利用停止と引継ぎ: what somebody holds, who takes over, and the end of the account. */
export function HandOverScreen() {
  const { accountId } = useParams({ from: '/signed-in/people/$accountId/deactivate' });
  const query = useQuery(handOverQuery(accountId));
  return <Loaded query={query}>{(handOver) => <HandOverPage key={handOver.fingerprint} handOver={handOver} />}</Loaded>;
}

function HandOverPage({ handOver }: { handOver: HandOver }) {
  const t = useTranslations('handOver');
  const { person, waiting, written } = handOver;
  const { name } = person;
  return (
    <>
      <p className="screen-only">
        <Link to="/people/$accountId" params={{ accountId: person.id }} className="inline-flex min-h-11 items-center">
          {name}
        </Link>
      </p>
      <PageHeading title={t('title', { name })} />
      <p className="my-2 break-all">{[person.department, person.email].filter((part) => part !== null).join(' ')}</p>
      <section aria-labelledby="holds" className="mt-6">
        <h2 id="holds" className="text-std-22B-150">
          {t('holds')}
        </h2>
        <p className="mt-2">{waiting.total === 0 ? t('waitingNone') : t('waiting', { count: waiting.total })}</p>
        <p>{t('written', { count: written })}</p>
        {waiting.total === 0 ? null : <WaitingSheets handOver={handOver} />}
      </section>
      <HandOverForm handOver={handOver} />
    </>
  );
}

function WaitingSheets({ handOver: { waiting, person } }: { handOver: HandOver }) {
  const t = useTranslations('handOver');
  const localized = useLocalized();
  return (
    <>
      <Table
        caption={t('waitingCaption', { name: person.name, count: waiting.total })}
        rows={waiting.sheets}
        rowKey={({ id }) => id}
        stacks
        columns={[
          {
            key: 'sheet',
            header: t('item'),
            heads: true,
            wide: true,
            cell: ({ id, number, title }) => (
              <Link to="/sheets/$sheetId" params={{ sheetId: id }}>
                {number} {title}
              </Link>
            ),
          },
          { key: 'plan', header: t('plan'), cell: ({ plan }) => <span className="inline-block sm:min-w-48">{localized(plan)}</span> },
          { key: 'stage', header: t('stage'), short: true, cell: ({ stage }) => <StageBadge stage={stage} /> },
          {
            key: 'others',
            header: t('others'),
            short: true,
            cell: ({ alone }) => (alone ? <Badge tone="warning">{t('othersNo')}</Badge> : t('othersYes')),
          },
        ]}
      />
      {waiting.sheets.length < waiting.total ? <p>{t('waitingShown', { count: waiting.sheets.length })}</p> : null}
    </>
  );
}
