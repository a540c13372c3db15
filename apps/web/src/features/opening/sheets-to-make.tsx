import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { OpeningSheet } from '#libs/contract/opening.js';
import { shortFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { Pagination } from '../../components/pagination.js';
import { Table } from '../../components/table.js';
import { useLocalized } from '../../i18n/use-localized.js';
import type { Opening } from './api.js';

/** The sheets, a page of them at a time, each with what it would take over. */
export function SheetsToMake({ opening: { plan, sheets } }: { opening: Opening }) {
  const t = useTranslations();
  return (
    <>
      <h3 className="mt-6 text-std-18B-160">{t('opening.sheets', { count: sheets.total })}</h3>
      <p>{t('opening.sheetsHelp')}</p>
      <Table
        caption={t('opening.sheets', { count: sheets.total })}
        captionShown={false}
        rows={sheets.rows}
        rowKey={(sheet) => sheet.itemId}
        stacks
        columns={[
          { key: 'number', header: t('board.number'), cell: (sheet) => sheet.number },
          { key: 'title', header: t('board.item'), heads: true, cell: (sheet) => sheet.title },
          { key: 'departments', header: t('opening.departments'), cell: (sheet) => sheet.departments.join(t('separator')) },
          { key: 'carried', header: t('opening.carried.header'), wide: true, cell: (sheet) => <CarriedContent sheet={sheet} /> },
        ]}
      />
      <Pagination
        {...sheets}
        link={(page, label) => (
          <Link
            to="/plans/$planId/open"
            params={{ planId: plan.id }}
            search={(search) => ({ ...search, page })}
            resetScroll={false}
          >
            {label}
          </Link>
        )}
      />
    </>
  );
}

/** 転記: opened one sheet at a time. */
function CarriedContent({ sheet: { carried, indicators } }: { sheet: OpeningSheet }) {
  const t = useTranslations('opening.carried');
  const localized = useLocalized();
  const before = indicators.filter((indicator) => indicator.before !== null);
  if (carried.length + indicators.length === 0) return t('none');
  return (
    <details>
      <summary className="min-h-11 content-center text-blue-1000 underline">
        {t('summary', { texts: carried.length, indicators: indicators.length, before: before.length })}
      </summary>
      <dl className="my-2">
        {carried.map(({ label, from, text }) => (
          <div key={label.ja} className="mb-3">
            <dt className="text-std-16B-170">
              {localized(label)}
              <span className="ml-2 text-std-16N-170 text-solid-gray-700">
                {from === null ? t('fromRegister') : t('fromField', { field: localized(from) })}
              </span>
            </dt>
            <dd className="whitespace-pre-wrap">{text}</dd>
          </div>
        ))}
        {indicators.map((indicator) => (
          <div key={indicator.name} className="mb-3">
            <dt className="text-std-16B-170">{indicator.name}</dt>
            <dd>
              {indicator.before === null
                ? t('noValue')
                : t('value', { year: shortFiscalYear(indicator.before.fiscalYear), value: indicator.before.value })}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
