import { useTranslations } from 'use-intl';
import type { PlanRulesView } from '#libs/contract/plan-rules.js';
import type { EditedRules } from '#libs/domain/template/edited-rules.js';
import { rulesChanges } from '#libs/domain/template/rules-changes.js';
import { Badge } from '../../components/badge.js';
import { Notice } from '../../components/notice.js';
import { useFiscalYears } from '../../i18n/use-localized.js';
import { ChangesList } from './save/changes-list.js';
import { useYearsKept } from './save/use-years-kept.js';

/** The years that keep what they were opened with, and how the newest of them differs from what is being edited. */
export function PastYears({ view, rules }: { view: PlanRulesView; rules: EditedRules }) {
  const t = useTranslations();
  const fiscalYears = useFiscalYears();
  const kept = useYearsKept(view);
  const { cycles, latest } = view;
  const [newest] = cycles;
  if (!newest || !latest) return <Notice kind="information" title={kept} />;
  const differences = rulesChanges(latest, rules);
  const years = fiscalYears(newest);
  return (
    <Notice kind="information" title={kept}>
      {differences.length === 0 ? (
        <p>{t('planRules.sameAsNewest', { years })}</p>
      ) : (
        <details>
          <summary className="min-h-11 cursor-pointer py-2">
            {t('planRules.differsFromNewest', { years, count: differences.length })}
          </summary>
          <ChangesList changes={differences} label={t('planRules.differences', { years })} />
        </details>
      )}
      {cycles.length > 1 ? (
        <details>
          <summary className="min-h-11 cursor-pointer py-2">{t('planRules.allYears', { count: cycles.length })}</summary>
          <ul>
            {cycles.map((cycle) => (
              <li key={cycle.id} className="flex flex-wrap gap-x-4 py-1">
                <span>{fiscalYears(cycle)}</span>
                <Badge>{t(`cycleStatuses.${cycle.status}`)}</Badge>
                <span>{t(cycle.sameRules ? 'planRules.sameRules' : 'planRules.otherRules')}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Notice>
  );
}
