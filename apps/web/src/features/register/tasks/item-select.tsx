import { useTranslations } from 'use-intl';
import { Select } from '../../../components/select.js';
import type { Item } from '../api.js';
import { useItemName } from '../use-item-name.js';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly required?: boolean;
  readonly items: readonly Item[];
  /** A key; empty: none is chosen. */
  readonly value: string;
  readonly onItem: (key: string) => void;
}

export function ItemSelect({ id, label, required, items, value, onItem }: Props) {
  const t = useTranslations('register');
  const itemName = useItemName();
  return (
    <Select
      id={id}
      label={label}
      required={required}
      value={value}
      onChange={(event) => onItem(event.currentTarget.value)}
      options={[
        { value: '', label: required ? t('chooseItem') : t('choiceNone') },
        ...items.map((item) => ({ value: item.key, label: itemName(item) })),
      ]}
    />
  );
}
