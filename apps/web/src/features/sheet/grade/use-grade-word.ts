import { useTranslations } from 'use-intl';
import type { FieldOf } from '../sheet-field.js';

export type ScaleKind = FieldOf<'grade'>['scaleKind'];

/** What the marks of a scale are called: a policy scale does not rate. */
export function useGradeWord(kind: ScaleKind = 'achievement'): string {
  return useTranslations('sheet')(`gradeWords.${kind}`);
}
