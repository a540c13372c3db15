import { useTranslations } from 'use-intl';
import type { FiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { cellKey } from '#libs/domain/template/cells.js';
import { MAX_AMOUNT_LENGTH } from '#libs/domain/template/sheet-template.js';
import { CellText } from '../../../components/cell-text.js';
import { Table } from '../../../components/table.js';
import { useLocalized } from '../../../i18n/use-localized.js';
import { controlId } from '../control-ids.js';
import type { FieldOf } from '../sheet-field.js';
import { BoxedField } from './boxed-field.js';
import { ReadOnlyBlock } from './read-only-block.js';
import { useCarriedReason } from './use-carried-reason.js';
import { useContentNote } from './use-content-note.js';
import { useRequirement } from './use-requirement.js';
import type { Writing } from './writing.js';

interface Props {
  readonly field: FieldOf<'money'>;
  readonly writing: Writing;
}

/** An amount for each year, with how it was computed. */
export function MoneyBlock({ field, writing }: Props) {
  const t = useTranslations('sheet');
  const empty = Object.values(field.cells).every((content) => content === '');
  const reason = useCarriedReason(field);
  const note = useContentNote(field, writing.stage, empty);
  const { required, help } = useRequirement(field, writing);
  if (!field.writable) {
    return (
      <ReadOnlyBlock field={field} note={note} reason={reason}>
        {empty ? null : <MoneyTable field={field} cell={(key) => field.cells[key] ?? ''} />}
      </ReadOnlyBlock>
    );
  }
  const input = (key: string, max: number, oneLine: boolean) => (
    <CellText
      id={controlId(key)}
      aria-label={writing.fieldLabel(key)}
      value={writing.values[key] ?? field.cells[key] ?? ''}
      max={max}
      onText={(text) => writing.onChange(key, text)}
      onBlur={writing.onLeave}
      error={writing.errors[controlId(key)]}
      oneLine={oneLine}
      required={oneLine && required}
      className={oneLine ? 'min-w-52 text-right tabular-nums' : 'min-w-48'}
    />
  );
  return (
    <BoxedField field={field} required={required} help={[reason, help, t('moneyHelp')]} errors={writing.errors}>
      <MoneyTable
        field={field}
        cell={(key, kind) =>
          kind === 'amount' ? input(key, MAX_AMOUNT_LENGTH, true) : input(key, field.maxLength, false)
        }
      />
    </BoxedField>
  );
}

interface TableProps {
  readonly field: FieldOf<'money'>;
  readonly cell: (key: string, kind: 'amount' | 'note') => React.ReactNode;
}

export function MoneyTable({ field, cell }: TableProps) {
  const t = useTranslations('sheet');
  const localized = useLocalized();
  const of = (kind: 'amount' | 'note') => (year: { fiscalYear: FiscalYear }) =>
    cell(cellKey[kind](field.key, year.fiscalYear), kind);
  return (
    <Table
      caption={t('tableOf', { label: localized(field.label) })}
      captionShown={false}
      rows={field.years}
      rowKey={({ fiscalYear }) => String(fiscalYear)}
      stacks
      columns={[
        { key: 'year', header: t('moneyYear'), heads: true, short: true, cell: ({ label }) => label },
        {
          key: 'amount',
          header: t('moneyAmount', { unit: localized(field.unit) }),
          numeric: true,
          cell: of('amount'),
        },
        { key: 'note', header: t('moneyNote'), wide: true, cell: of('note') },
      ]}
    />
  );
}
