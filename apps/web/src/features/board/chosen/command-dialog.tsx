import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Board, BulkCommand } from '#libs/contract/board.js';
import { Button } from '../../../components/button.js';
import { ButtonRow, Dialog } from '../../../components/dialog.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { CommandInput, useCommandInput } from './command-input.js';
import { CommandResults } from './command-results.js';
import type { Chosen } from './use-chosen.js';
import { useRunCommands } from './use-run-commands.js';

interface Props {
  readonly board: Board;
  readonly chosen: Chosen;
  readonly command: BulkCommand;
  readonly onClose: () => void;
}

/** One command on the chosen sheets; afterwards, what became of each. */
export function CommandDialog({ board, chosen, command, onClose }: Props) {
  const t = useTranslations();
  const [sheets] = useState(chosen.sheets);
  const input = useCommandInput(command, sheets);
  const { run, busy, progress, error, results } = useRunCommands(board, sheets);
  const close = () => {
    if (results !== null) chosen.clear();
    onClose();
  };
  if (results !== null) {
    return (
      <Dialog title={t('board.commands.resultTitle', { action: t(`commands.${command}`) })} onClose={close}>
        <CommandResults command={command} results={results} />
        <ButtonRow>
          <Button onClick={close}>{t('board.chosen.close')}</Button>
        </ButtonRow>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('board.commands.title', { action: t(`commands.${command}`), count: sheets.length })} onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const wish = input.take();
          if (wish) void run(wish);
        }}
      >
        <p className="mt-4">{t(`board.commands.help.${command}`)}</p>
        {error === null ? null : <ProblemNotice error={error} />}
        <CommandInput board={board} input={input} />
        <ButtonRow>
          <Button kind="primary" type="submit" aria-busy={busy}>
            {busy ? t('board.commands.busy', { done: progress, count: sheets.length }) : t(`commands.${command}`)}
          </Button>
          <Button onClick={close}>{t('form.cancel')}</Button>
        </ButtonRow>
      </form>
    </Dialog>
  );
}
