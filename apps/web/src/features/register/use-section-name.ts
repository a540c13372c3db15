import { useTranslations } from 'use-intl';
import type { Section } from './api.js';

/** Ⅰ 水辺 */
export function useSectionName(): (section: Pick<Section, 'label' | 'title'>) => string {
  const t = useTranslations('register');
  return ({ label, title }) => (label === '' ? title : t('sectionName', { label, title }));
}
