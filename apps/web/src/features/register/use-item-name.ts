import { useTranslations } from 'use-intl';
import { spokenNumber } from '#libs/domain/register/item-number.js';

/** No.3「…」 */
export function useItemName(): (item: { readonly number: string; readonly title: string }) => string {
  const t = useTranslations('register');
  return ({ number, title }) => t('numbered', { number: spokenNumber(number), title });
}
