import { useTranslations } from 'use-intl';
import type { RaisedWarning, SheetField } from '#libs/contract/sheets.js';
import { EXPLANATION_PREFIX, explanationCell } from '#libs/domain/check/warning.js';
import { useLocalized } from '../../i18n/use-localized.js';
import { gradeFieldOf } from './grade/grade-field.js';
import { useGradeWord } from './grade/use-grade-word.js';
import { useCellLabels } from './use-cell-labels.js';
import { useWarningSentence } from './use-warning-sentence.js';

/**
 * Labels by the names that refusals, conflicts and changes use: a field's key, a cell's, an indicator's value. An
 * explanation is labelled by the warning that it answers; `grade` is what the marks are called here.
 */
export function useFieldLabel(
  fields: readonly SheetField[],
  warnings: readonly RaisedWarning[],
): (key: string) => string {
  const t = useTranslations();
  const localized = useLocalized();
  const cellLabels = useCellLabels();
  const grade = gradeFieldOf(fields);
  const gradeWord = useGradeWord(grade?.scaleKind);
  // Where it is chosen in the sheet itself, it is called what it is called there.
  const gradeLabel = grade?.assessed?.writable ? localized(grade.label) : gradeWord;
  const labels = new Map([['grade', gradeLabel], ['leadDepartment', t('history.leadDepartment')], ...fields.flatMap(cellLabels)]);
  const sentenceOf = useWarningSentence(fields, labels);
  const sentences = new Map(warnings.map(({ key, warning }) => [explanationCell(key), sentenceOf(warning)]));
  return (key) => {
    const label = labels.get(key) ?? sentences.get(key);
    if (label !== undefined || !key.startsWith(EXPLANATION_PREFIX)) return label ?? key;
    // The history tells of warnings that are gone: of them only the subject is known.
    const subject = key.slice(key.lastIndexOf(':') + 1);
    return t('checks.about', { subject: labels.get(subject) ?? t('sheet.content') });
  };
}
