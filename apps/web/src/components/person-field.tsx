import type { ListedPerson } from '#libs/contract/listed-person.js';
import type { FieldProps } from './field.js';
import { TextField } from './text-field.js';

interface Props extends FieldProps {
  readonly people: readonly ListedPerson[];
  /** As typed; `findPerson` says who is meant. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Somebody out of many: typed in part, and chosen from what the browser then offers. */
export function PersonField({ people, onChange, ...field }: Props) {
  return (
    <>
      <TextField
        {...field}
        list={`${field.id}-people`}
        autoComplete="off"
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <datalist id={`${field.id}-people`}>
        {people.map((person) => (
          <option key={person.accountId} value={personWords(person)}>
            {person.department ?? ''}
          </option>
        ))}
      </datalist>
    </>
  );
}

/** 山田 直樹 <yamada@…>: nobody shares an address. */
export function personWords({ name, email }: ListedPerson): string {
  return `${name} <${email}>`;
}

/** Whom the words mean: those offered, an address, or a name that only one person has. */
export function findPerson(people: readonly ListedPerson[], typed: string): ListedPerson | undefined {
  const words = typed.trim();
  const exact = people.find((person) => personWords(person) === words || person.email === words.toLowerCase());
  if (exact) return exact;
  const [only, ...others] = people.filter(({ name }) => plain(name) === plain(words));
  return others.length === 0 ? only : undefined;
}

function plain(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/g, '');
}
