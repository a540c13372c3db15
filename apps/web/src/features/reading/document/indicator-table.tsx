import { useTranslations } from 'use-intl';
import type { IndicatorRow } from '#libs/contract/sheets.js';
import type { Column } from '../../../components/table.js';
import { Table } from '../../../components/table.js';
import { useLocalized } from '../../../i18n/use-localized.js';
import { IndicatorReading } from '../../sheet/fields/indicator-reading.js';
import type { FieldOf } from '../../sheet/sheet-field.js';
import { ReadingBlock } from './reading-block.js';

/** The figures as they were typed, up to this year, each with what it means in words. */
export function IndicatorTable({ field }: { field: FieldOf<'indicators'> }) {
  const t = useTranslations('reading');
  const localized = useLocalized();
  const { columns, rows, years } = field;
  if (rows.length === 0) return null;
  const last = Math.max(...years.filter(({ ofCycle }) => ofCycle).map(({ fiscalYear }) => fiscalYear));
  const known = years.filter(({ fiscalYear }) => fiscalYear <= last);
  const yearColumns = known.map(
    ({ fiscalYear, label }): Column<IndicatorRow> => ({
      key: String(fiscalYear),
      header: localized(label),
      cell: (row) => <Value value={row.values.find((candidate) => candidate.fiscalYear === fiscalYear)} />,
    }),
  );
  return (
    <ReadingBlock field={field}>
      <Table
        caption={t('indicatorCaption')}
        captionShown={false}
        rows={rows}
        rowKey={(row) => row.indicatorId}
        stacks
        dense={known.length > 2}
        columns={[
          { key: 'name', header: localized(columns.name), heads: true, cell: (row) => <div className="min-w-36">{row.name}</div> },
          { key: 'baseline', header: localized(columns.baseline), cell: (row) => <Printed text={row.baseline} /> },
          { key: 'target', header: localized(columns.target), cell: (row) => <Printed text={row.target} /> },
          ...yearColumns,
        ]}
      />
      {known.some(({ fiscalYear }) => hasTrend(rows, fiscalYear)) ? <p className="text-solid-gray-700">{t('trendNote')}</p> : null}
    </ReadingBlock>
  );
}

function hasTrend(rows: readonly IndicatorRow[], year: number): boolean {
  return rows.some(({ values }) => values.some(({ fiscalYear, trend }) => fiscalYear === year && trend !== 'cannotSay'));
}

function Value({ value }: { value: IndicatorRow['values'][number] | undefined }) {
  const t = useTranslations('reading');
  if (value === undefined || value.value === '') return <span className="text-solid-gray-700">{t('nothing')}</span>;
  return (
    <div>
      <Printed text={value.value} />
      <IndicatorReading value={value} />
    </div>
  );
}

function Printed({ text }: { text: string }) {
  return <div className="min-w-20 whitespace-pre-line">{text}</div>;
}
