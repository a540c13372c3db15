import { useTranslations } from 'use-intl';
import type { ContentField } from '../sheet-field.js';
import type { Writing } from './writing.js';

interface Requirement {
  readonly required: boolean;
  /** Says beside which marks it is, where that depends on them. */
  readonly help: string | undefined;
}

export function useRequirement(field: ContentField, { grade, gradeWord }: Writing): Requirement {
  const t = useTranslations('sheet');
  const { requiredBeside } = field;
  return {
    required: field.required || (grade !== null && requiredBeside.includes(grade)),
    help:
      requiredBeside.length === 0
        ? undefined
        : t('requiredBeside', { what: gradeWord, marks: requiredBeside.join(t('markSeparator')) }),
  };
}
