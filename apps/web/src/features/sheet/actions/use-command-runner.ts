import { useRef, useState } from 'react';
import type { CommandName } from '#libs/domain/review/command.js';
import type { BodyOf } from '../../../api/client.js';
import { isProblem } from '../../../api/problem.js';
import type { DraftSaver } from '../draft/draft-saver.js';

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

interface Steps {
  readonly carryOut: (input: CommandInput) => Promise<void>;
  /** Somebody else was faster. */
  readonly onStale: () => Promise<void>;
  readonly onUnsaved?: () => Promise<void>;
}

/** Runs commands on a sheet: one at a time, whatever is pressed how often, and with everything saved before. */
export function useCommandRunner(saver: DraftSaver, { carryOut, onStale, onUnsaved }: Steps): CommandRunner {
  const busy = useRef(false);
  const [running, setRunning] = useState<CommandName | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const failed = (input: CommandInput, error: Failure['error']) =>
    setFailure({ command: input.command, error, reason: 'reason' in input ? input.reason : undefined });

  const send = async (input: CommandInput) => {
    if (!(await saver.flush())) {
      failed(input, 'unsaved');
      await onUnsaved?.();
      return false;
    }
    try {
      await carryOut(input);
      return true;
    } catch (thrown) {
      failed(input, { thrown });
      if (isProblem(thrown, 'staleVersion')) await onStale();
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
