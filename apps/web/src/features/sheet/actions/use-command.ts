import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CommandName } from '#libs/domain/review/command.js';
import type { SheetView } from '#libs/contract/sheets.js';
import type { BodyOf } from '../../../api/client.js';
import { request } from '../../../api/client.js';
import { isProblem } from '../../../api/problem.js';
import { sheetQuery } from '../api.js';
import type { DraftSaver } from '../draft/draft-saver.js';
import { listQuery, useSheetList } from '../queue/use-sheet-list.js';
import { useAfterCommand } from './use-after-command.js';

type WithoutVersion<Body> = Body extends unknown ? Omit<Body, 'version' | 'list'> : never;
export type CommandInput = WithoutVersion<BodyOf<'runCommand'>>;

export interface Failure {
  readonly command: CommandName;
  /** unsaved: what was written could not be saved first. gradeMissing: no mark was chosen. */
  readonly error: 'unsaved' | 'gradeMissing' | { readonly thrown: unknown };
}

export interface CommandRunner {
  readonly run: (input: CommandInput) => Promise<void>;
  readonly fail: (failure: Failure) => void;
  readonly clear: () => void;
  readonly running: CommandName | null;
  readonly failure: Failure | null;
}

/** Runs commands on a sheet: one at a time, whatever is pressed how often, and with everything saved before. */
export function useCommand(sheet: SheetView, saver: DraftSaver): CommandRunner {
  const queryClient = useQueryClient();
  const after = useAfterCommand(sheet);
  const list = listQuery(useSheetList());
  const busy = useRef(false);
  const [running, setRunning] = useState<CommandName | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const send = async (input: CommandInput) => {
    if (!(await saver.flush())) return setFailure({ command: input.command, error: 'unsaved' });
    try {
      const body = { ...input, version: saver.version, ...(list === null ? {} : { list }) };
      await after(input.command, await request('runCommand', { params: { sheetId: sheet.id }, body }));
    } catch (thrown) {
      setFailure({ command: input.command, error: { thrown } });
      if (isProblem(thrown, 'staleVersion')) await queryClient.invalidateQueries(sheetQuery(sheet.id));
    }
  };

  const run = async (input: CommandInput) => {
    if (busy.current) return;
    busy.current = true;
    setRunning(input.command);
    setFailure(null);
    await send(input).finally(() => {
      busy.current = false;
      setRunning(null);
    });
  };

  return { run, fail: setFailure, clear: () => setFailure(null), running, failure };
}
