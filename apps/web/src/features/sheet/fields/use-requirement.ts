import { useTranslations } from 'use-intl';
import type { ContentField } from '../sheet-field.js';
import type { Writing } from './writing.js';

interface Requirement {
  readonly required: boolean;
  /** Says beside which marks it is, where that depends on them. */
  readonly help: string | undefined;
}

export function useRequirement(field: ContentField, { marks, grade, gradeWord }: Writing): Requirement {
  const t = useTranslations('sheet');
  const beside = marks.filter((symbol) => field.requiredBeside.includes(symbol));
  // Beside every mark there is: no mark would do without it.
  const always = beside.length > 0 && beside.length === marks.length;
  return {
    required: field.required || always || (grade !== null && beside.includes(grade)),
    help:
      always || beside.length === 0
        ? undefined
        : t('requiredBeside', { what: gradeWord, marks: beside.join(t('markSeparator')) }),
  };
}

/** What is told above a field, as one; undefined when there is nothing. */
export function helps(...parts: readonly (string | undefined)[]): string | undefined {
  return parts.filter((part) => part !== undefined).join(' ') || undefined;
}
