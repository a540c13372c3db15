import type { ReactNode } from 'react';
import { createContext, use, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { IntlProvider } from 'use-intl';
import type { Locale } from '#libs/domain/text/localized-text.js';
import type { AllMessages } from '../messages/all-messages.js';
import { japaneseWords, loadEnglish, watchJapanese } from '../messages/catalogue.js';

const STORED_AS = 'nendo.locale';

const SwitchContext = createContext<(locale: Locale) => void>(() => undefined);

/** The function that changes the language of the screens. */
export function useSwitchLocale(): (locale: Locale) => void {
  return use(SwitchContext);
}

interface Loaded {
  readonly locale: Locale;
  /** null: never asked for. */
  readonly english: AllMessages | null;
}

export async function loadStoredLocale(): Promise<Loaded> {
  const locale = storedLocale();
  return { locale, english: locale === 'en' ? await loadEnglish() : null };
}

export function LocaleProvider({ initial, children }: { initial: Loaded; children: ReactNode }) {
  const [{ locale, english }, setLoaded] = useState(initial);
  const japanese = useSyncExternalStore(watchJapanese, japaneseWords);
  const messages = locale === 'en' && english !== null ? english : japanese;
  const switchTo = useMemo(
    () => (next: Locale) => {
      store(next);
      if (next === 'ja') setLoaded((loaded) => ({ ...loaded, locale: next }));
      else void loadEnglish().then((words) => setLoaded({ locale: next, english: words }));
    },
    [],
  );
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <SwitchContext value={switchTo}>
      <IntlProvider locale={locale} messages={messages} timeZone="Asia/Tokyo">
        {children}
      </IntlProvider>
    </SwitchContext>
  );
}

/** Storage can be forbidden by the browser; then the choice lasts as long as the page. */
function storedLocale(): Locale {
  try {
    return localStorage.getItem(STORED_AS) === 'en' ? 'en' : 'ja';
  } catch {
    return 'ja';
  }
}

function store(locale: Locale): void {
  try {
    localStorage.setItem(STORED_AS, locale);
  } catch {
    // see storedLocale
  }
}
