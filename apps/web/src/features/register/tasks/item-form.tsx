import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Checkbox } from '../../../components/checkbox.js';
import { Select } from '../../../components/select.js';
import { TextArea } from '../../../components/text-area.js';
import { TextField } from '../../../components/text-field.js';
import { useLocalized } from '../../../i18n/use-localized.js';
import type { Change, Item, Register } from '../api.js';
import { useSectionName } from '../use-section-name.js';
import { ChangeForm } from './change-form.js';
import { control } from './control-ids.js';
import type { Held } from './department-picker.js';
import { DepartmentPicker } from './department-picker.js';
import { openYears } from './register-years.js';
import { YearSelect } from './year-select.js';

interface Props {
  readonly register: Register;
  /** null: a new one, in this section, as a part of this item. */
  readonly item: Item | null;
  readonly section: string | null;
  readonly parent: string | null;
  readonly close: () => void;
}

/** What an item says of itself; of a new one also where it stands and who holds it. */
export function ItemForm({ register, item, section, parent, close }: Props) {
  const t = useTranslations('register');
  const sectionName = useSectionName();
  const whole = register.items.find(({ key }) => key === parent);
  const years = openYears(register);
  const opened = register.plan.cycles.length > 0;
  const [content, setContent] = useState({
    number: item?.number ?? '',
    title: item?.title ?? '',
    graded: item?.graded ?? true,
    since: item ? item.since : opened ? years[0]! : null,
    texts: item?.texts ?? {},
  });
  const [place, setPlace] = useState(section ?? register.sections[0]?.key ?? '');
  const [held, setHeld] = useState<Held>({
    departments: whole?.assignments.at(-1)?.departments ?? [],
    allRelated: whole?.allRelated ?? false,
  });
  const change: Change = item
    ? { kind: 'editItem', item: item.key, ...content }
    : { kind: 'addItem', ...content, section: place, parent, ...held, departments: [...held.departments] };
  return (
    <ChangeForm register={register} change={change} submit={item ? undefined : t('add')} close={close}>
      {item === null && parent === null ? (
        <Select
          id={control('section')}
          label={t('inSection')}
          value={place}
          onChange={({ currentTarget: { value } }) => setPlace(value)}
          options={register.sections.map((one) => ({ value: one.key, label: sectionName(one) }))}
        />
      ) : null}
      <div className="max-w-48">
        <TextField
          id={control('number')}
          label={t('fields.number')}
          help={t('numberHelp')}
          required
          value={content.number}
          onChange={({ currentTarget: { value } }) => setContent({ ...content, number: value })}
        />
      </div>
      <TextField
        id={control('title')}
        label={t('fields.title')}
        required
        value={content.title}
        onChange={({ currentTarget: { value } }) => setContent({ ...content, title: value })}
      />
      {item !== null && item.reviews.length > 0 ? null : (
        <YearSelect
          label={t('since')}
          years={years}
          first={opened ? undefined : t('sinceBeginning')}
          value={content.since ?? 0}
          onYear={(year) => setContent({ ...content, since: year === 0 ? null : year })}
        />
      )}
      {item === null ? <DepartmentPicker register={register} year={content.since ?? years[0]!} held={held} onChange={setHeld} /> : null}
      <TextInputs register={register} texts={content.texts} onTexts={(texts) => setContent({ ...content, texts })} />
      <Checkbox
        label={t('graded')}
        checked={content.graded}
        onChange={({ currentTarget: { checked } }) => setContent({ ...content, graded: checked })}
      />
      <p className="text-solid-gray-700">{t('gradedHelp')}</p>
    </ChangeForm>
  );
}

type Texts = Readonly<Record<string, string>>;

/** What is carried over into every sheet: the template's fields. */
function TextInputs({ register, texts, onTexts }: { register: Register; texts: Texts; onTexts: (texts: Record<string, string>) => void }) {
  const t = useTranslations('register');
  const localized = useLocalized();
  return register.fields.map((field) => {
    const common = { id: control(field.key), label: localized(field.label), value: texts[field.key] ?? '' };
    const set = (content: string) => onTexts({ ...texts, [field.key]: content });
    return field.kind === 'text' ? (
      <TextArea key={field.key} {...common} max={field.maxLength} onText={set} />
    ) : (
      <Select
        key={field.key}
        {...common}
        onChange={({ currentTarget: { value } }) => set(value)}
        options={[
          { value: '', label: t('choiceNone') },
          ...field.options.map((option) => ({ value: option.key, label: localized(option.label) })),
        ]}
      />
    );
  });
}
