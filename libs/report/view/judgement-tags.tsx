import type { Locale } from '#libs/domain/text/localized-text.js';
import type { IndicatorJudgement } from '../indicator-judgement.js';
import { messagesFor } from '../messages/messages.js';

/**
 * Shapes on a grid of 12. Drawn, because ▲ and － beside a number are read, and copied, as a minus. Up is better, whether
 * the number rose or fell; the word beside it says the same.
 */
const SHAPES = {
  improved: 'M6 1.5 L11 10.5 H1 Z',
  worsened: 'M6 10.5 L1 1.5 H11 Z',
  unchanged: 'M1 3 H11 V5 H1 Z M1 7 H11 V9 H1 Z',
  reached: 'M1 6.5 L2.8 4.7 L5 6.9 L9.8 2 L11.4 3.8 L5 10.2 Z',
} as const;

/** What a value means beside the baseline and the target. What cannot be said, and a target still ahead, has no tag. */
export function JudgementTags({ indicator, locale }: { readonly indicator: IndicatorJudgement; readonly locale: Locale }) {
  const words = messagesFor(locale).indicator;
  const { trend, reached } = indicator;
  return (
    <>
      {trend !== 'cannotSay' && <Tag shape={trend} words={words.trend[trend]} locale={locale} />}
      {reached === 'reached' && <Tag shape="reached" words={words.reached.reached} locale={locale} />}
    </>
  );
}

function Tag(props: { readonly shape: keyof typeof SHAPES; readonly words: string; readonly locale: Locale }) {
  const { shape, words, locale } = props;
  return (
    <span className={`report-judgement report-judgement-${shape}`} lang={locale}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
        <path d={SHAPES[shape]} fill="currentColor" />
      </svg>
      {words}
    </span>
  );
}
