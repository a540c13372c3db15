import { useTranslations } from 'use-intl';
import type { SheetField } from '#libs/contract/sheets.js';
import type { Stage } from '#libs/domain/review/stage.js';
import { STAGES } from '#libs/domain/review/stage.js';
import { TextArea } from '../../../components/text-area.js';
import type { FieldErrors } from '../actions/use-field-errors.js';
import { controlId } from '../control-ids.js';
import { FieldTitle } from './field-title.js';
import { ReadOnlyBlock } from './read-only-block.js';
import type { Writing } from './writing.js';

interface Props extends Writing {
  readonly field: Extract<SheetField, { kind: 'text' }>;
  /** Where the sheet stands. */
  readonly stage: Stage;
  readonly errors: FieldErrors;
}

export function TextBlock({ field, stage, errors, values, onChange, onLeave }: Props) {
  const t = useTranslations();
  if (field.writable) {
    return (
      <TextArea
        id={controlId(field.key)}
        label={<FieldTitle field={field} />}
        required={field.required}
        max={field.maxLength}
        value={values[field.key] ?? field.value}
        onText={(text) => onChange(field.key, text)}
        onBlur={onLeave}
        error={errors[controlId(field.key)]}
      />
    );
  }
  if (field.stage === null) {
    return <ReadOnlyBlock field={field} note={t('sheet.carriedOver')} text={field.value} />;
  }
  if (field.value !== '') return <ReadOnlyBlock field={field} text={field.value} />;
  const toCome = STAGES.indexOf(field.stage) >= STAGES.indexOf(stage);
  const note = toCome
    ? t('sheet.writtenIn', { stage: t(`stages.${field.stage}`) })
    : t('sheet.nothingWritten');
  return <ReadOnlyBlock field={field} note={note} />;
}
