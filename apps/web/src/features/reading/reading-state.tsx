import { useTranslations } from 'use-intl';
import type { ReadingState } from '#libs/contract/reading.js';

const SHAPE = { waiting: '○', commented: '✓', noComment: '✓' } as const;
const LOOK = { waiting: 'text-solid-gray-800', commented: 'text-green-900', noComment: 'text-green-900' } as const;

/** Whether something is done, in words and by shape. */
export function ReadingStateMark({ state }: { state: ReadingState }) {
  const t = useTranslations('reading.states');
  return (
    <span className={`whitespace-nowrap ${LOOK[state]}`}>
      <span aria-hidden="true" className="mr-1">
        {SHAPE[state]}
      </span>
      {t(state)}
    </span>
  );
}
