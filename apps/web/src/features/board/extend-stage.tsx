import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Board } from '#libs/contract/board.js';
import { Button } from '../../components/button.js';
import { ExtendDialog } from './chosen/extend-dialog.js';

/** Extends the due date of a whole stage. */
export function ExtendStage({ board }: { board: Board }) {
  const t = useTranslations('board.extend');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('ofStage')}</Button>
      {open ? <ExtendDialog board={board} sheets={null} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
