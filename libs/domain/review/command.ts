import type { WorkStage } from './stage.js';

export const COMMAND_NAMES = [
  'submit',
  'approve',
  'propose',
  'opine',
  'settle',
  'comment',
  'reply',
  'sendBack',
  'withdraw',
] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];

export type Command =
  | { readonly name: 'submit' }
  | { readonly name: 'approve' }
  /** grade null: the sheet takes none. */
  | { readonly name: 'propose'; readonly grade: string | null }
  | { readonly name: 'opine'; readonly text: string }
  | { readonly name: 'settle'; readonly grade: string | null }
  /** An empty text says that the committee has no comment. */
  | { readonly name: 'comment'; readonly text: string }
  | { readonly name: 'reply'; readonly text: string }
  | { readonly name: 'sendBack'; readonly to: WorkStage; readonly reason: string }
  | { readonly name: 'withdraw' };

/** A reason goes into a mail and the history, not into the publication. */
export const MAX_REASON_LENGTH = 1000;
