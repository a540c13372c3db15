import { useTranslations } from 'use-intl';
import { isProblem } from '../../../api/problem.js';
import { Button } from '../../../components/button.js';
import { Notice } from '../../../components/notice.js';
import { useDates } from '../../../i18n/use-dates.js';
import type { DraftSaver, DraftSnapshot } from '../../sheet/draft/draft-saver.js';

interface Props {
  readonly saver: DraftSaver;
  readonly snapshot: DraftSnapshot;
}

/** Whether the words in the box are kept, and what to do when they are not. */
export function CommentStatus({ saver, snapshot: { state, savedAt, failure } }: Props) {
  const t = useTranslations('reading.status');
  const { time } = useDates();
  const failed = failure !== null && state !== 'conflict';
  return (
    <div className="screen-only">
      <p role="status" className="min-h-7">
        {state === 'saving' ? t('saving') : null}
        {state === 'unsaved' ? t('unsaved') : null}
        {state === 'conflict' ? t('conflict') : null}
        {state === 'clean' && savedAt !== null ? t('saved', { time: time(savedAt) }) : null}
      </p>
      {failed ? (
        <Notice kind="error" role="alert" title={t(isProblem(failure, 'unauthenticated') ? 'signedOut' : 'failed')}>
          <Button className="mt-2" onClick={() => void saver.flush()}>
            {t('retry')}
          </Button>
        </Notice>
      ) : null}
    </div>
  );
}
