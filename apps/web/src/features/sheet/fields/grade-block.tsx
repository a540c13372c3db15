import { useTranslations } from 'use-intl';
import type { SheetField } from '#libs/contract/sheets.js';
import { GradeMark } from '../../../components/grade-mark.js';
import { ReadOnlyBlock } from './read-only-block.js';

/** What the division proposed and what was settled; the choosing stands with the actions. */
export function GradeBlock({ field }: { field: Extract<SheetField, { kind: 'grade' }> }) {
  const t = useTranslations('sheet');
  const { proposed, settled, marks } = field;
  if (proposed === null && settled === null) return <ReadOnlyBlock field={field} note={t('notGraded')} />;
  return (
    <ReadOnlyBlock field={field}>
      <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[max-content_1fr]">
        {proposed === null ? null : (
          <>
            <dt>{t('proposed')}</dt>
            <dd>
              <GradeMark symbol={proposed} marks={marks} />
            </dd>
          </>
        )}
        <dt>{t('settled')}</dt>
        <dd>{settled === null ? t('notSettled') : <GradeMark symbol={settled} marks={marks} />}</dd>
      </dl>
    </ReadOnlyBlock>
  );
}
