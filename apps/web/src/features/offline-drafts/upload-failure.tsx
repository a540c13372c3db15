import { useTranslations } from 'use-intl';
import { ConnectionFailure } from '../../api/problem.js';
import { Button } from '../../components/button.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { UnreadableFile } from '../../components/files/read-uploads.js';
import { ProblemNotice } from '../../components/problem-notice.js';

/** A check or a taking-in that did not go through, or of which nobody knows how it ended. */
export function UploadFailure({ error, onCheckAgain }: { error: unknown; onCheckAgain: () => void }) {
  const t = useTranslations('offlineDrafts.upload');
  if (error instanceof UnreadableFile) {
    return (
      <ErrorSummary title={t('unreadable', { name: error.fileName })} errors={[{ text: t('unreadableHelp') }]} cause={error} />
    );
  }
  return (
    <div className="screen-only">
      <ProblemNotice error={error} />
      {error instanceof ConnectionFailure ? <p className="my-4">{t('unknownEnd')}</p> : null}
      <Button kind="primary" onClick={onCheckAgain}>
        {t('checkAgain')}
      </Button>
    </div>
  );
}
