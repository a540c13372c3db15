import { useTranslations } from 'use-intl';
import { cellKey } from '#libs/domain/template/cells.js';
import { useLocalized } from '../../../i18n/use-localized.js';
import { PLACES } from '../../sheet/draft/field-cells.js';
import { filledPlaces } from '../../sheet/schedule/bars.js';
import { ScheduleTable } from '../../sheet/schedule/schedule-table.js';
import type { FieldOf } from '../../sheet/sheet-field.js';
import { useCellText } from '../../sheet/use-cell-text.js';
import type { AgendaField } from './agenda-fields.js';
import { isBlank } from './agenda-fields.js';
import { IndicatorTable } from './indicator-table.js';

interface Props {
  readonly field: AgendaField;
  /** Of the sheet, as it is read out. */
  readonly number: string;
}

/** What stands in a field, for reading. */
export function FieldContent({ field, number }: Props) {
  const t = useTranslations();
  const cellText = useCellText([field]);
  if (isBlank(field)) return <p className="text-solid-gray-700">{t('meeting.nothingWritten')}</p>;
  switch (field.kind) {
    case 'text':
    case 'choice':
      return <p className="whitespace-pre-line">{cellText(field.key, field.value)}</p>;
    case 'money':
      return <Amounts field={field} />;
    case 'schedule':
      return <ScheduleTable field={field} places={filledPlaces(field.cells, field.key, PLACES, field.years.map(({ fiscalYear }) => fiscalYear))} />;
    case 'indicators':
      return <IndicatorTable field={field} number={number} />;
  }
}

function Amounts({ field }: { field: FieldOf<'money'> }) {
  const localized = useLocalized();
  return (
    <ul>
      {field.years.map(({ fiscalYear, label }) => {
        const amount = field.cells[cellKey.amount(field.key, fiscalYear)] ?? '';
        const note = field.cells[cellKey.note(field.key, fiscalYear)] ?? '';
        if (amount === '' && note === '') return null;
        return (
          <li key={fiscalYear}>
            {label} <span className="tabular-nums">{amount}</span> {localized(field.unit)}
            {note === '' ? null : <span className="block whitespace-pre-line">{note}</span>}
          </li>
        );
      })}
    </ul>
  );
}
