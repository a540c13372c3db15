import { useTranslations } from 'use-intl';
import type { SheetCard } from '#libs/contract/sheets.js';
import { holds, useViewer } from '../../api/viewer.js';
import { ButtonLink } from '../../components/button-link.js';
import { useFiscalYears, useLocalized } from '../../i18n/use-localized.js';

/** To the meeting of each year in which the headquarters have something to decide. */
export function MeetingLinks({ waiting }: { waiting: readonly SheetCard[] }) {
  const t = useTranslations('myWork');
  const localized = useLocalized();
  const fiscalYears = useFiscalYears();
  const viewer = useViewer();
  if (!holds(viewer, 'headquarters')) return null;
  const met = waiting.filter(({ stage }) => stage === 'opinion').map(({ cycle }) => cycle);
  const cycles = [...new Map(met.map((cycle) => [cycle.id, cycle])).values()];
  return cycles.map((cycle) => (
    <ButtonLink key={cycle.id} to="/cycles/$cycleId/meeting" params={{ cycleId: cycle.id }}>
      {cycles.length === 1 ? t('meeting') : t('meetingOf', { plan: localized(cycle.planName), years: fiscalYears(cycle) })}
    </ButtonLink>
  ));
}
