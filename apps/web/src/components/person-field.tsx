import { lazy, Suspense } from 'react';
import type { ListedPerson } from '#libs/contract/listed-person.js';
import type { FieldProps } from './field.js';
import { TextField } from './text-field.js';

export interface PersonFieldProps extends FieldProps {
  readonly people: readonly ListedPerson[];
  /** As typed; `findPerson` says who is meant. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const PersonComboBox = lazy(() => import('./aria/person-combo-box.js'));

/** Somebody out of many: typed in part, and chosen from what is then offered. */
export function PersonField(props: PersonFieldProps) {
  const { people: _, onChange, ...field } = props;
  return (
    <Suspense fallback={<TextField {...field} autoComplete="off" onChange={({ currentTarget }) => onChange(currentTarget.value)} />}>
      <PersonComboBox {...props} />
    </Suspense>
  );
}
