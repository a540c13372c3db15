import { useTranslations } from 'use-intl';
import type { CellField, Field } from '#libs/domain/template/sheet-template.js';
import { Select } from '../../../components/select.js';
import { controlOf } from '../control-of.js';
import type { ErrorOf } from '../rules-errors.js';

interface Props {
  readonly path: string;
  readonly field: CellField;
  readonly fields: readonly Field[];
  readonly onChange: (value: CellField['carryOver']) => void;
  /** Of any field, one that was retired too. */
  readonly labelOf: (key: string) => string;
  readonly errorOf: ErrorOf;
}

const FROM_ITEM = 'item';

/** 転記: from the plan's register, or from a field of the year before. */
export function CarryOverField({ path, field, fields, onChange, labelOf, errorOf }: Props) {
  const t = useTranslations('planRules');
  const { carryOver } = field;
  const source = typeof carryOver === 'object' ? carryOver.previous : null;
  const sources = fields.filter(({ kind }) => kind === field.kind).map(({ key }) => key);
  // One that no longer fits stays to be seen until another is chosen.
  const offered = source === null || sources.includes(source) ? sources : [...sources, source];
  return (
    <Select
      id={controlOf(path)}
      label={t('parts.carryOver')}
      value={source === null ? (carryOver === FROM_ITEM ? FROM_ITEM : '') : `.${source}`}
      onChange={({ currentTarget: { value } }) =>
        onChange(value === '' ? undefined : value === FROM_ITEM ? FROM_ITEM : { previous: value.slice(1) })
      }
      options={[
        { value: '', label: t('carryOverNone') },
        { value: FROM_ITEM, label: t('carryOverItem') },
        // A key never begins with a dot, so that no field can be mistaken for the register.
        ...offered.map((key) => ({ value: `.${key}`, label: t('carryOverPrevious', { label: labelOf(key) }) })),
      ]}
      error={errorOf(path)}
    />
  );
}
