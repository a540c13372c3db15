import { useTranslations } from 'use-intl';
import { GradeMark } from '../../../components/grade-mark.js';
import { useLocalized } from '../../../i18n/use-localized.js';
import type { FieldOf } from '../../sheet/sheet-field.js';
import { ReadingBlock } from './reading-block.js';

/** The settled mark with its word, and what the others would have said. */
export function GradeInWords({ field }: { field: FieldOf<'grade'> }) {
  const t = useTranslations('reading');
  const localized = useLocalized();
  const { settled, marks } = field;
  if (settled === null) return null;
  return (
    <ReadingBlock field={field}>
      <p className="text-std-20B-150">
        <GradeMark symbol={settled} marks={marks} />
      </p>
      <details className="mt-2">
        <summary className="min-h-11 content-center">{t('gradeLegend')}</summary>
        <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1">
          {marks.map(({ symbol, word }) => (
            <div key={symbol} className="contents">
              <dt className="text-std-16B-170">{symbol}</dt>
              <dd>{localized(word)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </ReadingBlock>
  );
}
