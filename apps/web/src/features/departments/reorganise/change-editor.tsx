import { useTranslations } from 'use-intl';
import { Button } from '../../../components/button.js';
import { Select } from '../../../components/select.js';
import { TextField } from '../../../components/text-field.js';
import type { DepartmentRow } from '../api.js';
import { departmentOptions } from '../department-options.js';
import type { DraftChange, DraftHeir } from './draft.js';
import { newHeir, withDepartment } from './draft.js';
import { HeirEditor } from './heir-editor.js';
import { ParentSelect } from './parent-select.js';

interface Props {
  /** Counted from 1. */
  readonly place: number;
  readonly change: DraftChange;
  readonly changes: readonly DraftChange[];
  readonly departments: readonly DepartmentRow[];
  readonly onChange: (change: DraftChange) => void;
  readonly onRemove: () => void;
}

/** One change: which departments end, and what they become. */
export function ChangeEditor(props: Props) {
  const { place, change, onRemove } = props;
  const t = useTranslations('reorganising');
  return (
    <fieldset id={change.key} className="mt-6 rounded-8 border border-solid-gray-536 p-4">
      <legend className="px-2 text-std-18B-160">{t('changeTitle', { place, kind: t(`kindNames.${change.kind}`) })}</legend>
      <p>{t(`kindHelp.${change.kind}`)}</p>
      {change.departments.map((_, index) => (
        <DepartmentSelect key={index} index={index} {...props} />
      ))}
      {change.kind === 'merged' ? (
        <Button onClick={() => props.onChange({ ...change, departments: [...change.departments, ''] })}>
          {t('addDepartment')}
        </Button>
      ) : null}
      <Heirs {...props} />
      <div className="mt-4">
        <Button kind="quiet" onClick={onRemove}>
          {t('removeChange', { place })}
        </Button>
      </div>
    </fieldset>
  );
}

function DepartmentSelect({ index, change, departments, onChange }: Props & { index: number }) {
  const t = useTranslations('reorganising');
  const several = change.kind === 'merged';
  return (
    <div className="max-w-120">
      <Select
        id={`${change.key}-department-${index + 1}`}
        label={several ? t('departmentNumber', { number: index + 1 }) : t('department')}
        required={index < 2}
        value={change.departments[index] ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onChange(withDepartment(change, index, value, departments))
        }
        options={[{ value: '', label: t('choose') }, ...departmentOptions(departments)]}
      />
    </div>
  );
}

function Heirs(props: Props) {
  const { change, changes, departments, onChange } = props;
  const t = useTranslations('reorganising');
  const [heir] = change.heirs;
  const put = (index: number, changed: Partial<DraftHeir>) =>
    onChange({ ...change, heirs: change.heirs.with(index, { ...change.heirs[index]!, ...changed }) });
  switch (change.kind) {
    case 'renamed':
      return (
        <div className="max-w-120">
          <TextField
            id={`${change.key}-name`}
            label={t('newName')}
            required
            maxLength={100}
            value={heir!.name}
            onChange={({ currentTarget: { value } }) => put(0, { name: value })}
          />
        </div>
      );
    case 'moved':
      return <ParentSelect id={`${change.key}-parent`} heir={heir!} {...{ changes, departments }} onHeir={(changed) => put(0, changed)} />;
    case 'abolished':
      return (
        <div className="max-w-120">
          <Select
            id={`${change.key}-heir`}
            label={t('heir')}
            help={t('heirHelp')}
            value={heir!.departmentId}
            onChange={({ currentTarget: { value } }) => put(0, { departmentId: value })}
            options={[{ value: '', label: t('noHeir') }, ...departmentOptions(departments)]}
          />
        </div>
      );
    case 'created':
    case 'merged':
    case 'split':
      return (
        <>
          {change.heirs.map((one, index) => (
            <HeirEditor
              key={one.key}
              id={`${change.key}-heir-${index + 1}`}
              title={change.kind === 'split' ? t('heirNumber', { number: index + 1 }) : t('becomes')}
              mayExist={change.kind !== 'created'}
              heir={one}
              {...{ changes, departments }}
              onHeir={(changed) => put(index, changed)}
              onRemove={index < 2 ? undefined : () => onChange({ ...change, heirs: change.heirs.toSpliced(index, 1), given: {} })}
            />
          ))}
          {change.kind === 'split' ? (
            <Button
              className="mt-4"
              onClick={() => onChange({ ...change, heirs: [...change.heirs, followingHeir(change)] })}
            >
              {t('addHeir')}
            </Button>
          ) : null}
        </>
      );
  }
}

/** Keys of heirs that were taken away are not given again. */
function followingHeir({ key, heirs }: DraftChange): DraftHeir {
  const number = Number(key.slice('change-'.length));
  const last = Math.max(...heirs.map((heir) => Number(heir.key.slice('new-'.length)) - number * 100));
  return newHeir(number, last);
}
