import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { HandOver } from '#libs/contract/people.js';
import { request } from '../../../api/client.js';
import { ApiProblem } from '../../../api/problem.js';
import { Button } from '../../../components/button.js';
import { ButtonLink } from '../../../components/button-link.js';
import { Checkbox } from '../../../components/checkbox.js';
import { ButtonRow } from '../../../components/dialog.js';
import { useFlash } from '../../../components/flash.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { Select } from '../../../components/select.js';
import { useAction } from '../../../components/use-action.js';
import { SuccessorChoice } from './successor-choice.js';

/** Who takes over each role, and the button that ends the account. */
export function HandOverForm({ handOver }: { handOver: HandOver }) {
  const t = useTranslations();
  const { person, roles, candidates } = handOver;
  /** Account ids by role; empty: nobody. */
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [leaveUnheld, setLeaveUnheld] = useState(false);
  const { run, busy, error } = useDeactivate(handOver);
  const unheld = roles.filter(({ grantId, alsoHeldBy }) => alsoHeldBy.length === 0 && !chosen[grantId]);
  const options = [
    { value: '', label: t('handOver.choose') },
    ...candidates.map(({ id, name, department }) => ({
      value: id,
      label: department === null ? name : t('handOver.candidate', { name, department }),
    })),
  ];
  return (
    <form
      noValidate
      className="mt-8 max-w-4xl"
      onSubmit={(event) => {
        event.preventDefault();
        void run(chosen, leaveUnheld);
      }}
    >
      <h2 className="text-std-22B-150">{t('handOver.roles')}</h2>
      <p className="mt-2">{roles.length === 0 ? t('handOver.noRoles') : t('handOver.rolesHelp')}</p>
      {roles.length > 1 ? (
        <div className="max-w-lg">
          <Select
            id="successor-of-all"
            label={t('handOver.all')}
            help={t('handOver.allHelp')}
            defaultValue=""
            onChange={({ currentTarget: { value } }) => setChosen(Object.fromEntries(roles.map(({ grantId }) => [grantId, value])))}
            options={options}
          />
        </div>
      ) : null}
      {roles.map((role) => (
        <SuccessorChoice
          key={role.grantId}
          role={role}
          options={options}
          value={chosen[role.grantId] ?? ''}
          onChoose={(accountId) => setChosen({ ...chosen, [role.grantId]: accountId })}
        />
      ))}
      {unheld.length === 0 ? null : (
        <div className="my-4 rounded-8 border border-solid-gray-420 px-4 py-2">
          <Checkbox
            id="leave-unheld"
            label={t('handOver.leaveUnheld')}
            aria-describedby="leave-unheld-help"
            checked={leaveUnheld}
            onChange={({ currentTarget }) => setLeaveUnheld(currentTarget.checked)}
          />
          <p id="leave-unheld-help" className="text-solid-gray-700">
            {t('handOver.leaveUnheldHelp')}
          </p>
        </div>
      )}
      {error === null ? null : <Failure error={error} />}
      <ButtonRow>
        <Button kind="primary" type="submit">
          {busy ? t('handOver.deactivating') : t('handOver.deactivate')}
        </Button>
        <ButtonLink to="/people/$accountId" params={{ accountId: person.id }}>
          {t('form.cancel')}
        </ButtonLink>
      </ButtonRow>
    </form>
  );
}

function useDeactivate({ person, fingerprint }: HandOver) {
  const t = useTranslations('handOver');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const flash = useFlash();
  return useAction(async (chosen: Readonly<Record<string, string>>, leaveUnheld: boolean) => {
    const successors = Object.entries(chosen).flatMap(([grantId, accountId]) => (accountId === '' ? [] : [{ grantId, accountId }]));
    await request('deactivatePerson', { params: { accountId: person.id }, body: { fingerprint, successors, leaveUnheld } });
    await queryClient.invalidateQueries({ refetchType: 'none' });
    await navigate({ to: '/people/$accountId', params: { accountId: person.id } });
    flash(t('done', { name: person.name }));
  });
}

/** After a change by somebody else, what is held may be another thing. */
function Failure({ error }: { error: unknown }) {
  const t = useTranslations('handOver');
  const queryClient = useQueryClient();
  const stale = error instanceof ApiProblem && (error.problem.refusals ?? []).some(({ code }) => code === 'personChanged');
  return (
    <>
      <ProblemNotice error={error} />
      {stale ? <Button onClick={() => void queryClient.invalidateQueries()}>{t('again')}</Button> : null}
    </>
  );
}
