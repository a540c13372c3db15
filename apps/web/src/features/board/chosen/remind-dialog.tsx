import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Board } from '#libs/contract/board.js';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import type { ResponseOf } from '../../../api/client.js';
import { request } from '../../../api/client.js';
import { Button } from '../../../components/button.js';
import { ButtonRow, Dialog } from '../../../components/dialog.js';
import { Notice } from '../../../components/notice.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { useAction } from '../../../components/use-action.js';
import type { ChosenSheet } from './use-chosen.js';

interface Props {
  readonly board: Board;
  readonly sheets: readonly ChosenSheet[];
  readonly onClose: () => void;
}

/** 督促: asks those who hold the chosen sheets to go on, and tells who was asked. */
export function RemindDialog({ board, sheets, onClose }: Props) {
  const t = useTranslations();
  const [reminded, setReminded] = useState<ResponseOf<'remindNow'> | null>(null);
  const { run, busy, error } = useAction(async () => {
    const params = { cycleId: board.cycle.id };
    setReminded(await request('remindNow', { params, body: { sheetIds: sheets.map(({ id }) => id) } }));
  });
  return (
    <Dialog title={t('board.remind.title', { count: sheets.length })} onClose={onClose}>
      {error === null ? null : <ProblemNotice error={error} />}
      {reminded === null ? (
        <>
          <p className="mt-4">{t('board.remind.help')}</p>
          <ButtonRow>
            <Button kind="primary" aria-busy={busy} onClick={() => void run()}>
              {busy ? t('board.remind.busy') : t('board.remind.confirm')}
            </Button>
            <Button onClick={onClose}>{t('form.cancel')}</Button>
          </ButtonRow>
        </>
      ) : (
        <>
          <Reminded reminded={reminded} />
          <ButtonRow>
            <Button onClick={onClose}>{t('board.chosen.close')}</Button>
          </ButtonRow>
        </>
      )}
    </Dialog>
  );
}

function Reminded({ reminded: { mailed, already, nobody } }: { reminded: ResponseOf<'remindNow'> }) {
  const t = useTranslations('board.remind');
  const separator = useTranslations()('separator');
  return (
    <div role="status">
      <Notice kind={mailed.length > 0 ? 'success' : 'information'} title={t('mailed', { count: mailed.length })}>
        {mailed.length > 0 ? <p>{mailed.join(separator)}</p> : null}
      </Notice>
      {already.length > 0 ? (
        <p className="my-4">{t('already', { count: already.length, names: already.join(separator) })}</p>
      ) : null}
      {nobody.length > 0 ? (
        <Notice kind="warning" title={t('nobody', { count: nobody.length })}>
          <p>{nobody.map(spokenNumber).join(separator)}</p>
        </Notice>
      ) : null}
    </div>
  );
}
