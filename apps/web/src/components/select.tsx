import type { ComponentProps } from 'react';
import type { FieldProps } from './field.js';
import { CONTROL_LOOK, Field, describedBy } from './field.js';

type Native = Omit<ComponentProps<'select'>, 'id' | 'disabled' | 'required'>;

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface Props extends FieldProps, Native {
  readonly options: readonly Option[];
}

export function Select({ id, label, required, help, error, options, ...select }: Props) {
  return (
    <Field id={id} label={label} required={required} help={help} error={error}>
      <select
        id={id}
        aria-required={required}
        className={`${CONTROL_LOOK} min-h-11`}
        {...describedBy({ id, help, error })}
        {...select}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
