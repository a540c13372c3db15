import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PersonDetail } from '#libs/contract/people.js';
import type { BodyOf } from '../../api/client.js';
import { request } from '../../api/client.js';
import { ApiProblem } from '../../api/problem.js';
import { Button } from '../../components/button.js';
import { ButtonLink } from '../../components/button-link.js';
import { useFlash } from '../../components/flash.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { personQuery } from './api.js';
import { draftOf } from './form/person-draft.js';
import { PersonForm } from './form/person-form.js';
import { InactivePerson } from './inactive-person.js';
import { PeopleLink } from './people-link.js';
import { PersonMail } from './person-mail.js';
import { PersonSignIn } from './person-sign-in.js';
import { RoleList } from './role-list.js';
import { StatusBadge } from './status-badge.js';

export function PersonScreen() {
  const { accountId } = useParams({ from: '/signed-in/people/$accountId' });
  const query = useQuery(personQuery(accountId));
  return <Loaded query={query}>{(person) => <PersonPage key={accountId} person={person} />}</Loaded>;
}

function PersonPage({ person }: { person: PersonDetail }) {
  return (
    <>
      <PeopleLink />
      <PageHeading title={person.name} />
      <div className="mt-2">
        <StatusBadge {...person} />
      </div>
      {person.status === 'inactive' ? <InactivePerson person={person} /> : <ActivePerson person={person} />}
    </>
  );
}

function ActivePerson({ person }: { person: PersonDetail }) {
  const t = useTranslations('person');
  // Another form each time it was saved: what is read meanwhile must not replace what is being typed.
  const [edited, setEdited] = useState({ turn: 0, start: person });
  return (
    <>
      <PersonSignIn person={person} />
      <PersonMail mail={person.mail} />
      <section aria-labelledby="person-edit" className="mt-8">
        <h2 id="person-edit" className="text-std-22B-150">
          {t('edit')}
        </h2>
        <ChangeForm
          key={edited.turn}
          start={edited.start}
          onRenew={(start) => setEdited({ turn: edited.turn + 1, start })}
        />
      </section>
      <CommitteeRoles person={person} />
      <Leaving person={person} />
    </>
  );
}

function ChangeForm({ start, onRenew }: { start: PersonDetail; onRenew: (person: PersonDetail) => void }) {
  const t = useTranslations('personForm');
  const queryClient = useQueryClient();
  const flash = useFlash();
  const renew = async () => {
    await queryClient.invalidateQueries();
    // What was read just now: the screen itself is told of it a moment later.
    onRenew(await queryClient.ensureQueryData(personQuery(start.id)));
  };
  const change = async (input: BodyOf<'invitePerson'>) => {
    await request('changePerson', { params: { accountId: start.id }, body: { ...input, fingerprint: start.fingerprint } });
    await renew();
    flash(t('saved', { name: input.name.trim() }));
    window.scrollTo({ top: 0 });
  };
  return (
    <PersonForm
      start={draftOf(start)}
      scopes={start}
      onSubmit={change}
      button={t('save')}
      busyButton={t('saving')}
      remedy={(error) => (isChangedMeanwhile(error) ? <Button onClick={() => void renew()}>{t('reload')}</Button> : null)}
    />
  );
}

function isChangedMeanwhile(error: unknown): boolean {
  return error instanceof ApiProblem && (error.problem.refusals ?? []).some(({ code }) => code === 'personChanged');
}

function CommitteeRoles({ person: { committeeRoles } }: { person: PersonDetail }) {
  const t = useTranslations('person');
  if (committeeRoles.length === 0) return null;
  return (
    <section aria-labelledby="person-committees" className="mt-8">
      <h2 id="person-committees" className="text-std-20B-150">
        {t('committees')}
      </h2>
      <p>{t('committeesHelp')}</p>
      <RoleList roles={committeeRoles} />
    </section>
  );
}

function Leaving({ person: { id, isSelf } }: { person: PersonDetail }) {
  const t = useTranslations('person');
  return (
    <section aria-labelledby="person-leaving" className="screen-only mt-10 border-t border-solid-gray-300 pt-6">
      <h2 id="person-leaving" className="text-std-20B-150">
        {t('deactivateTitle')}
      </h2>
      <p className="my-2">{isSelf ? t('ownAccount') : t('deactivateHelp')}</p>
      {isSelf ? null : (
        <ButtonLink to="/people/$accountId/deactivate" params={{ accountId: id }}>
          {t('deactivate')}
        </ButtonLink>
      )}
    </section>
  );
}
