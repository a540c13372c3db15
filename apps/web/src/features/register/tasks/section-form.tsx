import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { REGISTER_LIMITS } from '#libs/domain/register/register.js';
import { Select } from '../../../components/select.js';
import { TextArea } from '../../../components/text-area.js';
import { TextField } from '../../../components/text-field.js';
import type { Change, Register, Section } from '../api.js';
import { useSectionName } from '../use-section-name.js';
import { ChangeForm } from './change-form.js';
import { control } from './control-ids.js';

/** What a section says; of a new one also where it stands. */
export function SectionForm({ register, section, close }: { register: Register; section: Section | null; close: () => void }) {
  const t = useTranslations('register');
  const sectionName = useSectionName();
  const [parent, setParent] = useState('');
  const [content, setContent] = useState({
    label: section?.label ?? '',
    title: section?.title ?? '',
    preface: section?.preface ?? '',
  });
  const change: Change = section
    ? { kind: 'editSection', section: section.key, ...content }
    : { kind: 'addSection', parent: parent === '' ? null : parent, ...content };
  return (
    <ChangeForm register={register} change={change} submit={section ? undefined : t('addSection')} close={close}>
      {section === null && register.levels.length > 1 ? (
        <Select
          id={control('parent')}
          label={t('underSection')}
          value={parent}
          onChange={({ currentTarget: { value } }) => setParent(value)}
          options={[
            { value: '', label: t('topSection') },
            ...register.sections.map((one) => ({ value: one.key, label: sectionName(one) })),
          ]}
        />
      ) : null}
      <TextField
        id={control('label')}
        label={t('fields.label')}
        help={t('labelHelp')}
        value={content.label}
        onChange={({ currentTarget: { value } }) => setContent({ ...content, label: value })}
      />
      <TextField
        id={control('title')}
        label={t('fields.title')}
        required
        value={content.title}
        onChange={({ currentTarget: { value } }) => setContent({ ...content, title: value })}
      />
      <TextArea
        id={control('preface')}
        label={t('fields.preface')}
        max={REGISTER_LIMITS.preface}
        value={content.preface}
        onText={(preface) => setContent({ ...content, preface })}
      />
    </ChangeForm>
  );
}
