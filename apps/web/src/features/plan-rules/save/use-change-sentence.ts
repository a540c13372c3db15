import { useTranslations } from 'use-intl';
import { licenceOf } from '#libs/domain/publication/licence.js';
import type { RulesChange } from '#libs/domain/template/rules-changes.js';
import { useLocalized } from '../../../i18n/use-localized.js';
import { useLabel } from '../next-year.js';
import { usePartName } from '../use-place-label.js';

/** A sentence for one thing in which the rules differ from what they were. */
export function useChangeSentence(): (change: RulesChange) => string {
  const t = useTranslations();
  const labelOf = useLabel();
  const localized = useLocalized();
  const partName = usePartName();
  const list = (parts: readonly string[]) => parts.map(partName).join(t('separator'));
  return (change) => {
    switch (change.change) {
      case 'titleChanged':
        return t('planRules.changes.titleChanged');
      case 'layoutChanged':
        return t('planRules.changes.layoutChanged', { layout: t(`planRules.publishing.layouts.${change.layout}`) });
      case 'licenceChanged':
        return change.licence === null
          ? t('planRules.changes.licenceRemoved')
          : t('planRules.changes.licenceChanged', { licence: localized(licenceOf(change.licence).name) });
      case 'fieldAdded':
      case 'fieldRetired':
      case 'fieldMoved':
        return t(`planRules.changes.${change.change}`, { label: labelOf(change.label) });
      case 'fieldRelabelled':
        return t('planRules.changes.fieldRelabelled', { before: labelOf(change.before), label: labelOf(change.label) });
      case 'fieldChanged':
        return t('planRules.changes.fieldChanged', { label: labelOf(change.label), parts: list(change.parts) });
      case 'stageAdded':
      case 'stageRemoved':
        return t(`planRules.changes.${change.change}`, { stage: t(`stages.${change.stage}`) });
      case 'stageChanged':
        return t('planRules.changes.stageChanged', { stage: t(`stages.${change.stage}`), parts: list(change.parts) });
      case 'scaleAdded':
      case 'scaleRemoved':
        return t(`planRules.changes.${change.change}`);
      case 'scaleChanged':
        return t('planRules.changes.scaleChanged', { parts: list(change.parts) });
      case 'markAdded':
      case 'markRemoved':
      case 'markChanged':
        return t(`planRules.changes.${change.change}`, { symbol: change.symbol });
    }
  };
}
