import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { SheetField, SheetView } from '#libs/contract/sheets.js';
import { GradeMark } from '../../../components/grade-mark.js';
import { useFiscalYears, useLocalized } from '../../../i18n/use-localized.js';
import type { Writing } from '../fields/writing.js';
import { LastYearPanel } from './last-year-panel.js';

interface Props {
  readonly field: SheetField;
  readonly sheet: SheetView;
  readonly writing: Writing;
  readonly children: ReactNode;
}

/** A field with last year's beside it; wide ones have it below them. */
export function BesideLastYear({ field, sheet: { lastYear }, writing, children }: Props) {
  if (lastYear === null) return children;
  if (field.kind === 'grade') {
    return (
      <>
        {children}
        {lastYear.grade ? <LastYearGrade cycle={lastYear.cycle} grade={lastYear.grade} /> : null}
      </>
    );
  }
  const last = lastYear.fields.find(({ key }) => key === field.key);
  if (!last || !('writable' in field) || field.kind === 'indicators') return children;
  const isNarrow = field.kind === 'text' || field.kind === 'choice';
  return (
    <div className={isNarrow ? 'items-start gap-6 xl:grid xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]' : ''}>
      <div>{children}</div>
      <LastYearPanel field={field} last={last} lastYear={lastYear} writing={writing} />
    </div>
  );
}

type Grade = NonNullable<NonNullable<SheetView['lastYear']>['grade']>;

function LastYearGrade({ cycle, grade: { label, mark } }: { cycle: SheetView['cycle']; grade: Grade }) {
  const t = useTranslations('writing.lastYear');
  const localized = useLocalized();
  const fiscalYears = useFiscalYears();
  return (
    <p className="screen-only my-2 rounded-8 bg-solid-gray-50 px-4 py-2">
      {t('grade', { years: fiscalYears(cycle), label: localized(label) })} <GradeMark symbol={mark.symbol} marks={[mark]} />
    </p>
  );
}
