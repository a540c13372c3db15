import { useTranslations } from 'use-intl';
import type { LastYearField } from '#libs/contract/last-year.js';
import { shortFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { useLocalized } from '../../../i18n/use-localized.js';
import { PLACES } from '../draft/field-cells.js';
import { filledPlaces } from '../schedule/bars.js';
import { ScheduleTable } from '../schedule/schedule-table.js';
import type { ContentField, FieldOf } from '../sheet-field.js';

/** A field's content of last year, to be read. */
export function LastYearContent({ field, last }: { field: ContentField; last: LastYearField }) {
  const localized = useLocalized();
  switch (field.kind) {
    case 'text':
      return <p className="my-1 whitespace-pre-line">{last.cells[field.key]}</p>;
    case 'choice':
      return <p className="my-1">{last.chosen ? localized(last.chosen) : last.cells[field.key]}</p>;
    case 'money':
      return <Amounts field={field} last={last} />;
    case 'schedule': {
      const years = field.years.map(({ fiscalYear }) => fiscalYear);
      const then = { ...field, label: last.label, cells: last.cells };
      return <ScheduleTable field={then} places={filledPlaces(last.cells, field.key, PLACES, years)} />;
    }
  }
}

function Amounts({ field, last }: { field: FieldOf<'money'>; last: LastYearField }) {
  const t = useTranslations('writing.lastYear');
  const unit = useLocalized()(field.unit);
  const amounts = Object.entries(last.cells).filter(([key]) => !key.endsWith('.note'));
  const notes = Object.entries(last.cells).filter(([key]) => key.endsWith('.note'));
  return (
    <>
      {amounts.map(([key, amount]) => (
        <p key={key} className="my-1 tabular-nums">
          {t('amount', { year: shortFiscalYear(Number(key.split('.').at(-1))), amount: /\p{Nd}/u.test(amount) ? `${amount} ${unit}` : amount })}
        </p>
      ))}
      {notes.map(([key, note]) => (
        <p key={key} className="my-1 whitespace-pre-line">
          {note}
        </p>
      ))}
    </>
  );
}
