import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ListedPerson } from '#libs/contract/listed-person.js';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import type { BodyOf } from '../../api/client.js';
import { request } from '../../api/client.js';
import { ApiProblem } from '../../api/problem.js';
import { Button } from '../../components/button.js';
import { Checkbox } from '../../components/checkbox.js';
import { DateField } from '../../components/date-field.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { useFlash } from '../../components/flash.js';
import { useAction } from '../../components/use-action.js';
import { useFormErrors } from '../staffing/use-form-errors.js';
import type { CommitteePage } from './api.js';
import { AddMember } from './add-member.js';
import type { NewMember } from './new-members.js';
import { NewMembers } from './new-members.js';
import { RenewalSummary } from './renewal-summary.js';

const FROM = 'term-from';
const TO = 'term-to';

/** 改選: the new term's days and members; everything is sent as one change. */
export function RenewalForm({ page }: { page: CommitteePage }) {
  const t = useTranslations('renewal');
  const present = presentMembers(page);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [members, setMembers] = useState<readonly ListedPerson[]>(present);
  const [newMembers, setNewMembers] = useState<readonly NewMember[]>([]);
  const [evenEmpty, setEvenEmpty] = useState(false);
  const { run, busy, error } = useRenew(page);
  const errors = useFormErrors(error, (refusal) => controlOf(refusal, newMembers));
  const added = members.filter((member) => !isIn(present, member));
  const count = members.length + newMembers.length;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run({
          from,
          to,
          accountIds: members.map(({ accountId }) => accountId),
          newMembers: newMembers.map(({ name, email }) => ({ name, email })),
          evenEmpty,
        });
      }}
    >
      {errors === null ? null : <ErrorSummary {...errors} cause={error} />}
      <div className="flex flex-wrap gap-x-8">
        <DateField id={FROM} label={t('from')} required help={t('fromHelp')} value={from} onChange={setFrom} error={errors?.of(FROM)} />
        <DateField id={TO} label={t('to')} help={t('toHelp')} value={to} onChange={setTo} error={errors?.of(TO)} />
      </div>
      <fieldset className="mt-6">
        <legend className="text-std-20B-150">{t('staying')}</legend>
        {present.length === 0 ? <p>{t('nobodyYet')}</p> : <p>{t('stayingHelp')}</p>}
        {present.map((person) => (
          <Checkbox
            key={person.accountId}
            label={t('person', { name: person.name, where: person.department ?? person.email })}
            checked={isIn(members, person)}
            onChange={({ currentTarget: { checked } }) =>
              setMembers(checked ? [...members, person] : members.filter((member) => member.accountId !== person.accountId))
            }
          />
        ))}
      </fieldset>
      <section aria-labelledby="joining" className="mt-6">
        <h2 id="joining" className="text-std-20B-150">
          {t('joining')}
        </h2>
        <AddMember
          people={page.people.filter((person) => !isIn(members, person))}
          added={added}
          onAdd={(person) => setMembers([...members, person])}
          onRemove={(person) => setMembers(members.filter((member) => member.accountId !== person.accountId))}
        />
        <NewMembers members={newMembers} onChange={setNewMembers} errorOf={(id) => errors?.of(id)} />
      </section>
      <RenewalSummary
        present={present}
        members={members}
        added={newMembers.map(({ name, email }) => name.trim() || email.trim()).filter((words) => words !== '')}
      />
      {count === 0 && page.runningYears > 0 ? (
        <Checkbox
          id="even-empty"
          label={t('evenEmpty', { years: page.runningYears })}
          checked={evenEmpty}
          onChange={({ currentTarget }) => setEvenEmpty(currentTarget.checked)}
        />
      ) : null}
      <Button kind="primary" type="submit">
        {busy ? t('saving') : t('save')}
      </Button>
    </form>
  );
}

function useRenew({ committee, state }: CommitteePage) {
  const t = useTranslations('renewal');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const flash = useFlash();
  return useAction(async (wish: Omit<BodyOf<'renewCommittee'>, 'state'>) => {
    try {
      const { members, accounts } = await request('renewCommittee', { params: { committeeId: committee.id }, body: { ...wish, state } });
      await queryClient.invalidateQueries();
      await navigate({ to: '/committees/$committeeId', params: { committeeId: committee.id } });
      flash(accounts === 0 ? t('done', { count: members }) : t('doneWithAccounts', { count: members, accounts }));
    } catch (failure) {
      if (failure instanceof ApiProblem && failure.is('staleVersion')) await queryClient.invalidateQueries({ refetchType: 'none' });
      throw failure;
    }
  });
}

/** Those of the running terms, each once. */
function presentMembers({ terms }: CommitteePage): ListedPerson[] {
  const members = terms.filter(({ when }) => when === 'running').flatMap((term) => term.members);
  return members
    .filter(({ standing }) => standing !== 'inactive')
    .filter((member, index, all) => index === all.findIndex(({ accountId }) => accountId === member.accountId));
}

function isIn(people: readonly ListedPerson[], { accountId }: ListedPerson): boolean {
  return people.some((person) => person.accountId === accountId);
}

function controlOf(refusal: ApiRefusal, newMembers: readonly NewMember[]): string | undefined {
  const newcomer = (part: 'name' | 'email', email: string) => {
    const member = newMembers.findLast((candidate) => candidate.email.trim().toLowerCase() === email);
    return member && `new-${part}-${member.key}`;
  };
  switch (refusal.code) {
    case 'termTooEarly':
    case 'termPlanned':
      return FROM;
    case 'dayInvalid':
      return refusal.day === 'first' ? FROM : TO;
    case 'endBeforeStart':
      return TO;
    case 'committeeWithoutMembers':
      return 'even-empty';
    case 'memberNameRequired':
      return newcomer('name', refusal.email);
    case 'memberEmailInvalid':
      return newcomer('email', refusal.found);
    case 'memberEmailTaken':
      return newcomer('email', refusal.email);
    default:
      return undefined;
  }
}
