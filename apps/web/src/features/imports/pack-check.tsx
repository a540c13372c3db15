import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.js';
import { ImportFailure } from './import-failure.js';
import { PackPreview } from './pack-preview.js';
import type { PackFile } from './picking.js';
import type { ImportResult } from './use-pack-check.js';
import { usePackCheck } from './use-pack-check.js';

interface Props {
  readonly files: readonly PackFile[];
  readonly onDone: (result: ImportResult) => void;
}

export function PackCheck({ files, onDone }: Props) {
  const t = useTranslations('imports');
  const { preview, check, apply, checking, applying, checkError, applyError } = usePackCheck(files, onDone);
  return (
    <>
      <div className="screen-only flex flex-wrap items-center gap-x-4">
        <Button kind={preview === null ? 'primary' : 'secondary'} aria-busy={checking} onClick={() => void check()}>
          {checking ? t('checking') : preview === null ? t('check') : t('checkAgain')}
        </Button>
        <p>{t('checkHelp')}</p>
      </div>
      {checkError === null ? null : <ImportFailure error={checkError} />}
      {preview === null ? null : (
        <PackPreview
          preview={preview}
          applying={applying}
          onApply={() => void apply()}
          failure={applyError === null ? null : <ImportFailure error={applyError} onCheckAgain={() => void check()} />}
        />
      )}
    </>
  );
}
