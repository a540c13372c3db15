import type { Change, Register } from '../api.js';
import { ChangeForm } from './change-form.js';

interface Props {
  readonly register: Register;
  readonly change: Change;
  readonly submit: string;
  readonly help?: string;
  readonly close: () => void;
}

/** A change that has nothing to fill in, asked for once more. */
export function ConfirmForm({ help, ...form }: Props) {
  return <ChangeForm {...form}>{help === undefined ? null : <p className="mt-4">{help}</p>}</ChangeForm>;
}
