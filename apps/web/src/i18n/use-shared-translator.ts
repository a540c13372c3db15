import { useMemo } from 'react';
import { createTranslator, useLocale, useMessages } from 'use-intl';
import type { SharedTranslator } from '#libs/contract/messages/explain-refusal.js';
import type { SharedMessages } from '#libs/contract/messages/ja.js';

/** For the sentences that the server says too. */
export function useSharedTranslator(): SharedTranslator {
  const locale = useLocale();
  const messages = useMessages();
  return useMemo(
    () => createTranslator<SharedMessages>({ locale, messages, timeZone: 'Asia/Tokyo' }),
    [locale, messages],
  );
}
