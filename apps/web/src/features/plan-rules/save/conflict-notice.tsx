import { useTranslations } from 'use-intl';
import { Button } from '../../../components/button.js';
import { ButtonRow } from '../../../components/dialog.js';
import { Notice } from '../../../components/notice.js';
import type { RulesDraft } from '../draft/use-rules-draft.js';
import { ChangesList } from './changes-list.js';

/** Somebody else saved meanwhile: both lists of changes, and what to do with one’s own. */
export function ConflictNotice({ draft }: { draft: RulesDraft }) {
  const t = useTranslations('planRules');
  if (draft.theirs.length === 0) return null;
  return (
    <Notice kind="warning" role="alert" title={t('conflictTitle')}>
      <p>{t('conflictHelp')}</p>
      <p className="mt-3 text-std-16B-170">{t('theirs')}</p>
      <ChangesList changes={draft.theirs} label={t('theirs')} />
      <p className="mt-3 text-std-16B-170">{t('mine')}</p>
      <ChangesList changes={draft.changes} label={t('mine')} />
      <ButtonRow>
        <Button kind="primary" onClick={draft.merge}>
          {t('merge')}
        </Button>
        <Button onClick={draft.startOver}>{t('startOver')}</Button>
      </ButtonRow>
    </Notice>
  );
}
