import { z } from 'zod';
import { ROLES } from '#libs/domain/access/role.js';
import type { Refusal } from '#libs/domain/review/refusal.js';
import { STAGES, WORK_STAGES } from '#libs/domain/review/stage.js';

const stage = z.enum(STAGES);
const workStage = z.enum(WORK_STAGES);

/** A refused command's reasons (libs/domain/review), and those of closing, opening and publishing a cycle. */
export const refusalSchema = z
  .discriminatedUnion('code', [
    z.object({ code: z.literal('cycleNotRunning'), status: z.string() }),
    z.object({ code: z.literal('wrongStage'), stage, expected: z.array(stage).readonly() }),
    z.object({ code: z.literal('nothingToWithdraw') }),
    z.object({ code: z.literal('notActor'), stage, role: z.enum(ROLES) }),
    z.object({ code: z.literal('fourEyes') }),
    z.object({ code: z.literal('gradeUnknown'), found: z.string(), allowed: z.array(z.string()).readonly() }),
    z.object({ code: z.literal('reasonRequired') }),
    z.object({ code: z.literal('reasonTooLong'), length: z.int(), max: z.int() }),
    z.object({ code: z.literal('targetNotEarlier'), to: workStage, allowed: z.array(workStage).readonly() }),
    z.object({ code: z.literal('textRequired'), field: z.string() }),
    z.object({ code: z.literal('textTooLong'), field: z.string(), length: z.int(), max: z.int() }),
    z.object({ code: z.literal('fieldRequired'), field: z.string() }),
    z.object({ code: z.literal('fieldRequiredByGrade'), field: z.string(), grade: z.string() }),
    z.object({ code: z.literal('gradeRequired'), allowed: z.array(z.string()).readonly() }),
    z.object({
      code: z.literal('indicatorRequired'),
      indicatorId: z.string(),
      indicator: z.string(),
      year: z.int(),
    }),
    z.object({
      code: z.literal('choiceUnknown'),
      field: z.string(),
      found: z.string(),
      allowed: z.array(z.string()).readonly(),
    }),
    z.object({ code: z.literal('amountInvalid'), field: z.string(), found: z.string() }),
    z.object({ code: z.literal('charactersUnprintable'), field: z.string(), characters: z.array(z.string()).readonly() }),
    z.object({ code: z.literal('warningUnexplained'), warning: z.string() }),
    z.object({ code: z.literal('fieldNotWritable'), field: z.string() }),
    z.object({ code: z.literal('yearOutsidePeriod'), from: z.int(), to: z.int() }),
    z.object({ code: z.literal('stageNotInRoute'), stage: workStage }),
    z.object({ code: z.literal('dueDateInvalid'), stage: workStage, found: z.string() }),
    z.object({ code: z.literal('dueDatesNotAscending'), stage: workStage, after: workStage }),
    /** Departments that were split or are gone, and nobody has said who holds their work now. */
    z.object({ code: z.literal('holdersUnconfirmed'), departments: z.array(z.string()) }),
    z.object({ code: z.literal('holderNotInYear'), department: z.string(), year: z.int() }),
    z.object({ code: z.literal('momentInvalid') }),
    z.object({ code: z.literal('momentPassed') }),
    z.object({ code: z.literal('yearOpenAlready') }),
    /** It waits to be opened already, at another time or in another way. */
    z.object({ code: z.literal('openingScheduled') }),
    z.object({ code: z.literal('sheetsUnfinished'), count: z.int(), numbers: z.array(z.string()) }),
    z.object({ code: z.literal('cycleNotClosed'), status: z.string() }),
    /** Somebody has written in these sheets, or handed them on. */
    z.object({ code: z.literal('cycleInUse'), count: z.int(), numbers: z.array(z.string()) }),
    z.object({ code: z.literal('cycleImported') }),
    z.object({ code: z.literal('cycleNotReopenable'), status: z.string() }),
    /** A plan pack of another municipality than the administrator's. */
    z.object({ code: z.literal('otherMunicipality'), found: z.string(), expected: z.string() }),
    /** Whoever scheduled it is no longer there, or may no longer do it. */
    z.object({ code: z.literal('noLongerAllowed') }),
    /** What was previewed is no longer what would be applied. */
    z.object({ code: z.literal('packChanged') }),
  ])
  .meta({ id: 'Refusal' });

const indicatorYear = { indicatorId: z.string(), year: z.int() };

/** libs/domain/check/warning.ts */
export const warningSchema = z
  .discriminatedUnion('code', [
    z.object({ code: z.literal('tenfold'), ...indicatorYear, before: z.string(), now: z.string() }),
    z.object({ code: z.literal('unitChanged'), ...indicatorYear, before: z.string(), now: z.string() }),
    z.object({ code: z.literal('valueUnreadable'), ...indicatorYear, now: z.string() }),
    z.object({ code: z.literal('gradeBesideWorsening'), indicatorId: z.string(), grade: z.string() }),
    z.object({ code: z.literal('gradeBesideReached'), indicatorId: z.string(), grade: z.string() }),
    z.object({ code: z.literal('sameAsLastYear'), field: z.string() }),
  ])
  .meta({ id: 'Warning' });

export type ApiRefusal = z.output<typeof refusalSchema>;

/** The contract carries every refusal of the state machine; this line stops compiling when one is missing. */
type Carried<T extends Refusal> = T extends { code: ApiRefusal['code'] } ? never : T;
export const everyRefusalIsCarried: Carried<Refusal> extends never ? true : never = true;
