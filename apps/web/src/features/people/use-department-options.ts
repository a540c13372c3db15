import { useTranslations } from 'use-intl';
import { shortFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { Option } from '../../components/select.js';
import type { RoleScopes } from './api.js';

/** Those that have ended say so; with `chosen`, only those among them that are chosen already are there to be chosen. */
export function useDepartmentOptions(departments: RoleScopes['departments'], chosen?: readonly string[]): Option[] {
  const t = useTranslations('people');
  const offered = departments.filter(({ id, until }) => until === null || chosen === undefined || chosen.includes(id));
  return offered.map(({ id, name, until }) => ({
    value: id,
    label: until === null ? name : t('endedDepartment', { name, year: shortFiscalYear(until) }),
  }));
}
