import { useTranslations } from 'use-intl';
import { DropArea } from '../../components/files/drop-area.js';
import { PickButton } from '../../components/files/pick-button.js';
import type { PickedFile } from '../../components/files/picked-file.js';
import { useFileSize } from '../../components/files/use-file-size.js';
import { MAX_WORKBOOK_BYTES } from './workbook-limits.js';

/** Where the workbook is chosen or dropped. */
export function WorkbookArea({ onPick }: { onPick: (picked: readonly PickedFile[]) => void }) {
  const t = useTranslations('offlineDrafts.upload');
  const size = useFileSize();
  return (
    <DropArea label={t('area')} onPick={onPick}>
      <PickButton accept=".xlsx" onPick={onPick}>
        {t('choose')}
      </PickButton>
      <p className="mt-3 pointer-coarse:hidden">{t('drop')}</p>
      <p className="mt-1 text-solid-gray-700">{t('accepted', { size: size(MAX_WORKBOOK_BYTES) })}</p>
    </DropArea>
  );
}
