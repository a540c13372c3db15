import { useTranslations } from 'use-intl';
import { Select } from '../../../components/select.js';
import type { DepartmentRow } from '../api.js';
import { departmentOptions } from '../department-options.js';
import type { DraftChange, DraftHeir } from './draft.js';

interface Props {
  readonly id: string;
  readonly heir: DraftHeir;
  readonly changes: readonly DraftChange[];
  readonly departments: readonly DepartmentRow[];
  readonly onHeir: (changed: Partial<DraftHeir>) => void;
}

/** What it belongs to: one that is there, or one that another change makes. */
export function ParentSelect({ id, heir, changes, departments, onHeir }: Props) {
  const t = useTranslations('reorganising');
  const made = changes.flatMap(({ heirs }) =>
    heirs.filter(({ key, departmentId, name }) => key !== heir.key && departmentId === '' && name.trim() !== ''),
  );
  return (
    <div className="max-w-120">
      <Select
        id={id}
        label={t('parent')}
        value={heir.parentId}
        onChange={({ currentTarget: { value } }) => onHeir({ parentId: value })}
        options={[
          { value: '', label: t('noParent') },
          ...made.map(({ key, name }) => ({ value: key, label: t('madeHere', { name: name.trim() }) })),
          ...departmentOptions(departments),
        ]}
      />
    </div>
  );
}
