import type { FieldProps } from './field.js';
import { TextField } from './text-field.js';

interface Props extends FieldProps {
  /** YYYY-MM-DD, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly min?: string;
  readonly max?: string;
}

/** A day, chosen in the browser's own calendar or typed. */
export function DateField({ onChange, ...field }: Props) {
  return <TextField {...field} type="date" className="max-w-56" onChange={({ currentTarget }) => onChange(currentTarget.value)} />;
}
