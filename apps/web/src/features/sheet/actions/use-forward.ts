import { useTranslations } from 'use-intl';
import type { Stage } from '#libs/domain/review/stage.js';

/** What a button says: the action and where the sheet goes, 「提出する（評価(主管課)へ）」. */
export function useForward() {
  const t = useTranslations();
  return (action: string, to: readonly Stage[]): string => {
    const [stage] = to;
    return stage === undefined ? action : t('sheet.forward', { action, stage: t(`stages.${stage}`) });
  };
}
