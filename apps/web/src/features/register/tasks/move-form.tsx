import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Select } from '../../../components/select.js';
import type { Item, Register } from '../api.js';
import { useItemName } from '../use-item-name.js';
import { useSectionName } from '../use-section-name.js';
import { ChangeForm } from './change-form.js';
import { control } from './control-ids.js';

/** Where an item stands; its parts go with it, and a part stays below its item. */
export function MoveForm({ register, item, close }: { register: Register; item: Item; close: () => void }) {
  const t = useTranslations('register');
  const itemName = useItemName();
  const sectionName = useSectionName();
  const [section, setSection] = useState(item.section);
  const [before, setBefore] = useState('');
  const others = register.items.filter((one) => one.section === section && one.parent === item.parent && one.key !== item.key);
  const change = { kind: 'moveItem' as const, item: item.key, section, before: before === '' ? null : before };
  return (
    <ChangeForm register={register} change={change} close={close}>
      {item.parent === null ? (
        <Select
          id={control('section')}
          label={t('inSection')}
          value={section}
          onChange={({ currentTarget: { value } }) => {
            setSection(value);
            setBefore('');
          }}
          options={register.sections.map((one) => ({ value: one.key, label: sectionName(one) }))}
        />
      ) : null}
      <Select
        id={control('before')}
        label={t('before')}
        value={before}
        onChange={({ currentTarget: { value } }) => setBefore(value)}
        options={[
          ...others.map((one) => ({ value: one.key, label: t('beforeItem', { item: itemName(one) }) })),
          { value: '', label: t('last') },
        ]}
      />
    </ChangeForm>
  );
}
