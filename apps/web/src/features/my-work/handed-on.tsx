import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { HandedOnSheet } from '#libs/contract/sheets.js';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import type { ResponseOf } from '../../api/client.js';
import { StageBadge } from '../../components/badge.js';
import { Pagination } from '../../components/pagination.js';
import { Table } from '../../components/table.js';
import { useDates } from '../../i18n/use-dates.js';
import { useFiscalYears, useLocalized } from '../../i18n/use-localized.js';
import { useReceiver } from '../../i18n/use-receiver.js';

/** What I handed on: who has it now, since when, and the way to take it back. */
export function HandedOn({ sheets }: { sheets: ResponseOf<'myWork'>['handedOn'] }) {
  const t = useTranslations('myWork');
  const localized = useLocalized();
  const fiscalYears = useFiscalYears();
  if (sheets.total === 0) return null;
  return (
    <section aria-labelledby="handed-on" className="mt-10">
      <h2 id="handed-on" className="text-std-22B-150">
        {t('handedOn')}
      </h2>
      <Table
        caption={t('handedOnCaption', { count: sheets.total })}
        rows={sheets.rows}
        rowKey={(sheet) => sheet.id}
        stacks
        columns={[
          {
            key: 'title',
            header: t('item'),
            heads: true,
            wide: true,
            cell: (sheet) => (
              <>
                <ItemTitle sheet={sheet} />
                <span className="block text-solid-gray-700">
                  {localized(sheet.cycle.planName)} {fiscalYears(sheet.cycle)}
                </span>
              </>
            ),
          },
          { key: 'stage', header: t('nowIn'), cell: (sheet) => <StageBadge stage={sheet.stage} /> },
          { key: 'holder', header: t('nowWith'), cell: (sheet) => <NowWith sheet={sheet} /> },
        ]}
      />
      <Pagination
        {...sheets}
        link={(handedOn, label) => (
          <Link to="/" search={(search) => ({ ...search, handedOn })} hash="handed-on" resetScroll={false}>
            {label}
          </Link>
        )}
      />
    </section>
  );
}

function ItemTitle({ sheet }: { sheet: HandedOnSheet }) {
  const t = useTranslations('myWork');
  const title = t('numbered', { number: spokenNumber(sheet.number), title: sheet.title });
  return sheet.readable ? (
    <Link to="/sheets/$sheetId" params={{ sheetId: sheet.id }}>
      {title}
    </Link>
  ) : (
    title
  );
}

function NowWith({ sheet }: { sheet: HandedOnSheet }) {
  const { holder, stageSince } = sheet;
  const t = useTranslations('myWork');
  const receiver = useReceiver();
  const { shortMoment } = useDates();
  return (
    <div className="sm:min-w-56">
      {holder === null ? null : <span className="block">{receiver(holder)}</span>}
      <time dateTime={stageSince} className="block text-solid-gray-700">
        {t('since', { moment: shortMoment(stageSince) })}
      </time>
      {sheet.withdrawable ? <TakeBack sheet={sheet} /> : null}
    </div>
  );
}

function TakeBack({ sheet }: { sheet: HandedOnSheet }) {
  const t = useTranslations('myWork');
  return (
    <Link
      to="/sheets/$sheetId"
      params={{ sheetId: sheet.id }}
      aria-label={t('withdrawOf', { number: spokenNumber(sheet.number), title: sheet.title })}
      className="screen-only inline-block min-h-11 content-center whitespace-nowrap"
    >
      {t('withdraw')}
    </Link>
  );
}
