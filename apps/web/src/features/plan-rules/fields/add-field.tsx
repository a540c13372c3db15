import { useLayoutEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { EditedRules } from '#libs/domain/template/edited-rules.js';
import type { Field } from '#libs/domain/template/sheet-template.js';
import { Button } from '../../../components/button.js';
import { Select } from '../../../components/select.js';
import { controlOf } from '../control-of.js';
import type { Edit } from '../draft/edit-rules.js';
import { addNewField, kindsToAdd } from '../draft/new-field.js';

interface Props {
  readonly rules: EditedRules;
  readonly onAdd: (key: string, edit: Edit) => void;
}

/** The kind is chosen here, once. The new field stands at the end, its form open, its name to be written. */
export function AddField({ rules, onAdd }: Props) {
  const t = useTranslations('planRules');
  const [kind, setKind] = useState<Field['kind']>('text');
  const [added, setAdded] = useState<string | null>(null);
  const kinds = kindsToAdd(rules);
  const chosen = kinds.includes(kind) ? kind : 'text';
  const place = rules.template.fields.findIndex(({ key }) => key === added);
  useLayoutEffect(() => {
    if (added === null || place < 0) return;
    document.getElementById(controlOf(`template.fields.${place}.label.ja`))?.focus();
    setAdded(null);
  }, [added, place]);
  return (
    <div className="flex flex-wrap items-end gap-x-4">
      <div className="w-72">
        <Select
          id="new-field-kind"
          label={t('newKind')}
          value={chosen}
          onChange={({ currentTarget }) => setKind(kinds.find((one) => one === currentTarget.value) ?? 'text')}
          options={kinds.map((one) => ({ value: one, label: t(`kinds.${one}`) }))}
        />
      </div>
      <Button
        className="mb-4"
        onClick={() => {
          const { key, edit } = addNewField(chosen, rules);
          onAdd(key, edit);
          setAdded(key);
        }}
      >
        {t('addField')}
      </Button>
    </div>
  );
}
