import { useTranslations } from 'use-intl';
import { Button } from '../../../components/button.js';
import { Notice } from '../../../components/notice.js';
import type { Option } from '../../../components/select.js';
import type { RoleScopes } from '../api.js';
import { ADD_ROLE } from './control-ids.js';
import type { RoleDraft } from './person-draft.js';
import { newRole } from './person-draft.js';
import { RoleFields } from './role-fields.js';

interface Props {
  readonly roles: readonly RoleDraft[];
  /** Where a new role is likely to be held. */
  readonly ownDepartmentId: string;
  readonly departments: readonly Option[];
  readonly plans: RoleScopes['plans'];
  readonly errorAt: (fieldId: string) => string | undefined;
  readonly onChange: (roles: readonly RoleDraft[]) => void;
}

/** Several roles, each with its scope. */
export function RolesEditor({ roles, ownDepartmentId, departments, plans, errorAt, onChange }: Props) {
  const t = useTranslations('personForm');
  const add = () => onChange([...roles, newRole(Math.max(-1, ...roles.map(({ key }) => key)) + 1, ownDepartmentId)]);
  const remove = (key: number) => {
    onChange(roles.filter((role) => role.key !== key));
    // The button that was pressed is gone.
    document.getElementById(ADD_ROLE)?.focus();
  };
  return (
    <section aria-labelledby="person-roles" className="my-6">
      <h2 id="person-roles" className="text-std-20B-150">
        {t('roles')}
      </h2>
      <p>{t('rolesHelp')}</p>
      {roles.length === 0 ? <Notice kind="warning" title={t('noRoles')} /> : null}
      {roles.map((role, index) => (
        <RoleFields
          key={role.key}
          index={index}
          role={role}
          ownDepartmentId={ownDepartmentId}
          departments={departments}
          plans={plans}
          errorAt={errorAt}
          onChange={(changed) => onChange(roles.map((one) => (one.key === changed.key ? changed : one)))}
          onRemove={() => remove(role.key)}
        />
      ))}
      <Button id={ADD_ROLE} onClick={add}>
        {t('addRole')}
      </Button>
    </section>
  );
}
