import { useTranslations } from 'use-intl';
import { Button } from '../../../components/button.js';
import { Select } from '../../../components/select.js';
import { TextField } from '../../../components/text-field.js';
import type { DepartmentRow } from '../api.js';
import { departmentOptions } from '../department-options.js';
import type { DraftChange, DraftHeir } from './draft.js';
import { ParentSelect } from './parent-select.js';

interface Props {
  readonly id: string;
  readonly title: string;
  /** It may be one that is there already. */
  readonly mayExist: boolean;
  readonly heir: DraftHeir;
  readonly changes: readonly DraftChange[];
  readonly departments: readonly DepartmentRow[];
  readonly onHeir: (changed: Partial<DraftHeir>) => void;
  /** Where it can be done without. */
  readonly onRemove?: (() => void) | undefined;
}

/** Who takes over: a new department, or one that is there. */
export function HeirEditor({ id, title, mayExist, heir, changes, departments, onHeir, onRemove }: Props) {
  const t = useTranslations('reorganising');
  return (
    <fieldset className="mt-4 border-l-4 border-solid-gray-300 pl-4">
      <legend className="text-std-16B-170">{title}</legend>
      {mayExist ? (
        <div className="max-w-120">
          <Select
            id={id}
            label={t('which')}
            value={heir.departmentId}
            onChange={({ currentTarget: { value } }) => onHeir({ departmentId: value })}
            options={[{ value: '', label: t('newOne') }, ...departmentOptions(departments)]}
          />
        </div>
      ) : null}
      {heir.departmentId === '' ? (
        <>
          <div className="max-w-120">
            <TextField
              id={`${id}-name`}
              label={t('name')}
              required
              maxLength={100}
              value={heir.name}
              onChange={({ currentTarget: { value } }) => onHeir({ name: value })}
            />
          </div>
          <ParentSelect id={`${id}-parent`} heir={heir} {...{ changes, departments, onHeir }} />
        </>
      ) : null}
      {onRemove === undefined ? null : (
        <Button kind="quiet" onClick={onRemove}>
          {t('removeHeir', { title })}
        </Button>
      )}
    </fieldset>
  );
}
