import { useTranslations } from 'use-intl';
import type { SheetView } from '#libs/contract/sheets.js';
import type { Stage } from '#libs/domain/review/stage.js';
import { useReceiver } from '../../../i18n/use-receiver.js';

/** Who has the sheet in a stage, or the stage itself where nobody is known: 政策企画課, 完了. */
export function useStageReceiver({ holders }: Pick<SheetView, 'holders'>): (stage: Stage) => string {
  const t = useTranslations('stages');
  const receiver = useReceiver();
  return (stage) => {
    const holder = stage === 'ready' ? undefined : holders[stage];
    return holder ? receiver(holder) : t(stage);
  };
}

/** What a button says: the action and who receives the sheet, 「評価を提案する（本部会へ）」. */
export function useForward(sheet: Pick<SheetView, 'holders'>) {
  const t = useTranslations('sheet');
  const receiver = useStageReceiver(sheet);
  return (action: string, to: readonly Stage[]): string => {
    const [stage] = to;
    return stage === undefined ? action : t('forward', { action, stage: receiver(stage) });
  };
}
