import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { NamedFile } from '../../components/files/read-uploads.js';
import type { TakenDrafts } from './api.js';
import { UploadFailure } from './upload-failure.js';
import { useWorkbookCheck } from './use-workbook-check.js';
import { WorkbookPreviewView } from './workbook-preview.js';

interface Props {
  readonly cycleId: string;
  readonly file: NamedFile;
  readonly onDone: (taken: TakenDrafts) => void;
}

/** A workbook is checked as soon as it is chosen: nothing changes by that. */
export function WorkbookCheck({ cycleId, file, onDone }: Props) {
  const t = useTranslations('offlineDrafts.upload');
  const { preview, check, apply, checking, applying, checkError, applyError } = useWorkbookCheck(cycleId, file, onDone);
  const begin = useRef(check);
  useEffect(() => void begin.current(), []);
  return (
    <>
      <p role="status">{checking ? t('checking') : null}</p>
      {checkError === null ? null : <UploadFailure error={checkError} onCheckAgain={() => void check()} />}
      {preview === null ? null : (
        <WorkbookPreviewView
          preview={preview}
          applying={applying}
          onApply={(choices) => void apply(choices)}
          failure={applyError === null ? null : <UploadFailure error={applyError} onCheckAgain={() => void check()} />}
        />
      )}
    </>
  );
}
