import { useTranslations } from 'use-intl';
import type { IndicatorRow } from '#libs/contract/sheets.js';
import { Badge } from '../../../components/badge.js';
import type { Column } from '../../../components/table.js';
import { Table } from '../../../components/table.js';
import { useLocalized } from '../../../i18n/use-localized.js';
import type { FieldOf } from '../sheet-field.js';
import { BoxedField } from './boxed-field.js';
import { IndicatorCourses } from './indicator-courses.js';
import { IndicatorValue } from './indicator-value.js';
import { LastValue } from './last-value.js';
import { ReadOnlyBlock } from './read-only-block.js';
import type { Writing } from './writing.js';

interface Props {
  readonly field: FieldOf<'indicators'>;
  readonly writing: Writing;
}

/** More years than this stand closer together. */
const ROOMY_YEARS = 2;

/** A row for each indicator, a column for each printed year. Values stand as they were typed. */
export function IndicatorsBlock({ field, writing }: Props) {
  const t = useTranslations('sheet');
  const localized = useLocalized();
  const { columns, rows, writable, years } = field;
  if (rows.length === 0) return <ReadOnlyBlock field={field} note={t('noIndicators')} />;
  const last = Math.max(...years.filter(({ ofCycle }) => ofCycle).map(({ fiscalYear }) => fiscalYear));
  // The plan's later years have nothing to say yet.
  const known = years.filter(({ fiscalYear }) => fiscalYear <= last);
  const yearColumns = known.map(
    (year): Column<IndicatorRow> => ({
      key: String(year.fiscalYear),
      header: localized(year.label),
      cell: (row) => <IndicatorValue field={field} row={row} year={year} writing={writing} />,
    }),
  );
  const lastYear: Column<IndicatorRow>[] =
    field.lastYear === null
      ? []
      : [
          {
            key: 'lastYear',
            header: localized(field.lastYear.label),
            cell: (row) => <LastValue field={field} row={row} writing={writing} />,
          },
        ];
  const table = (
    <>
      <Table
        caption={t('indicatorCaption', { count: rows.length })}
        rows={rows}
        rowKey={(row) => row.indicatorId}
        stacks
        dense={known.length > ROOMY_YEARS}
        columns={[
          {
            key: 'name',
            header: localized(columns.name),
            heads: true,
            cell: (row) => (
              <div className="min-w-36">
                {row.name} {row.relisted ? <Badge>{t('relisted')}</Badge> : null}
              </div>
            ),
          },
          { key: 'baseline', header: localized(columns.baseline), cell: (row) => <Printed text={row.baseline} /> },
          { key: 'target', header: localized(columns.target), cell: (row) => <Printed text={row.target} /> },
          ...lastYear,
          ...yearColumns,
        ]}
      />
      <IndicatorCourses rows={rows} />
    </>
  );
  if (!writable) return <ReadOnlyBlock field={field}>{table}</ReadOnlyBlock>;
  return (
    <BoxedField field={field} required={field.required} help={[t('indicatorHelp')]} errors={writing.errors}>
      {table}
    </BoxedField>
  );
}

/** As the plan prints it. */
function Printed({ text }: { text: string }) {
  return <div className="min-w-20 whitespace-pre-line">{text}</div>;
}
