import type { SheetView } from '#libs/contract/sheets.js';
import type { Failure } from './use-command-runner.js';

/** Whether a dialog tells the failure itself. It is gone when its command is no longer offered: the page has to tell it then. */
export function failsInDialog({ command }: Failure, commands: SheetView['commands']): boolean {
  return (command === 'sendBack' || command === 'withdraw') && commands.some(({ name }) => name === command);
}
