import { useLocale, useTranslations } from 'use-intl';
import { longFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { BadgeTone } from '../../components/badge.js';
import { Badge } from '../../components/badge.js';
import { Table } from '../../components/table.js';
import { useDates } from '../../i18n/use-dates.js';
import { useLocalized } from '../../i18n/use-localized.js';
import type { Calendar, CalendarDay } from './api.js';
import { DayActions } from './day-actions.js';

const TONE: Record<CalendarDay['kind'], BadgeTone> = { national: 'plain', worked: 'warning', added: 'strong', yearEnd: 'plain' };

export function CalendarTable({ calendar: { days, fiscalYear } }: { calendar: Calendar }) {
  const t = useTranslations('calendar');
  const localized = useLocalized();
  const locale = useLocale();
  const { fullDay } = useDates();
  return (
    <Table
      caption={t('days', { year: longFiscalYear(fiscalYear, locale), count: days.length })}
      rows={days}
      rowKey={({ day }) => day}
      stacks
      columns={[
        { key: 'day', header: t('day'), heads: true, short: true, cell: ({ day }) => fullDay(day) },
        { key: 'name', header: t('name'), wide: true, cell: ({ name }) => localized(name) },
        { key: 'kind', header: t('kind'), cell: ({ kind }) => <Badge tone={TONE[kind]}>{t(`kinds.${kind}`)}</Badge> },
        {
          key: 'change',
          header: t('change'),
          screenOnly: true,
          cell: (day) => (day.kind === 'yearEnd' ? t('noChange') : <DayActions day={{ ...day, kind: day.kind }} />),
        },
      ]}
    />
  );
}
