import { useTranslations } from 'use-intl';
import { useLocalized } from '../../../i18n/use-localized.js';
import type { ContentField } from '../sheet-field.js';

/** 転記: where a field's content comes from, and whether it may be changed here. undefined: it is typed here only. */
export function useCarriedReason({ carriedFrom, stage }: ContentField): string | undefined {
  const t = useTranslations('writing.carried');
  const localized = useLocalized();
  if (carriedFrom === null) return undefined;
  if (carriedFrom.source === 'register') return t(stage === null ? 'register' : 'startRegister');
  return t(stage === null ? 'lastYear' : 'startLastYear', { label: localized(carriedFrom.label) });
}
