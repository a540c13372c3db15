import { useTranslations } from 'use-intl';
import { textLength } from '#libs/domain/template/sheet-template.js';

/** What to tell about a text that is longer than allowed; it is still kept and shown whole. */
export function useTooLong(): (text: string, max: number) => string | undefined {
  const t = useTranslations('form');
  return (text, max) => {
    const over = textLength(text) - max;
    return over > 0 ? t('tooLong', { over }) : undefined;
  };
}
