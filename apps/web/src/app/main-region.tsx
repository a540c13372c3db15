import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { FlashMessage } from '../components/flash.js';

const MAIN_ID = 'main';

export function SkipLink() {
  const t = useTranslations('app');
  return (
    <a
      href={`#${MAIN_ID}`}
      className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10 focus:bg-white focus:p-2"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(MAIN_ID)?.focus();
      }}
    >
      {t('skip')}
    </a>
  );
}

export function Main({ children }: { children: ReactNode }) {
  return (
    <main id={MAIN_ID} tabIndex={-1} className="mx-auto max-w-7xl px-4 pt-6 pb-16 outline-none">
      <FlashMessage />
      {children}
    </main>
  );
}
