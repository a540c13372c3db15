import { useTranslations } from 'use-intl';
import type { Option } from '../../../components/select.js';
import type { DepartmentRow } from '../api.js';
import type { DraftChange } from './draft.js';
import { heirRef } from './draft.js';

/** Those that take over, by the id or key that things are given to them by. */
export function useHeirNames(
  change: DraftChange,
  changes: readonly DraftChange[],
  departments: readonly DepartmentRow[],
): Option[] {
  const t = useTranslations('reorganising');
  const nameOf = (id: string) => departments.find((department) => department.id === id)?.name;
  const parentName = (id: string) =>
    nameOf(id) ?? changes.flatMap(({ heirs }) => heirs).find(({ key }) => key === id)?.name.trim() ?? '';
  return change.heirs.flatMap((heir): Option[] => {
    if (heir.departmentId !== '') return [{ value: heirRef(heir), label: nameOf(heir.departmentId) ?? '' }];
    if (change.kind === 'abolished') return [];
    const name = change.kind === 'moved' ? (nameOf(change.departments[0] ?? '') ?? '') : heir.name.trim();
    const label = change.kind === 'moved' && heir.parentId !== '' ? t('below', { name, parent: parentName(heir.parentId) }) : name;
    return [{ value: heirRef(heir), label }];
  });
}
