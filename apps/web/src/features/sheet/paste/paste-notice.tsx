import { useTranslations } from 'use-intl';
import { Button } from '../../../components/button.js';
import { focusControl } from '../../../components/focus.js';
import { Notice } from '../../../components/notice.js';
import type { PastedRange } from './use-paste.js';

/** What a pasted range has changed, with the way back. */
export function PasteNotice({ pasted, onUndo }: { pasted: PastedRange; onUndo: () => void }) {
  const t = useTranslations('writing.paste');
  const undo = () => {
    onUndo();
    focusControl(pasted.control);
  };
  return (
    <Notice kind="information" role="status">
      <p>{t('filled', { count: Object.keys(pasted.after).length })}</p>
      {pasted.left > 0 ? <p>{t('left', { count: pasted.left })}</p> : null}
      <Button kind="quiet" onClick={undo}>
        {t('undo')}
      </Button>
    </Notice>
  );
}
