import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { MAX_ACTIONS } from '#libs/domain/template/sheet-template.js';
import { Button } from '../../../components/button.js';
import { PLACES } from '../draft/field-cells.js';
import type { Writing } from '../fields/writing.js';
import type { FieldOf } from '../sheet-field.js';
import { filledPlaces } from './bars.js';
import { ScheduleAction } from './schedule-action.js';

interface Props {
  readonly field: FieldOf<'schedule'>;
  readonly firstRequired: boolean;
  readonly writing: Writing;
}

/** Shows the actions down to the last one that is filled in, and one more for each that is added. */
export function ScheduleEditor({ field, firstRequired, writing }: Props) {
  const t = useTranslations('sheet');
  const years = field.years.map(({ fiscalYear }) => fiscalYear);
  const [asked, setAsked] = useState(1);
  const added = useRef<number | null>(null);
  const filled = filledPlaces(writing.values, field.key, PLACES, years);
  const shown = Math.max(asked, filled.at(-1) ?? 0);
  return (
    <>
      {PLACES.slice(0, shown).map((place) => (
        <ScheduleAction
          key={place}
          field={field}
          place={place}
          required={firstRequired && place === 1}
          writing={writing}
          nameRef={(element) => {
            if (added.current !== place) return;
            added.current = null;
            element?.focus();
          }}
        />
      ))}
      {shown >= MAX_ACTIONS ? (
        <p>{t('noMoreActions', { max: MAX_ACTIONS })}</p>
      ) : (
        <Button
          className="screen-only"
          onClick={() => {
            added.current = shown + 1;
            setAsked(shown + 1);
          }}
        >
          {t('addAction')}
        </Button>
      )}
    </>
  );
}

