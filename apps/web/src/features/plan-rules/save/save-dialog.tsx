import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { PlanRulesView } from '#libs/contract/plan-rules.js';
import { request } from '../../../api/client.js';
import { isProblem } from '../../../api/problem.js';
import { Button } from '../../../components/button.js';
import { ButtonRow, Dialog } from '../../../components/dialog.js';
import { useFlash } from '../../../components/flash.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { useAction } from '../../../components/use-action.js';
import type { RulesDraft } from '../draft/use-rules-draft.js';
import { ChangesList } from './changes-list.js';
import { useYearsKept } from './use-years-kept.js';

interface Props {
  readonly view: PlanRulesView;
  readonly draft: RulesDraft;
  readonly onClose: () => void;
}

/** What will be different, and from when; then it is saved. */
export function SaveDialog({ view, draft, onClose }: Props) {
  const t = useTranslations();
  const kept = useYearsKept(view);
  const queryClient = useQueryClient();
  const flash = useFlash();
  const { rules, base, changes } = draft;
  const { run, busy, error } = useAction(async () => {
    try {
      const { version } = await request('changePlanRules', {
        params: { planId: view.plan.id },
        body: { version: base.version, rules },
      });
      draft.saved(version);
    } catch (failure) {
      // Somebody else was faster: what they changed is read, and shown beside what was to be saved.
      if (!isProblem(failure, 'staleVersion')) throw failure;
      await queryClient.invalidateQueries({ queryKey: ['planRules', view.plan.id] });
      onClose();
      return;
    }
    await queryClient.invalidateQueries();
    onClose();
    flash(t('planRules.saved'));
  });
  return (
    <Dialog title={t('planRules.saveTitle')} onClose={onClose}>
      <p className="mt-4">{kept}</p>
      <div className="my-4 max-h-[50vh] overflow-y-auto">
        <ChangesList changes={changes} label={t('planRules.changesToSave')} />
      </div>
      {error === null ? null : <ProblemNotice error={error} />}
      <ButtonRow>
        <Button kind="primary" onClick={() => void run()}>
          {busy ? t('planRules.saving') : t('planRules.save')}
        </Button>
        <Button onClick={onClose}>{t('planRules.goOn')}</Button>
      </ButtonRow>
    </Dialog>
  );
}
