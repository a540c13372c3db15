import { useTranslations } from 'use-intl';
import type { Meeting } from '#libs/contract/meetings.js';
import { useLocalized } from '../../i18n/use-localized.js';

/** 「基本方針 1 持続可能な財政運営」 */
export function useSectionName() {
  const t = useTranslations('meeting');
  const localized = useLocalized();
  return ({ level, label, title }: Pick<Meeting['sections'][number], 'level' | 'label' | 'title'>) =>
    t('sectionName', { level: localized(level), label, title }).replace(/\s+/g, ' ').trim();
}
