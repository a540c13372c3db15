import { useTranslations } from 'use-intl';
import { DropArea } from '../../components/files/drop-area.js';
import { PICKS_FOLDERS, PickButton } from '../../components/files/pick-button.js';
import { useFileSize } from '../../components/files/use-file-size.js';
import { MAX_PACK_BYTES } from './pack-limits.js';
import type { FileChoice } from './use-chosen-files.js';

/** Where the files of a pack are chosen or dropped. */
export function FileArea({ add }: Pick<FileChoice, 'add'>) {
  const t = useTranslations('imports');
  const size = useFileSize();
  return (
    <DropArea label={t('area')} onPick={add}>
      <div className="flex flex-wrap gap-3">
        <PickButton multiple accept=".xlsx,.zip,.yaml,.csv" onPick={add}>
          {t('chooseFiles')}
        </PickButton>
        {PICKS_FOLDERS ? (
          <PickButton folder onPick={add}>
            {t('chooseFolder')}
          </PickButton>
        ) : null}
      </div>
      <p className="mt-3 pointer-coarse:hidden">{t('drop')}</p>
      <p className="mt-1 text-solid-gray-700">{t('accepted', { size: size(MAX_PACK_BYTES) })}</p>
    </DropArea>
  );
}
