import { useTranslations } from 'use-intl';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import { useExplainRefusal } from '../../../i18n/use-explain.js';

/** A sentence for a refusal, with this plan's word for its marks: they need not be a rating. */
export function useExplainHere(fieldLabel: (key: string) => string): (refusal: ApiRefusal) => string {
  const t = useTranslations('sheet');
  const explain = useExplainRefusal(fieldLabel);
  const what = fieldLabel('grade');
  return (refusal) => {
    switch (refusal.code) {
      case 'gradeRequired':
        return t('gradeMissing', { what });
      case 'fieldRequiredByGrade':
        return t('missingByGrade', { what, grade: refusal.grade, field: fieldLabel(refusal.field) });
      default:
        return explain(refusal);
    }
  };
}
