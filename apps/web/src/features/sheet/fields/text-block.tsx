import { TextArea } from '../../../components/text-area.js';
import { controlId } from '../control-ids.js';
import type { FieldOf } from '../sheet-field.js';
import { AsPrinted } from './as-printed.js';
import { FieldTitle } from './field-title.js';
import { ReadOnlyBlock } from './read-only-block.js';
import { useCarriedReason } from './use-carried-reason.js';
import { useContentNote } from './use-content-note.js';
import { helps, useRequirement } from './use-requirement.js';
import type { Writing } from './writing.js';

interface Props {
  readonly field: FieldOf<'text'>;
  readonly writing: Writing;
}

export function TextBlock({ field, writing }: Props) {
  const reason = useCarriedReason(field);
  const note = useContentNote(field, writing.stage, field.value === '');
  const { required, help } = useRequirement(field, writing);
  const { values, errors, onChange, onLeave } = writing;
  if (!field.writable) return <ReadOnlyBlock field={field} note={note} reason={reason} text={field.value} />;
  const text = values[field.key] ?? field.value;
  return (
    <>
      <TextArea
        id={controlId(field.key)}
        label={<FieldTitle field={field} />}
        required={required}
        help={helps(reason, help)}
        max={field.maxLength}
        value={text}
        onText={(typed) => onChange(field.key, typed)}
        onBlur={onLeave}
        error={errors[controlId(field.key)]}
      />
      {field.public ? <AsPrinted field={field} text={text} /> : null}
    </>
  );
}
