import { useTranslations } from 'use-intl';
import { ConnectionFailure, isProblem } from '../../api/problem.js';
import { Button } from '../../components/button.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { MAX_PACK_BYTES } from './pack-limits.js';
import { UnreadableFile } from '../../components/files/read-uploads.js';
import { useFileSize } from '../../components/files/use-file-size.js';

interface Props {
  readonly error: unknown;
  /** After an import that was refused, or of which nobody knows how it ended. */
  readonly onCheckAgain?: () => void;
}

export function ImportFailure({ error, onCheckAgain }: Props) {
  const t = useTranslations('imports');
  return (
    <div className="screen-only">
      <Explained error={error} />
      {onCheckAgain === undefined ? null : (
        <>
          {error instanceof ConnectionFailure ? <p className="my-4">{t('failures.unknownEnd')}</p> : null}
          <Button kind="primary" onClick={onCheckAgain}>{t('checkAgain')}</Button>
        </>
      )}
    </div>
  );
}

function Explained({ error }: { error: unknown }) {
  const t = useTranslations('imports.failures');
  const size = useFileSize();
  if (error instanceof UnreadableFile) {
    const { fileName } = error;
    return <ErrorSummary title={t('unreadable', { name: fileName })} errors={[{ text: t('unreadableHelp') }]} cause={error} />;
  }
  if (isProblem(error, 'bodyTooLarge')) {
    const text = t('tooLargeHelp', { max: size(MAX_PACK_BYTES) });
    return <ErrorSummary title={t('tooLarge')} errors={[{ text }]} cause={error} />;
  }
  return <ProblemNotice error={error} />;
}
