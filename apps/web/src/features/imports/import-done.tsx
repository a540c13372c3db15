import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.js';
import { ButtonLink } from '../../components/button-link.js';
import { PageHeading } from '../../components/page-heading.js';
import { useLocalized } from '../../i18n/use-localized.js';
import { plansQuery } from '../plans/api.js';
import { ChangeCounts } from './change-counts.js';
import type { ImportResult } from './use-pack-check.js';

export function ImportDone({ done, onAnother }: { done: ImportResult; onAnother: () => void }) {
  const t = useTranslations('imports');
  const localized = useLocalized();
  const { data } = useQuery(plansQuery);
  const plan = data?.plans.find(({ id }) => id === done.planId);
  return (
    <>
      {plan === undefined ? null : <p>{localized(plan.name)}</p>}
      <PageHeading title={t('done')} />
      <ChangeCounts caption={t('doneCounts')} changes={done.changes} />
      <div className="screen-only mt-6 flex flex-wrap gap-3">
        <ButtonLink kind="primary" to="/plans/$planId/years" params={{ planId: done.planId }}>
          {t('toPlan')}
        </ButtonLink>
        <ButtonLink to="/plans/$planId/open" params={{ planId: done.planId }}>
          {t('openYear')}
        </ButtonLink>
        <Button onClick={onAnother}>{t('another')}</Button>
      </div>
    </>
  );
}
