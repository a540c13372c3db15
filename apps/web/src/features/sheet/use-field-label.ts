import { useTranslations } from 'use-intl';
import type { SheetField } from '#libs/contract/sheets.js';
import { useLocalized } from '../../i18n/use-localized.js';
import { indicatorKey } from './draft/draft-of.js';

/** Labels by the names that refusals, conflicts and changes use: a field's key, or an indicator's. */
export function useFieldLabel(fields: readonly SheetField[]): (key: string) => string {
  const t = useTranslations();
  const localized = useLocalized();
  const labels = new Map<string, string>([['grade', t('fields.grade')]]);
  for (const field of fields) {
    labels.set(field.key, localized(field.label));
    if (field.kind !== 'indicators') continue;
    for (const row of field.rows) {
      labels.set(indicatorKey(row.indicatorId), t('sheet.indicatorLabel', { name: row.name, column: localized(field.columns.current) }));
    }
  }
  return (key) => labels.get(key) ?? key;
}
