import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ConflictChoice } from '#libs/contract/offline-drafts.js';
import { PreviewSection } from '../../components/files/preview-section.js';
import { Notice } from '../../components/notice.js';
import type { WorkbookPreview } from './api.js';
import { TakeDrafts } from './take-drafts.js';
import { WorkbookNotices } from './workbook-notices.js';
import { WorkbookProblems } from './workbook-problems.js';

interface Props {
  readonly preview: WorkbookPreview;
  readonly applying: boolean;
  readonly onApply: (choices: readonly ConflictChoice[]) => void;
  readonly failure: ReactNode;
}

/** What the server makes of the workbook: everything that is wrong with it, or what taking it in would change. */
export function WorkbookPreviewView({ preview, applying, onApply, failure }: Props) {
  const t = useTranslations('offlineDrafts');
  return (
    <PreviewSection title={t('preview')} preview={preview}>
      {preview.problems.length > 0 ? <WorkbookProblems preview={preview} /> : null}
      <WorkbookNotices notices={preview.notices} />
      {preview.problems.length > 0 ? null : preview.sheets.length === 0 ? (
        <Notice kind="information" title={t('nothing')}>
          <p>{t('nothingHelp')}</p>
        </Notice>
      ) : (
        <TakeDrafts sheets={preview.sheets} applying={applying} onApply={onApply} failure={failure} />
      )}
    </PreviewSection>
  );
}
