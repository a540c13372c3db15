import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Board, BulkCommand } from '#libs/contract/board.js';
import { BULK_COMMANDS } from '#libs/domain/review/board.js';
import { Button } from '../../../components/button.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { useAction } from '../../../components/use-action.js';
import { CommandDialog } from './command-dialog.js';
import { ExtendDialog } from './extend-dialog.js';
import { RemindDialog } from './remind-dialog.js';
import type { Chosen } from './use-chosen.js';

type Open = BulkCommand | 'extend' | 'remind' | null;

interface Props {
  readonly board: Board;
  readonly chosen: Chosen;
}

/** What can be done with the chosen sheets. Stays in sight while the list scrolls. */
export function ChosenBar({ board, chosen }: Props) {
  const t = useTranslations('board.chosen');
  const [open, setOpen] = useState<Open>(null);
  const count = chosen.sheets.length;
  const close = () => setOpen(null);
  return (
    <>
      {chosen.possible && count > 0 ? (
        <section
          aria-label={t('label')}
          className="screen-only sticky bottom-0 z-10 -mx-4 border-t-2 border-key-900 bg-white px-4 py-3 shadow-4"
        >
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <p role="status" className="text-std-16B-170">
              {t('count', { count })}
            </p>
            <ChooseAll board={board} chosen={chosen} />
            <Button kind="quiet" onClick={chosen.clear}>
              {t('clear')}
            </Button>
          </div>
          <Actions board={board} chosen={chosen} onOpen={setOpen} />
        </section>
      ) : null}
      {open === 'extend' ? <ExtendDialog board={board} sheets={chosen.sheets} onClose={close} /> : null}
      {open === 'remind' ? <RemindDialog board={board} sheets={chosen.sheets} onClose={close} /> : null}
      {open === null || open === 'extend' || open === 'remind' ? null : (
        <CommandDialog board={board} chosen={chosen} command={open} onClose={close} />
      )}
    </>
  );
}

function ChooseAll({ board, chosen }: Props) {
  const t = useTranslations('board.chosen');
  const { run, busy, error } = useAction(chosen.chooseAll);
  const { total } = board.sheets;
  return (
    <>
      {chosen.sheets.length < total ? (
        <Button kind="quiet" aria-busy={busy} onClick={() => void run()}>
          {t('all', { total })}
        </Button>
      ) : null}
      {error === null ? null : <ProblemNotice error={error} />}
    </>
  );
}

/** Only what the reader can do with at least one of them. */
function Actions({ board, chosen, onOpen }: Props & { readonly onOpen: (open: Open) => void }) {
  const t = useTranslations();
  const commands = BULK_COMMANDS.filter((name) => chosen.sheets.some((sheet) => sheet.commands.includes(name)));
  if (commands.length === 0 && !board.runsYear) return <p className="mt-2">{t('board.chosen.nothing')}</p>;
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      {commands.map((name) => (
        <Button key={name} onClick={() => onOpen(name)}>
          {t('board.chosen.open', { action: t(`commands.${name}`) })}
        </Button>
      ))}
      {board.runsYear ? (
        <>
          <Button onClick={() => onOpen('extend')}>{t('board.chosen.open', { action: t('board.extend.confirm') })}</Button>
          <Button onClick={() => onOpen('remind')}>{t('board.chosen.open', { action: t('board.remind.confirm') })}</Button>
        </>
      ) : null}
    </div>
  );
}
