import type { ReactNode } from 'react';
import type { FieldProps } from './field.js';
import { ErrorText, HelpText, RequiredMark, describedBy } from './field.js';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
}

interface Props<Value extends string> extends FieldProps {
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly onChoose: (value: Value) => void;
}

/** Native radio buttons in a fieldset. The first one carries the group's id, so that an error can lead to it. */
export function RadioGroup<Value extends string>(props: Props<Value>) {
  const { id, label, required, help, error, choices, value, onChoose } = props;
  return (
    <fieldset className="my-4" {...describedBy({ id, help, error })}>
      <legend className="text-std-16B-170">
        {label}
        {required ? <RequiredMark /> : null}
      </legend>
      {help === undefined ? null : <HelpText id={id}>{help}</HelpText>}
      {choices.map((choice, index) => (
        <label key={choice.value} className="flex min-h-11 cursor-pointer items-center gap-2 py-1">
          <input
            type="radio"
            id={index === 0 ? id : `${id}-${index}`}
            name={id}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
            className="size-5 shrink-0 accent-key-900"
          />
          {choice.label}
        </label>
      ))}
      {error === undefined ? null : <ErrorText id={id}>{error}</ErrorText>}
    </fieldset>
  );
}
