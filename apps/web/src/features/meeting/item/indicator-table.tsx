import { useTranslations } from 'use-intl';
import type { IndicatorRow } from '#libs/contract/sheets.js';
import { Badge } from '../../../components/badge.js';
import type { Column } from '../../../components/table.js';
import { Table } from '../../../components/table.js';
import { useLocalized } from '../../../i18n/use-localized.js';
import { IndicatorReading } from '../../sheet/fields/indicator-reading.js';
import type { FieldOf } from '../../sheet/sheet-field.js';

interface Props {
  readonly field: FieldOf<'indicators'>;
  readonly number: string;
}

/** The indicators' figures as they were typed, with what they mean. */
export function IndicatorTable({ field: { columns, rows, years }, number }: Props) {
  const t = useTranslations();
  const localized = useLocalized();
  const last = Math.max(...years.filter(({ ofCycle }) => ofCycle).map(({ fiscalYear }) => fiscalYear));
  // The plan's later years have nothing to say yet.
  const known = years.filter(({ fiscalYear }) => fiscalYear <= last);
  const figures = known.map(
    ({ fiscalYear, label }): Column<IndicatorRow> => ({
      key: String(fiscalYear),
      header: localized(label),
      cell: ({ values }) => {
        const value = values.find((candidate) => candidate.fiscalYear === fiscalYear);
        if (!value || value.value === '') return t('meeting.nothingWritten');
        return (
          <div>
            <span className="whitespace-pre-line">{value.value}</span>
            <IndicatorReading value={value} />
          </div>
        );
      },
    }),
  );
  return (
    <Table
      caption={t('meeting.indicators', { number })}
      captionShown={false}
      rows={rows}
      rowKey={(row) => row.indicatorId}
      stacks
      dense
      columns={[
        {
          key: 'name',
          header: localized(columns.name),
          heads: true,
          cell: (row) => (
            <div className="sm:min-w-36">
              {row.name} {row.relisted ? <Badge>{t('sheet.relisted')}</Badge> : null}
            </div>
          ),
        },
        { key: 'baseline', header: localized(columns.baseline), cell: (row) => <span className="whitespace-pre-line">{row.baseline}</span> },
        { key: 'target', header: localized(columns.target), cell: (row) => <span className="whitespace-pre-line">{row.target}</span> },
        ...figures,
      ]}
    />
  );
}
