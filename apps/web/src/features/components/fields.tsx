import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ListedPerson } from '#libs/contract/listed-person.js';
import { Button } from '../../components/button.js';
import { ButtonLink } from '../../components/button-link.js';
import { Checkbox } from '../../components/checkbox.js';
import { DateField } from '../../components/date-field.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { PersonField } from '../../components/person-field.js';
import { RadioGroup } from '../../components/radio-group.js';
import { Select } from '../../components/select.js';
import { TextArea } from '../../components/text-area.js';
import { TextField } from '../../components/text-field.js';

const MAX_TEXT = 20;
const DAY = '2026-05-29';

export function Buttons() {
  const t = useTranslations('components');
  return (
    <div className="my-4 flex flex-wrap items-center gap-3">
      <Button kind="primary">{t('primary')}</Button>
      <Button>{t('secondary')}</Button>
      <Button kind="quiet">{t('quiet')}</Button>
      <ButtonLink to="/components">{t('link')}</ButtonLink>
    </div>
  );
}

export function Fields() {
  const t = useTranslations('components');
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const [day, setDay] = useState(DAY);
  const [person, setPerson] = useState('');
  return (
    <div className="max-w-xl">
      <TextField id="shown-name" label={t('name')} required help={t('nameHelp')} value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />
      <TextArea id="shown-text" label={t('text')} max={MAX_TEXT * 10} value={text} onText={setText} />
      <DateField id="shown-day" label={t('day')} required help={t('dayHelp')} value={day} onChange={setDay} />
      <PersonField id="shown-person" label={t('person')} help={t('personHelp')} people={usePeople()} value={person} onChange={setPerson} />
    </div>
  );
}

export function FieldsWithErrors() {
  const t = useTranslations('components');
  const [name, setName] = useState('');
  const [text, setText] = useState(t('textValue').repeat(2));
  const [day, setDay] = useState(DAY);
  const [person, setPerson] = useState('');
  // The page opens where it begins, not at this example.
  const [shown, setShown] = useState(false);
  return (
    <div className="max-w-xl">
      {shown ? (
        <ErrorSummary
          title={t('summary')}
          cause={null}
          errors={[
            { text: t('nameError'), fieldId: 'wrong-name' },
            { text: t('dayError'), fieldId: 'wrong-day' },
          ]}
        />
      ) : null}
      <TextField id="wrong-name" label={t('name')} required error={t('nameError')} value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />
      <TextArea id="wrong-text" label={t('text')} max={MAX_TEXT} value={text} onText={setText} />
      <DateField id="wrong-day" label={t('day')} error={t('dayError')} value={day} onChange={setDay} />
      <PersonField id="wrong-person" label={t('person')} error={t('personError')} people={usePeople()} value={person} onChange={setPerson} />
      <Button onClick={() => setShown(true)}>{t('primary')}</Button>
    </div>
  );
}

export function ChoiceFields() {
  const t = useTranslations('components');
  const [department, setDepartment] = useState('planning');
  const [stage, setStage] = useState<'draft' | 'grade' | null>(null);
  const [agreed, setAgreed] = useState(true);
  return (
    <div className="max-w-xl">
      <Select
        id="shown-department"
        label={t('department')}
        value={department}
        onChange={({ currentTarget }) => setDepartment(currentTarget.value)}
        options={(['planning', 'finance'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <RadioGroup
        id="shown-stage"
        label={t('route')}
        required
        choices={(['draft', 'grade'] as const).map((value) => ({ value, label: t(value) }))}
        value={stage}
        onChoose={setStage}
      />
      <Checkbox label={t('agree')} checked={agreed} onChange={({ currentTarget }) => setAgreed(currentTarget.checked)} />
      <Checkbox label={t('part')} indeterminate checked={false} readOnly />
    </div>
  );
}

function usePeople(): ListedPerson[] {
  const t = useTranslations('components');
  return [
    { accountId: 'reviewer', name: t('reviewer'), email: 'yamamoto@example.jp', department: t('planning') },
    { accountId: 'writer', name: t('writer'), email: 'sasaki@example.jp', department: t('finance') },
  ];
}
