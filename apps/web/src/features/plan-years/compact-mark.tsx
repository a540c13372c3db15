import type { Mark, Tone } from '#libs/domain/grading/grade-scale.js';

/** Told apart by the line too, for readers and printers that see no colour. */
const LOOK: Readonly<Record<Tone, string>> = {
  good: 'border-2 border-success-2 bg-green-50 text-green-900',
  fair: 'border border-key-900 bg-key-50 text-key-900',
  behind: 'border-2 border-dashed border-warning-yellow-2 bg-yellow-50 text-yellow-1200',
  bad: 'border-4 border-double border-error-2 bg-red-50 text-error-2',
  neutral: 'border border-solid-gray-536 bg-white text-solid-gray-800',
};

/** The symbol alone: the totals at the head of the table say the words. */
export function CompactMark({ symbol, marks }: { symbol: string; marks: readonly Mark[] }) {
  const tone = marks.find((mark) => mark.symbol === symbol)?.tone ?? 'neutral';
  return (
    <span className={`inline-flex h-8 min-w-9 items-center justify-center rounded-4 px-1 text-std-16B-170 ${LOOK[tone]}`}>
      {symbol}
    </span>
  );
}
