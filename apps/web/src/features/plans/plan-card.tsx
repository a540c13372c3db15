import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { PlanSummary } from '#libs/contract/cycles.js';
import { holds, useViewer } from '../../api/viewer.js';
import { Badge } from '../../components/badge.js';
import { ButtonLink } from '../../components/button-link.js';
import { useFiscalYears, useLocalized } from '../../i18n/use-localized.js';
import { ExportPlan } from '../imports/export-plan.js';
import { ScheduledOpenings } from './scheduled-openings.js';

export function PlanCard({ plan }: { plan: PlanSummary }) {
  const t = useTranslations('plans');
  const localized = useLocalized();
  const fiscalYears = useFiscalYears();
  const administers = holds(useViewer(), 'administrator');
  const period = fiscalYears({ fiscalYearFrom: plan.periodFrom, fiscalYearTo: plan.periodTo });
  return (
    <section aria-labelledby={`plan-${plan.id}`} className="my-6 rounded-12 border border-solid-gray-420 p-4">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div>
          <h2 id={`plan-${plan.id}`} className="text-std-20B-150">
            {localized(plan.name)}
          </h2>
          <p>{t('facts', { period, items: plan.items })}</p>
        </div>
        <div className="flex flex-wrap gap-3">
          <ButtonLink to="/plans/$planId/years" params={{ planId: plan.id }} aria-describedby={`plan-${plan.id}`}>
            {t('years')}
          </ButtonLink>
          <ButtonLink to="/plans/$planId/register" params={{ planId: plan.id }} aria-describedby={`plan-${plan.id}`}>
            {t('register')}
          </ButtonLink>
          {administers ? (
            <ButtonLink to="/plans/$planId/rules" params={{ planId: plan.id }} aria-describedby={`plan-${plan.id}`}>
              {t('rules')}
            </ButtonLink>
          ) : null}
          {administers ? (
            <ButtonLink to="/plans/$planId/open" params={{ planId: plan.id }} aria-describedby={`plan-${plan.id}`}>
              {t('open')}
            </ButtonLink>
          ) : null}
        </div>
      </div>
      {plan.cycles.length === 0 ? (
        <p className="mt-3">{t('noCycles')}</p>
      ) : (
        <ul aria-label={t('cycles')} className="mt-3 divide-y divide-solid-gray-300 border-t border-solid-gray-300">
          {plan.cycles.map((cycle) => (
            <CycleRow key={cycle.id} cycle={cycle} />
          ))}
        </ul>
      )}
      <ScheduledOpenings plan={plan} administers={administers} />
      {administers ? (
        <div className="mt-3 border-t border-solid-gray-300 pt-2">
          <ExportPlan plan={plan} />
        </div>
      ) : null}
    </section>
  );
}

const TONE = { running: 'strong', closed: 'warning', published: 'good' } as const;

function CycleRow({ cycle }: { cycle: PlanSummary['cycles'][number] }) {
  const t = useTranslations();
  const fiscalYears = useFiscalYears();
  return (
    <li className="flex flex-wrap items-center gap-x-6 py-1">
      <Link to="/cycles/$cycleId" params={{ cycleId: cycle.id }} className="inline-flex min-h-11 items-center sm:min-w-80">
        {t('plans.board', { years: fiscalYears(cycle) })}
      </Link>
      <Badge tone={TONE[cycle.status]}>{t(`cycleStatuses.${cycle.status}`)}</Badge>
    </li>
  );
}
