import { useTranslations } from 'use-intl';
import type { PackChanges } from '#libs/contract/imports.js';
import { LongValue } from './long-value.js';

type Columns = PackChanges['rows'][number]['columns'];

/** Column by column: from → to; of a new row what it says. */
export function ChangedColumns({ columns }: { columns: Columns }) {
  const t = useTranslations('imports');
  return (
    <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[minmax(6rem,max-content)_minmax(0,1fr)]">
      {columns.map(({ column, from, to }) => (
        <div key={column} className="contents">
          <dt className="text-solid-gray-700">{column}</dt>
          <dd>
            {from === '' ? null : (
              <>
                <span className="sr-only">{t('from')}</span>
                <LongValue text={from} other={to} />
                <span aria-hidden="true" className="mx-2">
                  →
                </span>
                <span className="sr-only">{t('to')}</span>
              </>
            )}
            {to === '' ? t('problems.empty') : <LongValue text={to} other={from} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
