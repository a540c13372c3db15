import { useTranslations } from 'use-intl';
import type { SheetField } from '#libs/contract/sheets.js';
import { cellKey } from '#libs/domain/template/cells.js';
import { useLocalized } from '../../i18n/use-localized.js';
import { PLACES } from './draft/field-cells.js';
import { indicatorKey } from './draft/indicator-key.js';

/** The label of a field, of each of its cells, and of its indicators: 「財政効果額（歳入） R2」, 「工程 2件目 R3」. */
export function useCellLabels() {
  const t = useTranslations('sheet');
  const localized = useLocalized();
  return (field: SheetField): [key: string, label: string][] => {
    const label = localized(field.label);
    switch (field.kind) {
      case 'title':
      case 'departments':
      case 'text':
      case 'choice':
      case 'grade':
        return [[field.key, label]];
      case 'indicators':
        return [
          [field.key, label],
          ...field.rows.flatMap(({ indicatorId, name }): [string, string][] => [
            [indicatorId, name],
            ...field.years.map(({ fiscalYear, label: column }): [string, string] => [
              indicatorKey(indicatorId, fiscalYear),
              t('indicatorLabel', { name, column: localized(column) }),
            ]),
          ]),
        ];
      case 'money':
        return [
          [field.key, label],
          ...field.years.flatMap(({ fiscalYear, label: year }): [string, string][] => [
            [cellKey.amount(field.key, fiscalYear), t('yearCell', { label, year })],
            [cellKey.note(field.key, fiscalYear), t('noteCell', { label, year })],
          ]),
        ];
      case 'schedule':
        return [
          [field.key, label],
          ...PLACES.flatMap((place): [string, string][] => [
            [cellKey.action(field.key, place), t('actionCell', { label, place })],
            ...field.years.map(({ fiscalYear, label: year }): [string, string] => [
              cellKey.scheduled(field.key, place, fiscalYear),
              t('scheduledCell', { label, place, year }),
            ]),
          ]),
        ];
    }
  };
}
