import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { PackChanges } from '#libs/contract/imports.js';
import { Button } from '../../components/button.js';
import { Notice } from '../../components/notice.js';
import { ChangeCounts } from './change-counts.js';
import { ChangedRows } from './changed-rows.js';

interface Props {
  readonly changes: readonly PackChanges[];
  readonly applying: boolean;
  readonly onApply: () => void;
  readonly failure: ReactNode;
}

export function PackChangesView({ changes, applying, onApply, failure }: Props) {
  const t = useTranslations('imports');
  const [added, changed] = [total(changes, 'added'), total(changes, 'changed')];
  const nothing = added + changed === 0;
  return (
    <>
      {nothing ? <Notice kind="information" title={t('nothingToDo')} /> : null}
      <ChangeCounts caption={t('counts')} changes={changes} />
      {changes.map((file) => (
        <ChangedRows key={file.file} changes={file} />
      ))}
      {failure}
      {nothing || failure !== null ? null : (
        <div className="screen-only mt-6 border-t border-solid-gray-300 pt-4">
          <Button kind="primary" aria-busy={applying} onClick={onApply}>
            {applying ? t('applying') : t('apply', { added, changed })}
          </Button>
          <p className="mt-2">{t('applyHelp')}</p>
        </div>
      )}
    </>
  );
}

function total(changes: readonly PackChanges[], kind: 'added' | 'changed'): number {
  return changes.reduce((sum, file) => sum + file[kind], 0);
}
