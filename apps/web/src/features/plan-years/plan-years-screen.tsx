import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { useFiscalYears, useLocalized } from '../../i18n/use-localized.js';
import type { PlanYears } from './api.js';
import { planYearsQuery } from './api.js';
import { YearsTable } from './years-table.js';

export function PlanYearsScreen() {
  const { planId } = useParams({ from: '/signed-in/plans/$planId/years' });
  const query = useQuery(planYearsQuery(planId));
  return <Loaded query={query}>{(years) => <PlanYearsPage years={years} />}</Loaded>;
}

function PlanYearsPage({ years }: { years: PlanYears }) {
  const t = useTranslations('planYears');
  const localized = useLocalized();
  const { plan, sections } = years;
  const period = useFiscalYears()({ fiscalYearFrom: plan.periodFrom, fiscalYearTo: plan.periodTo });
  return (
    <>
      {/* As wide as the years are many. */}
      <style>{'@page { size: A4 landscape }'}</style>
      <p className="screen-only">
        <Link to="/plans" className="inline-flex min-h-11 items-center">
          {t('toPlans')}
        </Link>
      </p>
      <p>{localized(plan.name)}</p>
      <PageHeading title={t('titleOf', { plan: localized(plan.name) })}>{t('title')}</PageHeading>
      <p>{t('facts', { period, items: plan.items })}</p>
      {sections.some(({ items }) => items.length > 0) ? (
        <>
          <div className="mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <p className="max-w-3xl">
              <span className="screen-only">{t('help')}</span>
              {t('blankHelp')}
            </p>
            <Button className="screen-only" onClick={() => window.print()}>
              {t('print')}
            </Button>
          </div>
          <YearsTable years={years} />
        </>
      ) : (
        <p className="my-4">{t('noItems')}</p>
      )}
    </>
  );
}
