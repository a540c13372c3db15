import { useTranslations } from 'use-intl';
import type { SheetCard } from '#libs/contract/sheets.js';
import { ButtonLink } from '../../components/button-link.js';
import { useFiscalYears, useLocalized } from '../../i18n/use-localized.js';

/** To the workbook of each year in which a draft waits. */
export function OfflineLinks({ waiting }: { waiting: readonly SheetCard[] }) {
  const t = useTranslations('myWork');
  const localized = useLocalized();
  const fiscalYears = useFiscalYears();
  const drafts = waiting.filter(({ stage }) => stage === 'draft').map(({ cycle }) => cycle);
  const cycles = [...new Map(drafts.map((cycle) => [cycle.id, cycle])).values()];
  return cycles.map((cycle) => (
    <ButtonLink key={cycle.id} to="/cycles/$cycleId/offline" params={{ cycleId: cycle.id }}>
      {cycles.length === 1 ? t('offline') : t('offlineOf', { plan: localized(cycle.planName), years: fiscalYears(cycle) })}
    </ButtonLink>
  ));
}
