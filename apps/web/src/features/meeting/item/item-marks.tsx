import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { MeetingItem } from '#libs/contract/meetings.js';
import type { Mark } from '#libs/domain/grading/grade-scale.js';
import { GradeMark } from '../../../components/grade-mark.js';
import { useFiscalYears } from '../../../i18n/use-localized.js';
import { gradeFieldOf } from '../../sheet/grade/grade-field.js';

/** The marks side by side: last time’s, the department’s own, the proposal, what was decided. */
export function ItemMarks({ item: { sheet, previous } }: { item: MeetingItem }) {
  const t = useTranslations();
  const years = useFiscalYears();
  const field = gradeFieldOf(sheet.fields);
  if (!field) return null;
  if (!sheet.graded) {
    return <p className="mt-2">{t('sheet.gradedInParts', { what: t(`sheet.gradeWords.${field.scaleKind}`), count: sheet.parts.length })}</p>;
  }
  const mark = (symbol: string, marks: readonly Mark[]) => <GradeMark symbol={symbol} marks={marks} />;
  return (
    <dl className="mt-3 flex flex-wrap gap-x-8 gap-y-2">
      {previous ? <Pair term={t('meeting.previous', { years: years(previous) })}>{mark(previous.mark.symbol, [previous.mark])}</Pair> : null}
      {field.assessed?.value ? <Pair term={t('meeting.assessed')}>{mark(field.assessed.value, field.marks)}</Pair> : null}
      {field.proposed === null ? null : <Pair term={t('meeting.proposal')}>{mark(field.proposed, field.marks)}</Pair>}
      {field.settled === null ? null : <Pair term={t('meeting.decided')}>{mark(field.settled, field.marks)}</Pair>}
    </dl>
  );
}

function Pair({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-solid-gray-700">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
