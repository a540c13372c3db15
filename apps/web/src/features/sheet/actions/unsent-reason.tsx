import { useTranslations } from 'use-intl';
import { Button } from '../../../components/button.js';
import { Notice } from '../../../components/notice.js';
import type { CommandRunner } from './use-command-runner.js';

interface Props {
  readonly command: CommandRunner;
  /** The button that was pressed is gone then: puts the focus elsewhere. */
  readonly onClosed: () => void;
}

/** The reason of a send-back that failed and is no longer possible: it stays until it is copied. */
export function UnsentReason({ command: { failure, clear }, onClosed }: Props) {
  const t = useTranslations('sheet.unsentReason');
  const reason = failure?.reason ?? '';
  if (reason.trim() === '') return null;
  return (
    <Notice kind="warning" title={t('title')}>
      <p>{t('help')}</p>
      <p className="my-3 whitespace-pre-line">{reason}</p>
      <Button
        onClick={() => {
          clear();
          onClosed();
        }}
      >
        {t('close')}
      </Button>
    </Notice>
  );
}
