import type { Mark } from '#libs/domain/grading/grade-scale.js';
import { useLocalized } from '../i18n/use-localized.js';
import type { BadgeTone } from './badge.js';
import { Badge } from './badge.js';

const TONES: Record<Mark['tone'], BadgeTone> = {
  good: 'good',
  fair: 'strong',
  behind: 'warning',
  bad: 'bad',
  neutral: 'plain',
};

/** A mark with its word: 「A 順調」. A symbol that is not of the scale stands alone. */
export function GradeMark({ symbol, marks }: { symbol: string; marks: readonly Mark[] }) {
  const localized = useLocalized();
  const mark = marks.find((candidate) => candidate.symbol === symbol);
  return (
    <Badge tone={mark ? TONES[mark.tone] : 'plain'}>
      <strong>{symbol}</strong>
      {mark ? ` ${localized(mark.word)}` : ''}
    </Badge>
  );
}
