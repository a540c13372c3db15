import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { PlanSummary } from '#libs/contract/cycles.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { openingSearch } from '../../app/search.js';
import { useToday } from '../../api/viewer.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { useLocalized } from '../../i18n/use-localized.js';
import { plansQuery } from '../plans/api.js';
import { PlanMissing } from '../plans/plan-missing.js';
import type { YearsToOpen } from './api.js';
import { openingQuery } from './api.js';
import { OpeningGuide } from './opening-guide.js';
import { Step, Steps } from './step.js';
import { YearChoice } from './year-choice.js';

/** Opening a year, step by step on one page. */
export function OpeningScreen() {
  const { planId } = useParams({ from: '/signed-in/plans/$planId/open' });
  const query = useQuery(plansQuery);
  return (
    <Loaded query={query}>
      {({ plans }) => {
        const plan = plans.find((candidate) => candidate.id === planId);
        return plan ? <Opening plan={plan} /> : <PlanMissing />;
      }}
    </Loaded>
  );
}

function Opening({ plan }: { plan: PlanSummary }) {
  const t = useTranslations('opening');
  const localized = useLocalized();
  const today = useToday();
  const { year = yearToOpen(plan, today), to = year, page = 1 } = useSearch({ from: '/signed-in/plans/$planId/open', select: openingSearch });
  const years = { fiscalYear: year, fiscalYearTo: to };
  const preview = useQuery(openingQuery(plan.id, years, page));
  return (
    <>
      <p>{localized(plan.name)}</p>
      <PageHeading title={t('title')} />
      <p className="my-2">{t('lead')}</p>
      {preview.data?.cycleId === null ? <Steps /> : null}
      <Step name="year" title={t('steps.year')}>
        <YearChoice key={keyOf(years)} plan={plan} years={years} />
      </Step>
      <Loaded query={preview} within>{(opening) => <OpeningGuide key={keyOf(opening)} opening={opening} />}</Loaded>
    </>
  );
}

function keyOf({ fiscalYear, fiscalYearTo }: YearsToOpen): string {
  return `${fiscalYear}-${fiscalYearTo}`;
}

/** The year that ended last, or the one after those that are open already; always one of the plan's period. */
function yearToOpen(plan: PlanSummary, today: LocalDate): number {
  const running = Number(today.slice(0, 4)) - (today.slice(5) < '04-01' ? 1 : 0);
  const afterOpenOnes = Math.max(plan.periodFrom, ...plan.cycles.map((cycle) => cycle.fiscalYearTo + 1));
  return Math.min(Math.max(running - 1, afterOpenOnes), plan.periodTo);
}
