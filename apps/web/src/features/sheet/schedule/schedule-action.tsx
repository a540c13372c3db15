import type { Ref } from 'react';
import { useTranslations } from 'use-intl';
import { cellKey } from '#libs/domain/template/cells.js';
import { CellText } from '../../../components/cell-text.js';
import { controlId } from '../control-ids.js';
import type { Writing } from '../fields/writing.js';
import type { FieldOf } from '../sheet-field.js';
import { GoesOn } from './goes-on.js';

interface Props {
  readonly field: FieldOf<'schedule'>;
  readonly place: number;
  readonly required: boolean;
  readonly writing: Writing;
  readonly nameRef: Ref<HTMLTextAreaElement>;
}

/** One action: its name, and a cell for each year. */
export function ScheduleAction({ field, place, required, writing, nameRef }: Props) {
  const t = useTranslations('sheet');
  const name = cellKey.action(field.key, place);
  const cell = (key: string) => ({
    id: controlId(key),
    value: writing.values[key] ?? '',
    max: field.maxLength,
    onText: (text: string) => writing.onChange(key, text),
    onBlur: writing.onLeave,
    error: writing.errors[controlId(key)],
  });
  return (
    <fieldset className="my-4 rounded-8 border border-solid-gray-420 px-4 pb-3">
      <legend className="px-2 text-std-16B-170">{writing.fieldLabel(name)}</legend>
      <label htmlFor={controlId(name)}>{t('scheduleAction')}</label>
      <CellText {...cell(name)} ref={nameRef} required={required} oneLine />
      <div className="mt-3 grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-x-3 gap-y-2">
        {field.years.map(({ fiscalYear, label }, index) => {
          const key = cellKey.scheduled(field.key, place, fiscalYear);
          return (
            <div key={fiscalYear}>
              <label htmlFor={controlId(key)}>{label}</label>
              <CellText {...cell(key)} />
              {index === 0 ? null : (
                <GoesOn
                  label={writing.fieldLabel(key)}
                  content={writing.values[key] ?? ''}
                  onContent={(text) => writing.onChange(key, text)}
                />
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
