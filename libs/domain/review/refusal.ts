import type { Role } from '../access/role.js';
import type { Stage, WorkStage } from './stage.js';

/**
 * Why a command is refused. Typed, and all of them at once, so that a screen can explain each in its reader's language.
 *
 * state: nobody can do this now. permission: this person can't. input: what was sent is not enough.
 */
export type Refusal =
  | { readonly code: 'cycleNotRunning'; readonly status: string }
  | { readonly code: 'wrongStage'; readonly stage: Stage; readonly expected: readonly Stage[] }
  /** Nothing was handed on since the last send-back, or the receiving stage has begun its work. */
  | { readonly code: 'nothingToWithdraw' }
  | { readonly code: 'notActor'; readonly stage: Stage; readonly role: Role }
  | { readonly code: 'fourEyes' }
  | { readonly code: 'gradeUnknown'; readonly found: string; readonly allowed: readonly string[] }
  | { readonly code: 'reasonRequired' }
  | { readonly code: 'targetNotEarlier'; readonly to: WorkStage; readonly allowed: readonly WorkStage[] }
  | { readonly code: 'textRequired'; readonly field: string }
  | { readonly code: 'textTooLong'; readonly field: string; readonly length: number; readonly max: number }
  | { readonly code: 'fieldRequired'; readonly field: string }
  | { readonly code: 'indicatorRequired'; readonly indicatorId: string; readonly indicator: string };

export type RefusalCode = Refusal['code'];

const KIND: Record<RefusalCode, 'state' | 'permission' | 'input'> = {
  cycleNotRunning: 'state',
  wrongStage: 'state',
  nothingToWithdraw: 'state',
  notActor: 'permission',
  fourEyes: 'permission',
  gradeUnknown: 'input',
  reasonRequired: 'input',
  targetNotEarlier: 'input',
  textRequired: 'input',
  textTooLong: 'input',
  fieldRequired: 'input',
  indicatorRequired: 'input',
};

export function refusalKind(refusal: Refusal): 'state' | 'permission' | 'input' {
  return KIND[refusal.code];
}
