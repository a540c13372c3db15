import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { droppedFiles } from '../../components/files/dropped-files.js';
import { PICKS_FOLDERS, PickButton } from '../../components/files/pick-button.js';
import type { FileChoice } from './use-chosen-files.js';
import { useDropGuard } from '../../components/files/use-drop-guard.js';
import { useFileSize } from '../../components/files/use-file-size.js';
import { MAX_PACK_BYTES } from './pack-limits.js';

/** Where the files of a pack are chosen or dropped. */
export function FileArea({ add }: Pick<FileChoice, 'add'>) {
  const t = useTranslations('imports');
  const size = useFileSize();
  const [over, setOver] = useState(false);
  useDropGuard();
  return (
    <div
      role="group"
      aria-label={t('area')}
      onDragOver={() => setOver(true)}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
      }}
      onDrop={({ dataTransfer }) => {
        setOver(false);
        void droppedFiles(dataTransfer).then(add);
      }}
      className={`my-4 rounded-12 border-2 border-dashed p-6 ${over ? 'border-key-900 bg-key-50' : 'border-solid-gray-536 bg-solid-gray-50'}`}
    >
      <div className="flex flex-wrap gap-3">
        <PickButton multiple accept=".xlsx,.zip,.yaml,.csv" onPick={add}>{t('chooseFiles')}</PickButton>
        {PICKS_FOLDERS ? (
          <PickButton folder onPick={add}>
            {t('chooseFolder')}
          </PickButton>
        ) : null}
      </div>
      <p className="mt-3 pointer-coarse:hidden">{t('drop')}</p>
      <p className="mt-1 text-solid-gray-700">{t('accepted', { size: size(MAX_PACK_BYTES) })}</p>
    </div>
  );
}
