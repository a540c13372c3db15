import { useTranslations } from 'use-intl';
import { RadioGroup } from '../../../components/radio-group.js';
import { Select } from '../../../components/select.js';
import { useLocalized } from '../../../i18n/use-localized.js';
import { controlId } from '../control-ids.js';
import type { FieldOf } from '../sheet-field.js';
import { useCellText } from '../use-cell-text.js';
import { FieldTitle } from './field-title.js';
import { ReadOnlyBlock } from './read-only-block.js';
import { useCarriedReason } from './use-carried-reason.js';
import { useContentNote } from './use-content-note.js';
import { helps, useRequirement } from './use-requirement.js';
import type { Writing } from './writing.js';

interface Props {
  readonly field: FieldOf<'choice'>;
  readonly writing: Writing;
}

/** So many options are seen at a glance; more are a list to open. */
const AT_A_GLANCE = 7;

export function ChoiceBlock({ field, writing }: Props) {
  const t = useTranslations('sheet');
  const localized = useLocalized();
  const cellText = useCellText([field]);
  const reason = useCarriedReason(field);
  const note = useContentNote(field, writing.stage, field.value === '');
  const { required, help } = useRequirement(field, writing);
  if (!field.writable) return <ReadOnlyBlock field={field} note={note} reason={reason} text={cellText(field.key, field.value)} />;
  const id = controlId(field.key);
  const none = { value: '', label: t('choiceNone') };
  const options = field.options.map(({ key, label }) => ({ value: key, label: localized(label) }));
  const value = writing.values[field.key] ?? field.value;
  const shared = { id, label: <FieldTitle field={field} />, required, help: helps(reason, help), error: writing.errors[id] };
  const choose = (key: string) => writing.onChange(field.key, key);
  return options.length > AT_A_GLANCE ? (
    <Select
      {...shared}
      options={[none, ...options]}
      value={value}
      onChange={(event) => choose(event.currentTarget.value)}
      onBlur={writing.onLeave}
    />
  ) : (
    <RadioGroup {...shared} choices={required ? options : [...options, none]} value={value} onChoose={choose} />
  );
}
