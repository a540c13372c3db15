import type { ComponentProps } from 'react';
import type { FieldProps } from './field.js';
import { CONTROL_LOOK, Field, describedBy } from './field.js';

type Native = Omit<ComponentProps<'input'>, 'id' | 'placeholder' | 'disabled' | 'required'>;

export function TextField({ id, label, required, help, error, className = '', ...input }: FieldProps & Native) {
  return (
    <Field id={id} label={label} required={required} help={help} error={error}>
      <input
        id={id}
        aria-required={required}
        className={`${CONTROL_LOOK} min-h-11 ${className}`}
        {...describedBy({ id, help, error })}
        {...input}
      />
    </Field>
  );
}
