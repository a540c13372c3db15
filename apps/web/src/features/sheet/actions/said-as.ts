import type { SheetView } from '#libs/contract/sheets.js';
import type { CommandName } from '#libs/domain/review/command.js';

/**
 * What a command is called on a sheet. A proposal is the last word where the plan's route has no headquarters to settle
 * it (settlesAt in libs/domain/review/route.ts); a sheet that takes no grade is only handed on.
 */
export function saidAs<Name extends CommandName>(
  command: Name,
  { graded, route }: Pick<SheetView, 'graded' | 'route'>,
): Name | 'settle' | 'handOn' {
  if (command !== 'propose' && command !== 'settle') return command;
  if (!graded) return 'handOn';
  return route.some(({ stage }) => stage === 'opinion') ? command : 'settle';
}
