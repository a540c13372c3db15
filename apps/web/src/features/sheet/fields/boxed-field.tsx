import type { ReactNode } from 'react';
import { ErrorText, RequiredMark } from '../../../components/field.js';
import type { FieldErrors } from '../actions/use-field-errors.js';
import { controlId } from '../control-ids.js';
import type { FieldOf } from '../sheet-field.js';
import { FieldTitle } from './field-title.js';

interface Props {
  readonly field: FieldOf<'money' | 'schedule' | 'indicators'>;
  readonly required: boolean;
  readonly help: readonly (string | undefined)[];
  readonly errors: FieldErrors;
  readonly children: ReactNode;
}

/** A field of many cells, being written. What is wrong with it as a whole leads here. */
export function BoxedField({ field, required, help, errors, children }: Props) {
  const id = controlId(field.key);
  const error = errors[id];
  return (
    <section id={id} aria-labelledby={`title-${field.key}`} className="my-6">
      <h2 id={`title-${field.key}`} className="text-std-16B-170">
        <FieldTitle field={field} />
        {required ? <RequiredMark /> : null}
      </h2>
      {help
        .filter((text) => text !== undefined)
        .map((text) => (
          <p key={text} className="text-solid-gray-700">
            {text}
          </p>
        ))}
      {children}
      {error === undefined ? null : <ErrorText id={id}>{error}</ErrorText>}
    </section>
  );
}
