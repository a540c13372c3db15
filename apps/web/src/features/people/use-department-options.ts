import { useTranslations } from 'use-intl';
import { shortFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { Option } from '../../components/select.js';
import type { RoleScopes } from './api.js';

/** Those that have ended say so: somebody may still hold a role in one. */
export function useDepartmentOptions(departments: RoleScopes['departments']): Option[] {
  const t = useTranslations('people');
  return departments.map(({ id, name, until }) => ({
    value: id,
    label: until === null ? name : t('endedDepartment', { name, year: shortFiscalYear(until) }),
  }));
}
