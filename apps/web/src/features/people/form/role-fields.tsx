import { useTranslations } from 'use-intl';
import { needsDepartment, ROLES } from '#libs/domain/access/role.js';
import type { Role } from '#libs/domain/access/role.js';
import { Button } from '../../../components/button.js';
import type { Option } from '../../../components/select.js';
import { Select } from '../../../components/select.js';
import { useLocalized } from '../../../i18n/use-localized.js';
import type { RoleScopes } from '../api.js';
import { useTerm } from '../use-term.js';
import { roleControl, roleDepartmentControl } from './control-ids.js';
import type { RoleDraft } from './person-draft.js';

interface Props {
  readonly index: number;
  readonly role: RoleDraft;
  readonly ownDepartmentId: string;
  readonly departments: readonly Option[];
  readonly plans: RoleScopes['plans'];
  readonly errorAt: (fieldId: string) => string | undefined;
  readonly onChange: (role: RoleDraft) => void;
  readonly onRemove: () => void;
}

/** One role: which, in which department, for which plan. */
export function RoleFields({ index, role: draft, ownDepartmentId, departments, plans, errorAt, onChange, onRemove }: Props) {
  const t = useTranslations();
  const localized = useLocalized();
  const number = index + 1;
  const { role } = draft;
  const term = useTerm()(draft);
  const inDepartment = role !== '' && needsDepartment(role);
  return (
    <fieldset className="my-4 rounded-8 border border-solid-gray-420 px-4 pb-4">
      <legend className="px-1 text-std-16B-170">{t('personForm.roleNumber', { number })}</legend>
      <div className="flex flex-wrap items-start gap-x-4">
        <div className="w-full sm:w-56">
          <Select
            id={roleControl(index)}
            label={t('personForm.role')}
            required
            value={role}
            onChange={({ currentTarget }) => {
              const chosen = currentTarget.value as Role | '';
              onChange({ ...draft, role: chosen, departmentId: draft.departmentId === '' ? ownDepartmentId : draft.departmentId });
            }}
            options={[
              ...(role === '' ? [{ value: '', label: t('personForm.roleChoose') }] : []),
              ...ROLES.map((one) => ({ value: one, label: t(`roles.${one}`) })),
            ]}
            error={errorAt(roleControl(index))}
          />
        </div>
        {inDepartment ? (
          <div className="w-full sm:w-60">
            <Select
              id={roleDepartmentControl(index)}
              label={t('personForm.roleDepartment')}
              required
              value={draft.departmentId}
              onChange={({ currentTarget }) => onChange({ ...draft, departmentId: currentTarget.value })}
              options={[...(draft.departmentId === '' ? [{ value: '', label: t('personForm.departmentChoose') }] : []), ...departments]}
              error={errorAt(roleDepartmentControl(index))}
            />
          </div>
        ) : null}
        <div className="w-full sm:w-72">
          <Select
            id={`${roleControl(index)}-plan`}
            label={t('personForm.plan')}
            value={draft.planId}
            onChange={({ currentTarget }) => onChange({ ...draft, planId: currentTarget.value })}
            options={[{ value: '', label: t('people.allPlans') }, ...plans.map(({ id, name }) => ({ value: id, label: localized(name) }))]}
          />
        </div>
      </div>
      {term === null ? null : <p>{term}</p>}
      <Button kind="quiet" aria-label={t('personForm.removeRoleNumber', { number })} onClick={onRemove}>
        {t('personForm.removeRole')}
      </Button>
    </fieldset>
  );
}
