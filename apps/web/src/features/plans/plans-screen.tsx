import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Loaded } from '../../components/loaded.js';
import { PageHeading } from '../../components/page-heading.js';
import { plansQuery } from './api.js';
import { PlanCard } from './plan-card.js';

export function PlansScreen() {
  const t = useTranslations('plans');
  const query = useQuery(plansQuery);
  return (
    <Loaded query={query}>
      {({ plans }) => (
        <>
          <PageHeading title={t('title')} />
          {plans.length === 0 ? <p className="my-4">{t('none')}</p> : null}
          {plans.map((plan) => (
            <PlanCard key={plan.id} plan={plan} />
          ))}
        </>
      )}
    </Loaded>
  );
}
