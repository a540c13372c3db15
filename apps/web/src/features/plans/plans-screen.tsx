import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { holds, useViewer } from '../../api/viewer.js';
import { ButtonLink } from '../../components/button-link.js';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { plansQuery } from './api.js';
import { PlanCard } from './plan-card.js';

export function PlansScreen() {
  const t = useTranslations('plans');
  const administers = holds(useViewer(), 'administrator');
  const query = useQuery(plansQuery);
  return (
    <Loaded query={query}>
      {({ plans }) => (
        <>
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <PageHeading title={t('title')} />
            {administers ? (
              <ButtonLink kind={plans.length === 0 ? 'primary' : 'secondary'} to="/plans/import">
                {t('import')}
              </ButtonLink>
            ) : null}
          </div>
          {plans.length === 0 ? <p className="my-4">{administers ? t('noneYet') : t('none')}</p> : null}
          {plans.map((plan) => (
            <PlanCard key={plan.id} plan={plan} />
          ))}
        </>
      )}
    </Loaded>
  );
}
