import { useTranslations } from 'use-intl';
import { Notice } from '../../components/notice.js';
import { MAX_PACK_BYTES, MAX_PACK_FILES } from './pack-limits.js';
import type { PickProblem } from './picking.js';
import { useFileSize } from '../../components/files/use-file-size.js';

/** Why what was chosen was not taken, or not all of it. Nothing has been sent. */
export function PickNotice({ problem }: { problem: PickProblem | null }) {
  const t = useTranslations('imports.picking');
  const size = useFileSize();
  if (problem === null) return null;
  switch (problem.code) {
    case 'leftOut':
      return (
        <Notice kind="warning" role="alert" title={t('leftOut')}>
          <ul className="list-disc pl-6">
            {problem.names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
          <p>{t('leftOutHelp')}</p>
        </Notice>
      );
    case 'tooLarge':
      return (
        <Notice
          kind="error"
          role="alert"
          title={t('tooLarge', { size: size(problem.bytes), max: size(MAX_PACK_BYTES) })}
        />
      );
    case 'tooMany':
      return <Notice kind="error" role="alert" title={t('tooMany', { count: problem.count, max: MAX_PACK_FILES })} />;
    case 'mixed':
    case 'nothing':
      return <Notice kind="error" role="alert" title={t(problem.code)} />;
  }
}
