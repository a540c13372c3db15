import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { HeldRole, PersonDetail } from '#libs/contract/people.js';
import { request } from '../../api/client.js';
import { Button } from '../../components/button.js';
import { useFlash } from '../../components/flash.js';
import { Notice } from '../../components/notice.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { useAction } from '../../components/use-action.js';
import { RoleList } from './role-list.js';

/** Somebody who may not sign in: what there was, and the way back. */
export function InactivePerson({ person }: { person: PersonDetail }) {
  const t = useTranslations('person');
  const queryClient = useQueryClient();
  const flash = useFlash();
  const { run, busy, error } = useAction(async () => {
    await request('reactivatePerson', { params: { accountId: person.id }, body: { fingerprint: person.fingerprint } });
    await queryClient.invalidateQueries();
    flash(t('reactivated', { name: person.name }));
  });
  return (
    <>
      <Notice kind="information" title={t('inactive')} />
      <p className="my-2 break-all">{person.email}</p>
      <h2 className="mt-6 text-std-20B-150">{t('rolesKept')}</h2>
      <p>{t('reactivateHelp')}</p>
      <RoleList roles={[...rolesOf(person), ...person.committeeRoles]} />
      {error === null ? null : <ProblemNotice error={error} />}
      <Button kind="primary" className="screen-only mt-6" onClick={() => void run()}>
        {busy ? t('reactivating') : t('reactivate')}
      </Button>
    </>
  );
}

function rolesOf({ grants, departments, plans }: PersonDetail): HeldRole[] {
  return grants.map(({ role, departmentId, planId, validFrom, validTo }) => ({
    role,
    department: departments.find(({ id }) => id === departmentId)?.name ?? null,
    plan: plans.find(({ id }) => id === planId)?.name ?? null,
    committee: null,
    validFrom,
    validTo,
  }));
}
