import type { FiscalYear } from '../fiscal/fiscal-year.js';
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
  /** allowed is empty for a sheet that takes no grade. */
  | { readonly code: 'gradeUnknown'; readonly found: string; readonly allowed: readonly string[] }
  | { readonly code: 'gradeRequired'; readonly allowed: readonly string[] }
  | { readonly code: 'reasonRequired' }
  | { readonly code: 'reasonTooLong'; readonly length: number; readonly max: number }
  | { readonly code: 'targetNotEarlier'; readonly to: WorkStage; readonly allowed: readonly WorkStage[] }
  | { readonly code: 'textRequired'; readonly field: string }
  | { readonly code: 'textTooLong'; readonly field: string; readonly length: number; readonly max: number }
  | { readonly code: 'fieldRequired'; readonly field: string }
  | { readonly code: 'fieldRequiredByGrade'; readonly field: string; readonly grade: string }
  | {
      readonly code: 'indicatorRequired';
      readonly indicatorId: string;
      readonly indicator: string;
      readonly year: FiscalYear;
    }
  /** field is a cell's key, here and below. */
  | { readonly code: 'choiceUnknown'; readonly field: string; readonly found: string; readonly allowed: readonly string[] }
  | { readonly code: 'amountInvalid'; readonly field: string; readonly found: string }
  /** The publication's font has no glyphs for these. */
  | { readonly code: 'charactersUnprintable'; readonly field: string; readonly characters: readonly string[] }
  /** 点検: warning is its key (libs/domain/check/warning.ts). */
  | { readonly code: 'warningUnexplained'; readonly warning: string };

export type RefusalCode = Refusal['code'];

const KIND: Record<RefusalCode, 'state' | 'permission' | 'input'> = {
  cycleNotRunning: 'state',
  wrongStage: 'state',
  nothingToWithdraw: 'state',
  notActor: 'permission',
  fourEyes: 'permission',
  gradeUnknown: 'input',
  reasonRequired: 'input',
  reasonTooLong: 'input',
  targetNotEarlier: 'input',
  textRequired: 'input',
  textTooLong: 'input',
  fieldRequired: 'input',
  gradeRequired: 'input',
  fieldRequiredByGrade: 'input',
  indicatorRequired: 'input',
  choiceUnknown: 'input',
  amountInvalid: 'input',
  charactersUnprintable: 'input',
  warningUnexplained: 'input',
};

export function refusalKind(refusal: Refusal): 'state' | 'permission' | 'input' {
  return KIND[refusal.code];
}
