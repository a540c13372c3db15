import { TextField } from '../../../components/text-field.js';
import type { FieldProps } from '../../../components/field.js';

interface Props extends FieldProps {
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** More digits than any allowed length has. */
const DIGITS = 6;

/** A whole number, typed in either width. An empty one is 0. */
export function LengthField({ value, onChange, ...field }: Props) {
  return (
    <div className="max-w-56">
      <TextField
        {...field}
        inputMode="numeric"
        value={value === 0 ? '' : String(value)}
        onChange={({ currentTarget }) =>
          onChange(Number(currentTarget.value.normalize('NFKC').replaceAll(/\D/g, '').slice(0, DIGITS)))
        }
      />
    </div>
  );
}
