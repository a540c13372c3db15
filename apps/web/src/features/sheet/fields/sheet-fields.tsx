import { useTranslations } from 'use-intl';
import type { SheetField } from '#libs/contract/sheets.js';
import type { Stage } from '#libs/domain/review/stage.js';
import type { Failure } from '../actions/use-command.js';
import { useFieldErrors } from '../actions/use-field-errors.js';
import { GradeBlock } from './grade-block.js';
import { IndicatorsBlock } from './indicators-block.js';
import { ReadOnlyBlock } from './read-only-block.js';
import { TextBlock } from './text-block.js';
import type { Writing } from './writing.js';

interface Props extends Writing {
  readonly fields: readonly SheetField[];
  /** Where the sheet stands. */
  readonly stage: Stage;
  readonly failure: Failure | null;
  readonly fieldLabel: (key: string) => string;
}

/** The sheet in the order in which the document prints its columns. */
export function SheetFields({ fields, stage, failure, fieldLabel, ...writing }: Props) {
  const t = useTranslations();
  const errors = useFieldErrors(failure, fieldLabel);
  return fields.map((field) => {
    switch (field.kind) {
      case 'title':
        return <ReadOnlyBlock key={field.key} field={field} text={field.value} />;
      case 'departments':
        return <ReadOnlyBlock key={field.key} field={field} text={field.names.join(t('separator'))} />;
      case 'text':
        return <TextBlock key={field.key} field={field} stage={stage} errors={errors} {...writing} />;
      case 'indicators':
        return <IndicatorsBlock key={field.key} field={field} errors={errors} {...writing} />;
      case 'grade':
        return <GradeBlock key={field.key} field={field} />;
    }
  });
}
