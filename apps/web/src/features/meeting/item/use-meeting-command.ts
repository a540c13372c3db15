import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CommandName } from '#libs/domain/review/command.js';
import type { MeetingItem } from '#libs/contract/meetings.js';
import { request } from '../../../api/client.js';
import { isProblem } from '../../../api/problem.js';
import type { CommandInput, CommandRunner, Failure } from '../../sheet/actions/use-command.js';
import { failureOf } from '../../sheet/actions/use-command.js';
import type { DraftSaver } from '../../sheet/draft/draft-saver.js';
import type { Proceed } from '../use-proceed.js';

/** Runs commands on one item of the meeting: one at a time, with the opinion saved before, and without leaving the list. */
export function useMeetingCommand(item: MeetingItem, saver: DraftSaver, onDone: Proceed): CommandRunner {
  const queryClient = useQueryClient();
  const busy = useRef(false);
  const [running, setRunning] = useState<CommandName | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const readAgain = () => queryClient.invalidateQueries({ queryKey: ['meeting', item.sheet.cycle.id] });

  const send = async (input: CommandInput) => {
    if (!(await saver.flush())) {
      setFailure(failureOf(input, 'unsaved'));
      // Another may have handed the item on.
      await readAgain();
      return false;
    }
    try {
      const body = { ...input, version: saver.version };
      await onDone(item, input.command, await request('runCommand', { params: { sheetId: item.sheet.id }, body }));
      return true;
    } catch (thrown) {
      setFailure(failureOf(input, { thrown }));
      if (isProblem(thrown, 'staleVersion')) await readAgain();
      return false;
    }
  };

  const run = async (input: CommandInput) => {
    if (busy.current) return false;
    busy.current = true;
    setRunning(input.command);
    setFailure(null);
    return send(input).finally(() => {
      busy.current = false;
      setRunning(null);
    });
  };

  return { run, fail: setFailure, clear: () => setFailure(null), running, failure };
}
