import type { ReactNode } from 'react';
import type { Mark } from '#libs/domain/grading/grade-scale.js';
import { GradeMark } from '../../../components/grade-mark.js';
import { RadioGroup } from '../../../components/radio-group.js';
import type { FieldErrors } from '../actions/use-field-errors.js';
import { GRADE_CONTROL } from '../control-ids.js';

interface Props {
  readonly label: ReactNode;
  readonly help?: string | undefined;
  readonly marks: readonly Mark[];
  readonly value: string | null;
  readonly onChoose: (symbol: string) => void;
  readonly errors: FieldErrors;
}

/** The scale's marks, symbol and word, one to choose. */
export function MarkChoice({ label, help, marks, value, onChoose, errors }: Props) {
  return (
    <RadioGroup
      id={GRADE_CONTROL}
      label={label}
      required
      help={help}
      choices={marks.map(({ symbol }) => ({ value: symbol, label: <GradeMark symbol={symbol} marks={marks} /> }))}
      value={value}
      onChoose={onChoose}
      error={value === null || value === '' ? errors[GRADE_CONTROL] : undefined}
    />
  );
}
