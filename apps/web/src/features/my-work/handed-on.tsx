import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { SheetCard } from '#libs/contract/sheets.js';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import { StageBadge } from '../../components/badge.js';
import { Table } from '../../components/table.js';
import { useDates } from '../../i18n/use-dates.js';
import { useFiscalYears, useLocalized } from '../../i18n/use-localized.js';

/** What I handed on, and where it is now. */
export function HandedOn({ sheets }: { sheets: SheetCard[] }) {
  const t = useTranslations('myWork');
  const localized = useLocalized();
  const fiscalYears = useFiscalYears();
  const { shortMoment } = useDates();
  if (sheets.length === 0) return null;
  return (
    <section aria-labelledby="handed-on" className="mt-10">
      <h2 id="handed-on" className="text-std-22B-150">
        {t('handedOn')}
      </h2>
      <Table
        caption={t('handedOnCaption', { count: sheets.length })}
        rows={sheets}
        rowKey={(sheet) => sheet.id}
        stacks
        columns={[
          {
            key: 'title',
            header: t('item'),
            heads: true,
            cell: (sheet) => (
              <Link to="/sheets/$sheetId" params={{ sheetId: sheet.id }}>
                {t('numbered', { number: spokenNumber(sheet.number), title: sheet.title })}
              </Link>
            ),
          },
          {
            key: 'plan',
            header: t('plan'),
            cell: ({ cycle }) => `${localized(cycle.planName)} ${fiscalYears(cycle)}`,
          },
          { key: 'stage', header: t('nowIn'), cell: (sheet) => <StageBadge stage={sheet.stage} /> },
          { key: 'since', header: t('since'), cell: (sheet) => shortMoment(sheet.stageSince) },
        ]}
      />
    </section>
  );
}
