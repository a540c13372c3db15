import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ListedPerson } from '#libs/contract/listed-person.js';
import { Button } from '../../components/button.js';
import { PersonField } from '../../components/person-field.js';
import { findPerson } from '../../components/person-words.js';

interface Props {
  readonly people: readonly ListedPerson[];
  readonly added: readonly ListedPerson[];
  readonly onAdd: (person: ListedPerson) => void;
  readonly onRemove: (person: ListedPerson) => void;
}

/** Members out of those who have an account. */
export function AddMember({ people, added, onAdd, onRemove }: Props) {
  const t = useTranslations('renewal');
  const [typed, setTyped] = useState('');
  const [unknown, setUnknown] = useState(false);
  const add = () => {
    const person = findPerson(people, typed);
    setUnknown(person === undefined);
    if (!person) return;
    onAdd(person);
    setTyped('');
  };
  return (
    <>
      <div className="flex flex-wrap items-end gap-x-3">
        <div className="w-full max-w-xl">
          <PersonField
            id="add-member"
            label={t('registered')}
            help={t('registeredHelp')}
            people={people}
            value={typed}
            onChange={(value) => {
              setTyped(value);
              setUnknown(false);
            }}
            error={unknown ? t('unknown') : undefined}
          />
        </div>
        <div className="mb-4">
          <Button onClick={add}>{t('add')}</Button>
        </div>
      </div>
      <ul>
        {added.map((person) => (
          <li key={person.accountId} className="flex flex-wrap items-center gap-x-3">
            {t('person', { name: person.name, where: person.department ?? person.email })}
            <Button kind="quiet" aria-label={t('removeOne', { name: person.name })} onClick={() => onRemove(person)}>
              {t('remove')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
