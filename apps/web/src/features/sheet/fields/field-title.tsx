import { useTranslations } from 'use-intl';
import type { SheetField } from '#libs/contract/sheets.js';
import { useLocalized } from '../../../i18n/use-localized.js';

/** The field's letter and label, as the document prints them: (D) R1年度取組内容. */
export function FieldTitle({ field }: { field: Pick<SheetField, 'label' | 'letter'> }) {
  const t = useTranslations('sheet');
  const localized = useLocalized();
  const label = localized(field.label);
  return field.letter === null ? label : t('lettered', { letter: field.letter, label });
}
