import { useTranslations } from 'use-intl';
import type { SheetDifference } from '#libs/contract/offline-drafts.js';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import { useCellLabels } from '../sheet/use-cell-labels.js';

/** How a sheet and its cells are called. */
export function useItemWords() {
  const t = useTranslations();
  const cellLabels = useCellLabels();
  return (sheet: Pick<SheetDifference, 'number' | 'title' | 'fields'>) => {
    const labels = new Map(sheet.fields.flatMap(cellLabels));
    const item = t('myWork.numbered', { number: spokenNumber(sheet.number), title: sheet.title });
    const label = (field: string) => labels.get(field) ?? field;
    return { item, label, conflict: (field: string) => t('offlineDrafts.conflicts.label', { item, field: label(field) }) };
  };
}
