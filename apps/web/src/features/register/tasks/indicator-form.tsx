import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Select } from '../../../components/select.js';
import { TextField } from '../../../components/text-field.js';
import type { Change, Indicator, Item, Register } from '../api.js';
import { ChangeForm } from './change-form.js';
import { control } from './control-ids.js';
import { ItemSelect } from './item-select.js';

interface Props {
  readonly register: Register;
  /** Enters a new one. */
  readonly item: Item;
  /** null: a new one. */
  readonly indicator: Indicator | null;
  readonly close: () => void;
}

const LINES = ['name', 'baseline', 'target'] as const;

/** What an indicator says, the item that enters it, and those that list it again. */
export function IndicatorForm({ register, item, indicator, close }: Props) {
  const t = useTranslations('register');
  const [content, setContent] = useState<Omit<Indicator, 'key'>>(
    indicator ?? { name: '', baseline: '', target: '', better: null, items: [item.key] },
  );
  const { name, baseline, target, better, items } = content;
  const told = { name, baseline, target, better, items };
  const change: Change = indicator
    ? { kind: 'editIndicator', indicator: indicator.key, ...told }
    : { kind: 'addIndicator', ...told };
  const choose = (place: number, key: string) =>
    setContent({ ...content, items: [...new Set(items.toSpliced(place, 1, ...(key === '' ? [] : [key])))] });
  return (
    <ChangeForm register={register} change={change} submit={indicator ? undefined : t('addIndicator')} close={close}>
      {LINES.map((field) => (
        <TextField
          key={field}
          id={control(field)}
          label={t(`fields.${field}`)}
          required={field === 'name'}
          value={content[field]}
          onChange={({ currentTarget: { value } }) => setContent({ ...content, [field]: value })}
        />
      ))}
      <Select
        id={control('better')}
        label={t('better')}
        value={better ?? 'unsaid'}
        onChange={({ currentTarget: { value } }) =>
          setContent({ ...content, better: value === 'more' || value === 'less' ? value : null })
        }
        options={(['unsaid', 'more', 'less'] as const).map((value) => ({ value, label: t(`betters.${value}`) }))}
      />
      {[...items, ''].map((key, place) => (
        <ItemSelect
          key={place}
          id={control(`item-${place}`)}
          label={place === 0 ? t('enteredOn') : t('relistedOn')}
          required={place === 0}
          items={register.items.filter((one) => one.end === null || one.key === key)}
          value={key}
          onItem={(chosen) => choose(place, chosen)}
        />
      ))}
    </ChangeForm>
  );
}
