import { useTranslations } from 'use-intl';
import type { IndicatorRow } from '#libs/contract/sheets.js';
import { CellText } from '../../../components/cell-text.js';
import { checkSentence } from '../checks/check-control.js';
import { controlId } from '../control-ids.js';
import { indicatorKey } from '../draft/indicator-key.js';
import type { FieldOf } from '../sheet-field.js';
import { IndicatorReading } from './indicator-reading.js';
import type { Writing } from './writing.js';

interface Props {
  readonly field: FieldOf<'indicators'>;
  readonly row: IndicatorRow;
  readonly year: FieldOf<'indicators'>['years'][number];
  readonly writing: Writing;
}

/** The value of one year, to be typed or to be read, with what it means. */
export function IndicatorValue({ field, row, year: { fiscalYear, ofCycle }, writing }: Props) {
  const t = useTranslations('sheet');
  const key = indicatorKey(row.indicatorId, fiscalYear);
  const id = controlId(key);
  const value = row.values.find((candidate) => candidate.fiscalYear === fiscalYear);
  if (value === undefined) return null;
  const typed = writing.values[key] ?? value.value;
  // A year before this cycle for which nothing is known is blank, not still to come.
  const blank = ofCycle ? t('noValue') : t('nothingWritten');
  return (
    <div className="min-w-20">
      {field.writable && ofCycle && !row.relisted ? (
        <CellText
          id={id}
          aria-label={writing.fieldLabel(key)}
          required={field.required}
          value={typed}
          max={field.maxLength}
          onText={(text) => writing.onChange(key, text)}
          onBlur={writing.onLeave}
          error={writing.errors[id]}
          oneLine
          explainedBy={checksOf(row.indicatorId, fiscalYear, writing)}
          className="min-w-30"
        />
      ) : (
        <span className={value.value === '' ? 'text-solid-gray-700' : 'whitespace-pre-line'}>{value.value || blank}</span>
      )}
      {/* It was judged as it was read; what is being typed now may be better or worse. */}
      {typed === value.value ? <IndicatorReading value={value} /> : null}
    </div>
  );
}

/** The sentences of the check about one value. */
function checksOf(indicatorId: string, year: number, { warnings }: Writing): string | undefined {
  const about = warnings.filter(
    ({ warning }) => 'year' in warning && warning.indicatorId === indicatorId && warning.year === year,
  );
  return about.map(({ key }) => checkSentence(key)).join(' ') || undefined;
}
