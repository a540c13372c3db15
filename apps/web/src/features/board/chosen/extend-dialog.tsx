import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Board } from '#libs/contract/board.js';
import { Button } from '../../../components/button.js';
import { ButtonRow, Dialog } from '../../../components/dialog.js';
import { Notice } from '../../../components/notice.js';
import type { Extended } from './extend-form.js';
import { ExtendForm } from './extend-form.js';
import type { ChosenSheet } from './use-chosen.js';

interface Props {
  readonly board: Board;
  /** null: the whole stage. */
  readonly sheets: readonly ChosenSheet[] | null;
  readonly onClose: () => void;
}

/** 期限の延長: of the chosen sheets, or of a whole stage. Afterwards it tells what was extended. */
export function ExtendDialog({ board, sheets, onClose }: Props) {
  const t = useTranslations('board');
  const [done, setDone] = useState<Extended | null>(null);
  const title = sheets === null ? t('extend.titleAll') : t('extend.title', { count: sheets.length });
  return (
    <Dialog title={title} onClose={onClose}>
      {done === null ? (
        <ExtendForm board={board} sheets={sheets} onClose={onClose} onDone={setDone} />
      ) : (
        <>
          <Notice kind="success" role="status" title={t('extend.done', done)} />
          <ButtonRow>
            <Button onClick={onClose}>{t('chosen.close')}</Button>
          </ButtonRow>
        </>
      )}
    </Dialog>
  );
}
