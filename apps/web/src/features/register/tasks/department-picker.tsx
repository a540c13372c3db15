import { useTranslations } from 'use-intl';
import { existsIn } from '#libs/domain/organization/department-lineage.js';
import { Checkbox } from '../../../components/checkbox.js';
import { Select } from '../../../components/select.js';
import type { Register } from '../api.js';
import { control } from './control-ids.js';

export interface Held {
  /** Ids, the lead first. */
  readonly departments: readonly string[];
  readonly allRelated: boolean;
}

interface Props {
  readonly register: Register;
  /** The departments of this year are offered. */
  readonly year: number;
  readonly held: Held;
  readonly onChange: (held: Held) => void;
}

/** The lead department and the related ones; the last choice is there to add another. */
export function DepartmentPicker({ register, year, held, onChange }: Props) {
  const t = useTranslations('register');
  const { departments, allRelated } = held;
  const options = register.departments
    .filter((department) => existsIn(department, year) || departments.includes(department.id))
    .map(({ id, name }) => ({ value: id, label: name }));
  const choose = (place: number, id: string) => {
    const chosen = departments.toSpliced(place, 1, ...(id === '' ? [] : [id]));
    onChange({ allRelated, departments: [...new Set(chosen)] });
  };
  return (
    <>
      {[...departments, ''].map((id, place) => (
        <Select
          key={place}
          id={control(`department-${place}`)}
          label={place === 0 ? t('lead') : t('related')}
          value={id}
          onChange={({ currentTarget: { value } }) => choose(place, value)}
          options={[{ value: '', label: t('noDepartment') }, ...options]}
        />
      ))}
      <Checkbox
        label={t('allRelatedLabel')}
        checked={allRelated}
        onChange={({ currentTarget: { checked } }) => onChange({ departments, allRelated: checked })}
      />
    </>
  );
}
