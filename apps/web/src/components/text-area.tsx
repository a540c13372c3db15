import type { ComponentProps } from 'react';
import { useTranslations } from 'use-intl';
import { textLength } from '#libs/domain/template/sheet-template.js';
import type { FieldProps } from './field.js';
import { CONTROL_LOOK, Field, describedBy } from './field.js';
import { useTooLong } from './use-too-long.js';

type Native = Omit<
  ComponentProps<'textarea'>,
  'id' | 'placeholder' | 'disabled' | 'required' | 'maxLength' | 'value' | 'onChange'
>;

interface Props extends FieldProps, Native {
  readonly value: string;
  readonly max: number;
  readonly onText: (text: string) => void;
}

/** Longer text than allowed can be typed, and is then explained: a paste that is cut off loses words unseen. */
export function TextArea({ id, label, required, help, error, value, max, onText, ...textarea }: Props) {
  const t = useTranslations('form');
  const length = textLength(value);
  const shownError = useTooLong()(value, max) ?? error;
  const described = describedBy({ id, help, error: shownError });
  return (
    <Field id={id} label={label} required={required} help={help} error={shownError}>
      <textarea
        id={id}
        rows={5}
        value={value}
        onChange={(event) => onText(event.currentTarget.value)}
        aria-required={required}
        className={`${CONTROL_LOOK} screen-only field-sizing-content min-h-36 resize-y`}
        {...described}
        aria-describedby={[described['aria-describedby'], `${id}-count`].filter(Boolean).join(' ')}
        {...textarea}
      />
      <p className="paper-only whitespace-pre-line">{value}</p>
      <p id={`${id}-count`} className={`screen-only text-right ${length > max ? 'text-error-2' : 'text-solid-gray-700'}`}>
        <span className="sr-only">{t('countLabel')}</span>
        {t('count', { length, max })}
      </p>
    </Field>
  );
}
