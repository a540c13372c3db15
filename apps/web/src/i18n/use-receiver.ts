import { useTranslations } from 'use-intl';
import type { StageHolder } from '#libs/contract/sheets.js';

/** Who takes a sheet over, by name where one is known: 政策企画課, 市民課 担当課長, or 本部会. */
export function useReceiver() {
  const t = useTranslations();
  return ({ role, names }: StageHolder): string => {
    const roleName = t(`roles.${role}`);
    if (names.length === 0) return roleName;
    const named = names.join(t('receiver.separator'));
    // Of a department, its members are the rule.
    return role === 'departmentHead' ? t('receiver.inDepartment', { department: named, role: roleName }) : named;
  };
}
