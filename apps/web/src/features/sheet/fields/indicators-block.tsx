import { useTranslations } from 'use-intl';
import type { IndicatorRow } from '#libs/contract/sheets.js';
import { Badge } from '../../../components/badge.js';
import { CellText } from '../../../components/cell-text.js';
import type { Column } from '../../../components/table.js';
import { Table } from '../../../components/table.js';
import { useLocalized } from '../../../i18n/use-localized.js';
import { checkSentence } from '../checks/check-control.js';
import { controlId } from '../control-ids.js';
import { indicatorKey } from '../draft/indicator-key.js';
import type { FieldOf } from '../sheet-field.js';
import { BoxedField } from './boxed-field.js';
import { IndicatorReading } from './indicator-reading.js';
import { ReadOnlyBlock } from './read-only-block.js';
import type { Writing } from './writing.js';

interface Props {
  readonly field: FieldOf<'indicators'>;
  readonly writing: Writing;
}

/** More years than this stand closer together. */
const ROOMY_YEARS = 2;

type Value = IndicatorRow['values'][number];

/** A row for each indicator, a column for each printed year. Values stand as they were typed. */
export function IndicatorsBlock({ field, writing }: Props) {
  const t = useTranslations('sheet');
  const localized = useLocalized();
  const { columns, rows, writable, years } = field;
  if (rows.length === 0) return <ReadOnlyBlock field={field} note={t('noIndicators')} />;

  const input = (row: IndicatorRow, year: number, typed: string) => {
    const id = controlId(indicatorKey(row.indicatorId, year));
    return (
      <CellText
        id={id}
        aria-label={writing.fieldLabel(indicatorKey(row.indicatorId, year))}
        required={field.required}
        value={typed}
        max={field.maxLength}
        onText={(text) => writing.onChange(indicatorKey(row.indicatorId, year), text)}
        onBlur={writing.onLeave}
        error={writing.errors[id]}
        oneLine
        explainedBy={checksOf(row.indicatorId, year, writing)}
        className="min-w-30"
      />
    );
  };
  const valueCell = (row: IndicatorRow, value: Value | undefined, ofCycle: boolean) => {
    if (value === undefined) return null;
    const typed = writing.values[indicatorKey(row.indicatorId, value.fiscalYear)] ?? value.value;
    const written = writable && ofCycle && !row.relisted;
    return (
      <div className="min-w-20">
        {written ? input(row, value.fiscalYear, typed) : <Raw value={value.value} ofCycle={ofCycle} />}
        {/* It was judged as it was read; what is being typed now may be better or worse. */}
        {typed === value.value ? <IndicatorReading value={value} /> : null}
      </div>
    );
  };
  const last = Math.max(...years.filter(({ ofCycle }) => ofCycle).map(({ fiscalYear }) => fiscalYear));
  // The plan's later years have nothing to say yet.
  const known = years.filter(({ fiscalYear }) => fiscalYear <= last);
  const yearColumns = known.map(
    ({ fiscalYear, label, ofCycle }): Column<IndicatorRow> => ({
      key: String(fiscalYear),
      header: localized(label),
      cell: (row) =>
        valueCell(
          row,
          row.values.find((value) => value.fiscalYear === fiscalYear),
          ofCycle,
        ),
    }),
  );
  const table = (
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
        ...yearColumns,
      ]}
    />
  );
  if (!writable) return <ReadOnlyBlock field={field}>{table}</ReadOnlyBlock>;
  return (
    <BoxedField field={field} required={field.required} help={[t('indicatorHelp')]} errors={writing.errors}>
      {table}
    </BoxedField>
  );
}

function Printed({ text }: { text: string }) {
  return <div className="min-w-20 whitespace-pre-line">{text}</div>;
}

/** The sentences of the check about one value. */
function checksOf(indicatorId: string, year: number, { warnings }: Writing): string | undefined {
  const about = warnings.filter(
    ({ warning }) => 'year' in warning && warning.indicatorId === indicatorId && warning.year === year,
  );
  return about.map(({ key }) => checkSentence(key)).join(' ') || undefined;
}

/** A year before this cycle for which nothing is known is blank, not still to come. */
function Raw({ value, ofCycle }: { value: string; ofCycle: boolean }) {
  const t = useTranslations('sheet');
  if (value !== '') return <span className="whitespace-pre-line">{value}</span>;
  return <span className="text-solid-gray-700">{ofCycle ? t('noValue') : t('nothingWritten')}</span>;
}
