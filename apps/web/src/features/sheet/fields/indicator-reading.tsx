import { useTranslations } from 'use-intl';
import type { IndicatorRow } from '#libs/contract/sheets.js';

type Reading = Pick<IndicatorRow['values'][number], 'trend' | 'reached'>;

const TREND = {
  improved: { shape: '↗', look: 'text-green-900' },
  worsened: { shape: '↘', look: 'text-error-2' },
  unchanged: { shape: '→', look: 'text-solid-gray-700' },
} as const;

const REACHED = {
  reached: { shape: '✓', look: 'text-green-900' },
  notReached: { shape: '', look: 'text-solid-gray-700' },
} as const;

/** What a value means against baseline and target, in words and shape. What can't be said is not said. */
export function IndicatorReading({ value: { trend, reached } }: { value: Reading }) {
  const t = useTranslations('sheet');
  if (trend === 'cannotSay' && reached === 'cannotSay') return null;
  return (
    <ul className="mt-1 flex flex-wrap gap-x-3 whitespace-nowrap">
      {trend === 'cannotSay' ? null : <Mark {...TREND[trend]} word={t(`trends.${trend}`)} />}
      {reached === 'cannotSay' ? null : <Mark {...REACHED[reached]} word={t(`reached.${reached}`)} />}
    </ul>
  );
}

function Mark({ shape, look, word }: { shape: string; look: string; word: string }) {
  return (
    <li className={look}>
      {shape === '' ? null : (
        <span aria-hidden="true" className="mr-1">
          {shape}
        </span>
      )}
      {word}
    </li>
  );
}
