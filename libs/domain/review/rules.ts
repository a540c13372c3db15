import type { CommandName } from './command.js';
import type { Stage } from './stage.js';
import { STAGES } from './stage.js';

/** One row of the state machine. */
export interface Rule {
  /** The stages in which the command exists. */
  readonly at: readonly Stage[];
  /** Who: those who act in the sheet's stage, or (withdraw) in the stage that handed it on. */
  readonly by: 'stageActor' | 'handedOnActor';
  /** Where the sheet goes. */
  readonly moves: 'forward' | 'stay' | 'back' | 'undo';
  /** Nobody who submitted the sheet may do this. */
  readonly fourEyes: boolean;
  /** All that the stage writes must be complete. */
  readonly complete: boolean;
}

const LATER_THAN_DRAFT = STAGES.filter((stage) => stage !== 'draft');

/** The state machine: docs/state-machine.md draws it from this table. */
export const RULES: Readonly<Record<CommandName, Rule>> = {
  submit: { at: ['draft'], by: 'stageActor', moves: 'forward', fourEyes: false, complete: true },
  approve: { at: ['approve'], by: 'stageActor', moves: 'forward', fourEyes: true, complete: true },
  propose: { at: ['grade'], by: 'stageActor', moves: 'forward', fourEyes: true, complete: true },
  opine: { at: ['opinion'], by: 'stageActor', moves: 'stay', fourEyes: false, complete: false },
  settle: { at: ['opinion'], by: 'stageActor', moves: 'forward', fourEyes: true, complete: true },
  comment: { at: ['comment'], by: 'stageActor', moves: 'forward', fourEyes: false, complete: true },
  reply: { at: ['reply'], by: 'stageActor', moves: 'forward', fourEyes: false, complete: true },
  sendBack: { at: LATER_THAN_DRAFT, by: 'stageActor', moves: 'back', fourEyes: false, complete: false },
  withdraw: { at: LATER_THAN_DRAFT, by: 'handedOnActor', moves: 'undo', fourEyes: false, complete: false },
};

/** Nobody works in ready; only the administrator can reopen a finished sheet by sending it back. */
export const READY_ACTOR = { role: 'administrator', scope: 'plan' } as const;
