import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Committee } from '#libs/contract/committees.js';
import { request } from '../../api/client.js';
import { Checkbox } from '../../components/checkbox.js';
import { DialogButton } from '../../components/dialog-button.js';
import { DialogForm } from '../../components/dialog-form.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { useFlash } from '../../components/flash.js';
import { RadioGroup } from '../../components/radio-group.js';
import { Select } from '../../components/select.js';
import { TextField } from '../../components/text-field.js';
import { useAction } from '../../components/use-action.js';
import { useLocalized } from '../../i18n/use-localized.js';
import { useFormErrors } from '../staffing/use-form-errors.js';
import type { Committees } from './api.js';

type Known = Pick<Committees, 'plans' | 'holders'>;
const ROLES: readonly Committee['role'][] = ['citizenCommittee', 'headquarters'];
const ALL_PLANS = '';

export function FoundCommittee(known: Known) {
  const t = useTranslations('committees');
  return (
    <DialogButton title={t('foundTitle')} content={(close) => <FoundForm {...known} close={close} />}>
      {t('found')}
    </DialogButton>
  );
}

function FoundForm({ plans, holders, close }: Known & { close: () => void }) {
  const t = useTranslations();
  const localized = useLocalized();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const flash = useFlash();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Committee['role']>('citizenCommittee');
  const [planId, setPlanId] = useState(ALL_PLANS);
  const [withHolders, setWithHolders] = useState(true);
  const sitting = holders.filter((holder) => holder.role === role && (holder.planId ?? ALL_PLANS) === planId);
  const { run, busy, error } = useAction(async () => {
    const body = { name, role, planId: planId === ALL_PLANS ? null : planId, withHolders };
    const { committeeId } = await request('createCommittee', { body });
    await queryClient.invalidateQueries();
    await navigate({ to: '/committees/$committeeId', params: { committeeId } });
    flash(t('committees.founded', { name: name.trim() }));
  });
  const errors = useFormErrors(error, ({ code }) => (code.startsWith('committeeName') ? 'committee-name' : undefined));
  return (
    <DialogForm submit={busy ? t('committees.founding') : t('committees.foundNow')} onSubmit={run} close={close}>
      {errors === null ? null : <ErrorSummary {...errors} cause={error} />}
      <TextField
        id="committee-name"
        label={t('committees.name')}
        required
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        error={errors?.of('committee-name')}
      />
      <RadioGroup
        id="committee-role"
        label={t('committees.role')}
        help={t('committees.roleHelp')}
        choices={ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))}
        value={role}
        onChoose={setRole}
      />
      <Select
        id="committee-plan"
        label={t('committees.plan')}
        options={[{ value: ALL_PLANS, label: t('committees.allPlans') }, ...plans.map((plan) => ({ value: plan.id, label: localized(plan.name) }))]}
        value={planId}
        onChange={({ currentTarget }) => setPlanId(currentTarget.value)}
      />
      {sitting.length === 0 ? null : (
        <Checkbox
          label={t('committees.withHolders', { count: sitting.length, names: sitting.map((holder) => holder.name).join(t('separator')) })}
          checked={withHolders}
          onChange={({ currentTarget }) => setWithHolders(currentTarget.checked)}
        />
      )}
    </DialogForm>
  );
}
