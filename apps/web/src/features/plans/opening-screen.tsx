import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { PlanSummary } from '#libs/contract/cycles.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { useLocalized } from '../../i18n/use-localized.js';
import { openingQuery, plansQuery } from './api.js';
import { OpeningPreview } from './opening-preview.js';
import { PlanMissing } from './plan-missing.js';
import { YearChoice } from './year-choice.js';

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
  const { year = firstYearToOpen(plan) } = useSearch({ from: '/signed-in/plans/$planId/open' });
  const preview = useQuery(openingQuery(plan.id, year));
  return (
    <>
      <p>{localized(plan.name)}</p>
      <PageHeading title={t('title')} />
      <YearChoice plan={plan} year={year} />
      <Loaded query={preview}>
        {(opening) => <OpeningPreview key={opening.fiscalYear} opening={opening} />}
      </Loaded>
    </>
  );
}

/** The first year of the period that is not open yet; the last one when all are. */
function firstYearToOpen(plan: PlanSummary): number {
  const open = new Set(plan.cycles.map((cycle) => cycle.fiscalYearFrom));
  const latest = Math.max(plan.periodFrom - 1, ...open);
  return Math.min(latest + 1, plan.periodTo);
}
