import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PlanSummary } from '#libs/contract/cycles.js';
import { request } from '../../api/client.js';
import { Button } from '../../components/button.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { useAction } from '../../components/use-action.js';
import { useLocalized } from '../../i18n/use-localized.js';
import { saveFile } from '../../components/files/save-file.js';

const CONTAINERS = ['xlsx', 'zip'] as const;
type Container = (typeof CONTAINERS)[number];

/** Hands out a plan as a plan pack, in one of its containers. */
export function ExportPlan({ plan }: { plan: Pick<PlanSummary, 'id' | 'name'> }) {
  const t = useTranslations('exporting');
  const localized = useLocalized();
  const [chosen, setChosen] = useState<Container | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const { run, busy, error } = useAction(async (container: Container) => {
    setChosen(container);
    setSaved(null);
    const pack = await request('exportPlan', { params: { planId: plan.id }, query: { container } });
    saveFile(pack);
    setSaved(pack.fileName);
  });
  return (
    <>
      <div role="group" aria-label={t('of', { plan: localized(plan.name) })} className="flex flex-wrap items-center">
        <span aria-hidden="true" className="mr-2">
          {t('label')}
        </span>
        {CONTAINERS.map((container) => (
          <Button key={container} kind="quiet" onClick={() => void run(container)}>
            {busy && chosen === container ? t('busy') : t(container)}
          </Button>
        ))}
      </div>
      <p role="status">{saved === null ? null : t('done', { name: saved })}</p>
      {error === null ? null : <ProblemNotice error={error} />}
    </>
  );
}
