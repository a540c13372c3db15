import type { ReactNode } from 'react';
import { createContext, use, useEffect, useMemo, useState } from 'react';
import { IntlProvider } from 'use-intl';
import type { Locale } from '#libs/domain/text/localized-text.js';
import type { AllMessages } from '../messages/all-messages.js';
import { loadMessages } from '../messages/catalogue.js';

const STORED_AS = 'nendo.locale';

const SwitchContext = createContext<(locale: Locale) => void>(() => undefined);

/** The function that changes the language of the screens. */
export function useSwitchLocale(): (locale: Locale) => void {
  return use(SwitchContext);
}

interface Loaded {
  readonly locale: Locale;
  readonly messages: AllMessages;
}

export async function loadStoredLocale(): Promise<Loaded> {
  const locale: Locale = storedLocale();
  return { locale, messages: await loadMessages(locale) };
}

export function LocaleProvider({ initial, children }: { initial: Loaded; children: ReactNode }) {
  const [{ locale, messages }, setLoaded] = useState(initial);
  const switchTo = useMemo(
    () => (next: Locale) => {
      store(next);
      void loadMessages(next).then((loaded) => setLoaded({ locale: next, messages: loaded }));
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
