import { useTranslations } from 'use-intl';
import type { IndicatorRow, SheetField } from '#libs/contract/sheets.js';
import { Badge } from '../../../components/badge.js';
import { RequiredMark } from '../../../components/field.js';
import { Table } from '../../../components/table.js';
import { useLocalized } from '../../../i18n/use-localized.js';
import type { FieldErrors } from '../actions/use-field-errors.js';
import { controlId } from '../control-ids.js';
import { indicatorKey } from '../draft/draft-of.js';
import { FieldTitle } from './field-title.js';
import { IndicatorInput } from './indicator-input.js';
import { ReadOnlyBlock } from './read-only-block.js';
import type { Writing } from './writing.js';

interface Props extends Writing {
  readonly field: Extract<SheetField, { kind: 'indicators' }>;
  readonly errors: FieldErrors;
}

export function IndicatorsBlock({ field, errors, values, onChange, onLeave }: Props) {
  const t = useTranslations('sheet');
  const localized = useLocalized();
  const { columns, rows, writable } = field;
  if (rows.length === 0) return <ReadOnlyBlock field={field} note={t('noIndicators')} />;
  const currentCell = (row: IndicatorRow) => {
    if (!writable || row.relisted) return row.current === '' ? t('noValue') : row.current;
    const key = indicatorKey(row.indicatorId);
    return (
      <IndicatorInput
        id={controlId(key)}
        label={t('indicatorLabel', { name: row.name, column: localized(columns.current) })}
        required={field.required}
        value={values[key] ?? row.current}
        onText={(text) => onChange(key, text)}
        onBlur={onLeave}
        error={errors[controlId(key)]}
      />
    );
  };
  return (
    <section aria-labelledby={`title-${field.key}`} className="my-6">
      <h2 id={`title-${field.key}`} className="text-std-16B-170">
        <FieldTitle field={field} />
        {writable && field.required ? <RequiredMark /> : null}
      </h2>
      {writable ? <p className="text-solid-gray-700">{t('indicatorHelp')}</p> : null}
      <Table
        caption={t('indicatorCaption', { count: rows.length })}
        rows={rows}
        rowKey={(row) => row.indicatorId}
        stacks
        columns={[
          {
            key: 'name',
            header: localized(columns.name),
            heads: true,
            cell: (row) => (
              <>
                {row.name} {row.relisted ? <Badge>{t('relisted')}</Badge> : null}
              </>
            ),
          },
          { key: 'baseline', header: localized(columns.baseline), cell: (row) => row.baseline },
          { key: 'target', header: localized(columns.target), cell: (row) => row.target },
          { key: 'current', header: localized(columns.current), cell: currentCell },
        ]}
      />
    </section>
  );
}
