import { useTranslations } from 'use-intl';
import type { ScaleKind } from '../grade/use-grade-word.js';

/**
 * What an entry of the history is called. kind: of the sheet's grades; null: it takes none. An action that a newer server
 * writes and this program does not know stands as it is.
 */
export function useActionWord(kind: ScaleKind | null): (action: string) => string {
  const t = useTranslations('history.actions');
  return (action) => {
    if (action === 'propose' || action === 'settle') return kind === null ? t('handOn') : t(`${action}.${kind}`);
    return t.has(action as 'open') ? t(action as 'open') : action;
  };
}
