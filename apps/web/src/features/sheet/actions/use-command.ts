import { useQueryClient } from '@tanstack/react-query';
import type { SheetView } from '#libs/contract/sheets.js';
import { request } from '../../../api/client.js';
import { sheetQuery } from '../api.js';
import type { DraftSaver } from '../draft/draft-saver.js';
import { listQuery, useSheetList } from '../queue/use-sheet-list.js';
import { useAfterCommand } from './use-after-command.js';
import type { CommandRunner } from './use-command-runner.js';
import { useCommandRunner } from './use-command-runner.js';

/** Runs commands on the sheet that is open, and goes on as its list says. */
export function useCommand(sheet: SheetView, saver: DraftSaver): CommandRunner {
  const queryClient = useQueryClient();
  const after = useAfterCommand(sheet);
  const list = listQuery(useSheetList());
  return useCommandRunner(saver, {
    carryOut: async (input) => {
      const body = { ...input, version: saver.version, ...(list === null ? {} : { list }) };
      await after(input.command, await request('runCommand', { params: { sheetId: sheet.id }, body }));
    },
    onStale: () => queryClient.invalidateQueries(sheetQuery(sheet.id)),
  });
}
