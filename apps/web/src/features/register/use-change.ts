import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { request } from '../../api/client.js';
import { useFlash } from '../../components/flash.js';
import { useAction } from '../../components/use-action.js';
import type { Change, Register } from './api.js';

/** Sends one change of the register as it is shown, and says what was done. */
export function useChange(register: Register, afterwards: () => void = () => undefined) {
  const t = useTranslations('register.done');
  const queryClient = useQueryClient();
  const flash = useFlash();
  return useAction(async (change: Change, done?: string) => {
    try {
      await request('changeRegister', { params: { planId: register.plan.id }, body: { version: register.version, change } });
    } finally {
      // After a refusal too: somebody else may have changed it.
      await queryClient.invalidateQueries();
    }
    afterwards();
    flash(done ?? t(change.kind));
  });
}
