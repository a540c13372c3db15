import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { OpeningSheet } from '#libs/contract/opening.js';
import { shortFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { Pagination } from '../../components/pagination.js';
import { Table } from '../../components/table.js';
import { useLocalized } from '../../i18n/use-localized.js';
import type { Opening } from './api.js';

/** The sheets, a page of them at a time, each with what it would take over. */
export function SheetsToMake({ opening: { plan, sheets, departments } }: { opening: Opening }) {
  const t = useTranslations();
  return (
    <>
      <h3 className="mt-6 text-std-18B-160">{t('opening.sheets', { count: sheets.total })}</h3>
      <p>
        {t('opening.sheetsHelp')}
        {departments.questions.length > 0 ? t('opening.sheetsProposed') : null}
      </p>
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
          { key: 'carried', header: t('opening.carried.header'), cell: (sheet) => <CarriedContent sheet={sheet} /> },
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
  const separator = useTranslations()('separator');
  const values = indicators.flatMap(({ name, before }) => (before === null ? [] : [{ name, before }]));
  if (carried.length + values.length === 0) return t('none');
  const counts = [
    ...(carried.length > 0 ? [t('texts', { count: carried.length })] : []),
    ...(values.length > 0 ? [t('values', { count: values.length })] : []),
  ];
  return (
    <details>
      <summary className="min-h-11 content-center whitespace-nowrap text-blue-1000 underline">
        {counts.join(separator)}
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
        {values.map(({ name, before }) => (
          <div key={name} className="mb-3">
            <dt className="text-std-16B-170">{name}</dt>
            <dd>{t('value', { year: shortFiscalYear(before.fiscalYear), value: before.value })}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
