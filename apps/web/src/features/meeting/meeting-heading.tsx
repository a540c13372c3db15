import { useTranslations } from 'use-intl';
import type { Meeting } from '#libs/contract/meetings.js';
import { ButtonLink } from '../../components/button-link.js';
import { GradeMark } from '../../components/grade-mark.js';
import { PageHeading } from '../../components/page-heading.js';
import { useDates } from '../../i18n/use-dates.js';
import { useFiscalYears, useLocalized } from '../../i18n/use-localized.js';

/** Where the keyboard goes when nothing is left to decide. */
export const STANDING = 'standing';

export function MeetingHeading({ meeting }: { meeting: Meeting }) {
  const t = useTranslations('meeting');
  const localized = useLocalized();
  const { day } = useDates();
  const { cycle, counts, dueOn, scaleKind } = meeting;
  const params = { cycleId: cycle.id };
  return (
    <>
      <p>{localized(cycle.planName)}</p>
      <PageHeading title={t('title', { years: useFiscalYears()(cycle) })} />
      {dueOn === null ? null : <p>{t('due', { date: day(dueOn) })}</p>}
      <div className="screen-only my-4 flex flex-wrap gap-3">
        <ButtonLink to="/cycles/$cycleId/meeting/print" params={params}>
          {t('print')}
        </ButtonLink>
        <ButtonLink to="/cycles/$cycleId" params={params}>
          {t('toBoard')}
        </ButtonLink>
      </div>
      <section aria-labelledby={STANDING} className="mb-8 rounded-12 bg-solid-gray-50 p-4">
        <h2 id={STANDING} tabIndex={-1} className="text-std-18B-160 outline-none">
          {t('standing')}
        </h2>
        <p>{t('counts', counts)}</p>
        <dl className="mt-2 grid gap-x-6 gap-y-2 sm:grid-cols-[max-content_1fr]">
          <Summary term={t(`proposed.${scaleKind}`)} summary={meeting.proposed} marks={meeting.marks} />
          <Summary term={t(`settled.${scaleKind}`)} summary={meeting.settled} marks={meeting.marks} />
        </dl>
      </section>
    </>
  );
}

interface SummaryProps {
  readonly term: string;
  readonly summary: Meeting['proposed'];
  readonly marks: Meeting['marks'];
}

/** How many have each mark. */
function Summary({ term, summary, marks }: SummaryProps) {
  const t = useTranslations('meeting');
  return (
    <>
      <dt className="text-std-16B-170">{term}</dt>
      <dd className="flex flex-wrap gap-x-5 gap-y-1">
        {summary.marks.map(({ symbol, count }) => (
          <span key={symbol} className="whitespace-nowrap">
            <GradeMark symbol={symbol} marks={marks} /> {t('markCount', { count })}
          </span>
        ))}
        {summary.blank > 0 ? <span>{t('blank', { count: summary.blank })}</span> : null}
      </dd>
    </>
  );
}
