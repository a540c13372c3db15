import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { BodyOf } from '../../api/client.js';
import { request } from '../../api/client.js';
import { useFlash } from '../../components/flash.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import type { RoleScopes } from './api.js';
import { roleScopesQuery } from './api.js';
import { NOBODY } from './form/person-draft.js';
import { PersonForm } from './form/person-form.js';
import { PeopleLink } from './people-link.js';

export function InviteScreen() {
  const query = useQuery(roleScopesQuery);
  return <Loaded query={query}>{(scopes) => <Invite scopes={scopes} />}</Loaded>;
}

function Invite({ scopes }: { scopes: RoleScopes }) {
  const t = useTranslations();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const flash = useFlash();
  const invite = async (body: BodyOf<'invitePerson'>) => {
    await request('invitePerson', { body });
    await queryClient.invalidateQueries({ refetchType: 'none' });
    await navigate({ to: '/people' });
    flash(t('personForm.invited', { name: body.name.trim() }));
  };
  return (
    <>
      <PeopleLink />
      <PageHeading title={t('personForm.inviteTitle')} />
      <p className="my-4">{t('personForm.inviteHelp')}</p>
      <p className="my-4">
        <Link to="/people/table">{t('people.inviteMany')}</Link>
      </p>
      <PersonForm
        start={NOBODY}
        scopes={scopes}
        onSubmit={invite}
        button={t('personForm.invite')}
        busyButton={t('personForm.inviting')}
      />
    </>
  );
}
