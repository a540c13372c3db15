import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { droppedFiles } from '../../components/files/dropped-files.js';
import { PickButton } from '../../components/files/pick-button.js';
import type { PickedFile } from '../../components/files/picked-file.js';
import { useDropGuard } from '../../components/files/use-drop-guard.js';
import { useFileSize } from '../../components/files/use-file-size.js';
import { MAX_WORKBOOK_BYTES } from './workbook-limits.js';

/** Where the workbook is chosen or dropped. */
export function WorkbookArea({ onPick }: { onPick: (picked: readonly PickedFile[]) => void }) {
  const t = useTranslations('offlineDrafts.upload');
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
        void droppedFiles(dataTransfer).then(onPick);
      }}
      className={`my-4 rounded-12 border-2 border-dashed p-6 ${over ? 'border-key-900 bg-key-50' : 'border-solid-gray-536 bg-solid-gray-50'}`}
    >
      <PickButton accept=".xlsx" onPick={onPick}>
        {t('choose')}
      </PickButton>
      <p className="mt-3 pointer-coarse:hidden">{t('drop')}</p>
      <p className="mt-1 text-solid-gray-700">{t('accepted', { size: size(MAX_WORKBOOK_BYTES) })}</p>
    </div>
  );
}
