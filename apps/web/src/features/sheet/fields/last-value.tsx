import { useTranslations } from 'use-intl';
import type { IndicatorRow } from '#libs/contract/sheets.js';
import { Button } from '../../../components/button.js';
import { controlId } from '../control-ids.js';
import { indicatorKey } from '../draft/indicator-key.js';
import type { FieldOf } from '../sheet-field.js';
import type { Writing } from './writing.js';

interface Props {
  readonly field: FieldOf<'indicators'>;
  readonly row: IndicatorRow;
  readonly writing: Writing;
}

/** Last year's value; into an empty cell of this year it is copied with one press. */
export function LastValue({ field, row, writing }: Props) {
  const t = useTranslations('writing.lastYear');
  const first = field.years.find(({ ofCycle }) => ofCycle);
  const key = first && indicatorKey(row.indicatorId, first.fiscalYear);
  const isEmpty = key !== undefined && (writing.values[key] ?? '').trim() === '';
  return (
    <div className="min-w-20">
      <span className="whitespace-pre-line">
        {row.lastYear}
      </span>
      {field.writable && !row.relisted && row.lastYear !== '' && isEmpty ? (
        <Button
          className="screen-only mt-1"
          aria-label={t('copyValue', { name: row.name })}
          onClick={() => {
            writing.onChange(key, row.lastYear);
            // The button goes away: the focus goes where the value went.
            document.getElementById(controlId(key))?.focus();
          }}
        >
          {t('copy')}
        </Button>
      ) : null}
    </div>
  );
}
