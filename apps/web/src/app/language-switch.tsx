import { useLocale, useTranslations } from 'use-intl';
import type { Locale } from '#libs/domain/text/localized-text.js';
import { Button } from '../components/button.js';
import { useSwitchLocale } from '../i18n/locale.js';

/** Each language in its own words. */
const NAMES: Readonly<Record<Locale, string>> = { ja: '日本語', en: 'English' };

export function LanguageSwitch() {
  const t = useTranslations('app');
  const current = useLocale();
  const switchTo = useSwitchLocale();
  return (
    <div role="group" aria-label={t('language')} className="flex">
      {(Object.keys(NAMES) as Locale[]).map((locale) => (
        <Button
          key={locale}
          kind="quiet"
          lang={locale}
          aria-pressed={locale === current}
          className={locale === current ? 'no-underline! font-700' : 'font-400!'}
          onClick={() => switchTo(locale)}
        >
          {NAMES[locale]}
        </Button>
      ))}
    </div>
  );
}
