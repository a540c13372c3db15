import { useQueryClient } from '@tanstack/react-query';
import type { MeetingItem } from '#libs/contract/meetings.js';
import { request } from '../../../api/client.js';
import type { CommandRunner } from '../../sheet/actions/use-command-runner.js';
import { useCommandRunner } from '../../sheet/actions/use-command-runner.js';
import type { DraftSaver } from '../../sheet/draft/draft-saver.js';
import type { Proceed } from '../use-proceed.js';

/** Runs commands on one item of the meeting, with the opinion saved before, and without leaving the list. */
export function useMeetingCommand(item: MeetingItem, saver: DraftSaver, onDone: Proceed): CommandRunner {
  const queryClient = useQueryClient();
  const readAgain = () => queryClient.invalidateQueries({ queryKey: ['meeting', item.sheet.cycle.id] });
  return useCommandRunner(saver, {
    carryOut: async (input) => {
      const body = { ...input, version: saver.version };
      await onDone(item, input.command, await request('runCommand', { params: { sheetId: item.sheet.id }, body }));
    },
    onStale: readAgain,
    // Another may have handed the item on.
    onUnsaved: readAgain,
  });
}
