import type { CommandName } from './command.js';

/** How the board can be sorted: as printed, by due date, longest in its stage first, moved last first. */
export const BOARD_SORTS = ['printed', 'due', 'longest', 'recent'] as const;

export type BoardSort = (typeof BOARD_SORTS)[number];

/** The commands that make sense on many sheets at once: they need no text of their own for each. */
export const BULK_COMMANDS = ['approve', 'propose', 'settle', 'sendBack', 'withdraw'] as const satisfies readonly CommandName[];
