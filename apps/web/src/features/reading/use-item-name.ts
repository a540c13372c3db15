import { useTranslations } from 'use-intl';
import { spokenNumber } from '#libs/domain/register/item-number.js';

/** No.5 各種団体等の自立促進 */
export function useItemName() {
  const t = useTranslations('reading');
  return ({ number, title }: { readonly number: string; readonly title: string }) => t('item', { number: spokenNumber(number), title });
}
