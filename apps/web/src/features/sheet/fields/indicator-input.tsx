import type { ComponentProps } from 'react';
import { CONTROL_LOOK, ErrorText, describedBy } from '../../../components/field.js';

interface Props extends Pick<ComponentProps<'input'>, 'onBlur'> {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly error: string | undefined;
}

/** A value as typed: 「4,713事業所」, 「－」 and 「未発表」 are values. Named by its row and column. */
export function IndicatorInput({ id, label, required, value, onText, onBlur, error }: Props) {
  return (
    <>
      <input
        id={id}
        aria-label={label}
        aria-required={required}
        value={value}
        onChange={(event) => onText(event.currentTarget.value)}
        onBlur={onBlur}
        className={`${CONTROL_LOOK} min-h-11 min-w-40`}
        {...describedBy({ id, help: undefined, error })}
      />
      {error === undefined ? null : <ErrorText id={id}>{error}</ErrorText>}
    </>
  );
}
