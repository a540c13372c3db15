import { useTranslations } from 'use-intl';
import type { Field } from '#libs/domain/template/sheet-template.js';

/** What somebody who looks over the list wants to know of a field: its kind, who writes it, whether it must be there. */
export function useFieldFacts(): (field: Field) => string[] {
  const t = useTranslations();
  return (field) => {
    const stage = 'stage' in field ? field.stage : undefined;
    const carried = 'carryOver' in field && field.carryOver !== undefined;
    const required = 'required' in field ? field.required : undefined;
    return [
      t(`planRules.kinds.${field.kind}`),
      ...(carried ? [t('sheet.carriedOver')] : []),
      ...(stage === undefined
        ? []
        : [
            field.kind === 'grade'
              ? t('planRules.selfAssessedFact')
              : t('planRules.writtenIn', { stage: t(`stages.${stage}`) }),
          ]),
      ...(required === true ? [t('planRules.requiredFact')] : []),
      ...(typeof required === 'object'
        ? [t('planRules.requiredBesideFact', { marks: required.grades.join(t('sheet.markSeparator')) })]
        : []),
      ...(field.public === false ? [t('planRules.notPublished')] : []),
    ];
  };
}
