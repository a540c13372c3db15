import { z } from 'zod';
import type { RegisterProblem } from '#libs/domain/register/register-problem.js';

const number = z.string();
const numbers = z.array(z.string()).readonly();
const year = z.int();

/** Why a register is not changed (libs/domain/register/register-problem.ts), as far as no other command says it. */
export const REGISTER_REFUSALS = [
  z.object({
    code: z.literal('entryUnknown'),
    entry: z.enum(['item', 'section', 'indicator', 'department']),
    found: z.string(),
  }),
  z.object({ code: z.literal('yearAlreadyOpen'), from: year }),
  z.object({ code: z.literal('endBeforeReview'), number, year }),
  z.object({ code: z.literal('endBeforeSince'), number, since: year }),
  z.object({ code: z.literal('itemHasEnded'), number, year }),
  z.object({ code: z.literal('itemGoesOn'), number }),
  z.object({ code: z.literal('partsGoOn'), numbers }),
  z.object({ code: z.literal('mergedIntoItself') }),
  z.object({ code: z.literal('mergeCircle'), numbers }),
  z.object({ code: z.literal('targetHasEnded'), number, year }),
  z.object({ code: z.literal('targetBeginsLater'), number, since: year }),
  z.object({ code: z.literal('splitNeedsTwo') }),
  z.object({ code: z.literal('endIsFixed'), number, year }),
  z.object({ code: z.literal('itemReviewed'), number }),
  z.object({ code: z.literal('itemNeeded'), numbers }),
  z.object({ code: z.literal('partMisplaced') }),
  z.object({ code: z.literal('departmentRequired') }),
  z.object({ code: z.literal('sectionTooDeep'), levels: z.int() }),
  z.object({ code: z.literal('sectionNotEmpty') }),
  z.object({ code: z.literal('indicatorNeedsItem') }),
] as const;

export type RegisterRefusal = z.output<(typeof REGISTER_REFUSALS)[number]>;

/** Those that other commands say too. */
type Shared = 'fieldRequired' | 'textTooLong' | 'choiceUnknown' | 'charactersUnprintable' | 'reasonRequired' | 'yearOutsidePeriod';
type Carried<T extends RegisterProblem> = T extends { code: RegisterRefusal['code'] | Shared } ? never : T;
export const everyRegisterProblemIsCarried: Carried<RegisterProblem> extends never ? true : never = true;
