import { useTranslations } from 'use-intl';
import type { HeldRole } from '#libs/contract/people.js';
import { useRoleText } from './use-role-text.js';

export function RoleList({ roles }: { roles: readonly HeldRole[] }) {
  const t = useTranslations('people');
  const text = useRoleText();
  if (roles.length === 0) return <span>{t('noRoles')}</span>;
  return (
    <ul>
      {roles.map(text).map((role) => (
        <li key={role}>{role}</li>
      ))}
    </ul>
  );
}
