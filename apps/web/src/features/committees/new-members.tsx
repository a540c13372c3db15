import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.js';
import { TextField } from '../../components/text-field.js';

export interface NewMember {
  readonly key: number;
  readonly name: string;
  readonly email: string;
}

interface Props {
  readonly members: readonly NewMember[];
  readonly onChange: (members: readonly NewMember[]) => void;
  readonly errorOf: (fieldId: string) => string | undefined;
}

/** Members who have no account yet: outside people, by name and address. */
export function NewMembers({ members, onChange, errorOf }: Props) {
  const t = useTranslations('renewal');
  const change = (key: number, part: Partial<NewMember>) =>
    onChange(members.map((member) => (member.key === key ? { ...member, ...part } : member)));
  const nextKey = Math.max(0, ...members.map(({ key }) => key)) + 1;
  return (
    <>
      {members.map(({ key, name, email }, index) => (
        <fieldset key={key} className="my-4 rounded-8 border border-solid-gray-300 px-4">
          <legend className="px-1">{t('newcomer', { number: index + 1 })}</legend>
          <div className="grid gap-x-6 sm:grid-cols-2">
            <TextField
              id={`new-name-${key}`}
              label={t('name')}
              required
              autoComplete="off"
              value={name}
              onChange={({ currentTarget }) => change(key, { name: currentTarget.value })}
              error={errorOf(`new-name-${key}`)}
            />
            <TextField
              id={`new-email-${key}`}
              type="email"
              label={t('email')}
              required
              autoComplete="off"
              value={email}
              onChange={({ currentTarget }) => change(key, { email: currentTarget.value })}
              error={errorOf(`new-email-${key}`)}
            />
          </div>
          <Button kind="quiet" className="mb-2" aria-label={t('removeNewcomer', { number: index + 1 })} onClick={() => onChange(members.filter((member) => member.key !== key))}>
            {t('remove')}
          </Button>
        </fieldset>
      ))}
      <Button onClick={() => onChange([...members, { key: nextKey, name: '', email: '' }])}>{t('addNewcomer')}</Button>
      {members.length > 0 ? <p className="my-2 text-solid-gray-700">{t('newcomerHelp')}</p> : null}
    </>
  );
}
