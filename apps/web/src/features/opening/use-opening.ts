import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { request } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { useFlash } from '../../components/flash.js';
import { useAction } from '../../components/use-action.js';
import { useDates } from '../../i18n/use-dates.js';
import type { Opening } from './api.js';
import type { Decisions } from './decisions.js';
import { openingBody } from './decisions.js';

/** Opens the year, or has it opened later, and goes to where that is seen. */
export function useOpening(opening: Opening, year: string) {
  const t = useTranslations('opening');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const flash = useFlash();
  const { moment } = useDates();
  const params = { planId: opening.plan.id };
  const bodyOf = (decisions: Decisions) => ({ ...openingBody(opening, decisions), planVersion: opening.planVersion });

  const open = async (decisions: Decisions) => {
    const { cycleId, sheets } = await request('openCycle', { params, body: bodyOf(decisions) });
    await queryClient.invalidateQueries({ refetchType: 'none' });
    await navigate({ to: '/cycles/$cycleId', params: { cycleId } });
    flash(t('opened', { year, count: sheets }));
  };
  const schedule = async (decisions: Decisions) => {
    const { openOn, openAt } = decisions;
    const { dueAt } = await request('scheduleOpening', { params, body: { ...bodyOf(decisions), openOn, openAt } });
    await queryClient.invalidateQueries({ refetchType: 'none' });
    await navigate({ to: '/plans' });
    flash(t('scheduled', { year, moment: moment(dueAt) }));
  };
  return useAction(async (decisions: Decisions) => {
    try {
      await (decisions.when === 'now' ? open(decisions) : schedule(decisions));
    } catch (failure) {
      // The plan has changed meanwhile: what is shown is read again, what was decided stays.
      if (isProblem(failure, 'staleVersion')) await queryClient.invalidateQueries({ queryKey: ['opening', opening.plan.id] });
      throw failure;
    }
  });
}
