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
  /** What a send-back was to say: its dialog may be gone by now. */
  readonly reason?: string | undefined;
}

export interface CommandRunner {
  /** true when it was carried out. */
  readonly run: (input: CommandInput) => Promise<boolean>;
  readonly fail: (failure: Failure) => void;
  readonly clear: () => void;
  readonly running: CommandName | null;
  readonly failure: Failure | null;
}

export function failureOf(input: CommandInput, error: Failure['error']): Failure {
  return { command: input.command, error, reason: 'reason' in input ? input.reason : undefined };
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
    if (!(await saver.flush())) {
      setFailure(failureOf(input, 'unsaved'));
      return false;
    }
    try {
      const body = { ...input, version: saver.version, ...(list === null ? {} : { list }) };
      await after(input.command, await request('runCommand', { params: { sheetId: sheet.id }, body }));
      return true;
    } catch (thrown) {
      setFailure(failureOf(input, { thrown }));
      if (isProblem(thrown, 'staleVersion')) await queryClient.invalidateQueries(sheetQuery(sheet.id));
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
