import { z } from 'zod';
import { ROLES } from '#libs/domain/access/role.js';
import type { ExtensionRefusal } from '#libs/domain/review/extension.js';
import type { Refusal } from '#libs/domain/review/refusal.js';
import { REORGANISATION_PROBLEMS } from '#libs/domain/organization/reorganisation-problems.js';
import { STAGES, WORK_STAGES } from '#libs/domain/review/stage.js';
import { MAIL_REFUSALS } from './mail-refusals.js';
import { PUBLICATION_REFUSALS } from './publication-refusals.js';
import { REGISTER_REFUSALS } from './register-refusals.js';
import { RULES } from '#libs/domain/template/rule-problem.js';

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
    z.object({ code: z.literal('dueDatePast'), dueOn: z.string(), today: z.string() }),
    /** These sheets are due later already; no numbers: the whole stage is. */
    z.object({ code: z.literal('dueDateEarlier'), stage: workStage, numbers: z.array(z.string()).readonly() }),
    z.object({ code: z.literal('stagePassed'), stage: workStage, numbers: z.array(z.string()).readonly() }),
    z.object({ code: z.literal('sheetsGone'), count: z.int() }),
    z.object({
      code: z.literal('sheetsUnfinished'),
      count: z.int(),
      numbers: z.array(z.string()),
      sheets: z.array(z.object({ sheetId: z.string(), number: z.string(), title: z.string(), stage })),
    }),
    /** Departments that were split or are gone, and nobody has said who holds their work now. */
    z.object({ code: z.literal('holdersUnconfirmed'), departments: z.array(z.string()) }),
    z.object({ code: z.literal('holderNotInYear'), department: z.string(), year: z.int() }),
    z.object({ code: z.literal('momentInvalid') }),
    z.object({ code: z.literal('momentPassed') }),
    z.object({ code: z.literal('yearOpenAlready') }),
    /** It waits to be opened already, at another time or in another way. */
    z.object({ code: z.literal('openingScheduled') }),
    /** It waits to be published already, at another time or with another note. */
    z.object({ code: z.literal('publicationScheduled') }),
    z.object({ code: z.literal('cycleNotClosed'), status: z.string() }),
    /** Somebody has written in these sheets, or handed them on. */
    z.object({ code: z.literal('cycleInUse'), count: z.int(), numbers: z.array(z.string()) }),
    z.object({ code: z.literal('cycleImported') }),
    /** A publication's note, which is printed with it. */
    z.object({ code: z.literal('noteUnprintable'), characters: z.array(z.string()).readonly() }),
    z.object({ code: z.literal('cycleNotReopenable'), status: z.string() }),
    /** A plan pack of another municipality than the administrator's. */
    z.object({ code: z.literal('otherMunicipality'), found: z.string(), expected: z.string() }),
    /** Whoever scheduled it is no longer there, or may no longer do it. */
    z.object({ code: z.literal('noLongerAllowed') }),
    /** A plan's rules that can't be: where, and which rule. */
    z.object({ code: z.literal('ruleBroken'), path: z.string(), rule: z.enum(RULES), found: z.string() }),
    /** What was previewed is no longer what would be applied. */
    z.object({ code: z.literal('packChanged') }),
    /** A workbook of drafts, or one of its sheets, is no longer what was previewed. */
    z.object({ code: z.literal('workbookChanged') }),
    /** Cells that were changed on both sides, and nobody has chosen. */
    z.object({ code: z.literal('conflictsUndecided'), count: z.int() }),
    /** No sheet of the year waits for this person's draft. */
    z.object({ code: z.literal('nothingToDraft') }),
    z.object({ code: z.literal('nameRequired') }),
    z.object({ code: z.literal('nameTooLong'), length: z.int(), max: z.int() }),
    z.object({ code: z.literal('emailRequired') }),
    z.object({ code: z.literal('emailInvalid'), found: z.string() }),
    z.object({ code: z.literal('emailTaken'), email: z.string(), name: z.string() }),
    z.object({ code: z.literal('roleRequired') }),
    /** index: place in the list of roles, from 0. */
    z.object({ code: z.literal('roleNeedsDepartment'), index: z.int() }),
    z.object({ code: z.literal('roleRepeated'), index: z.int() }),
    z.object({ code: z.literal('termEndsBeforeItBegins'), index: z.int() }),
    /** A department or plan that is not, or no longer, there. */
    z.object({ code: z.literal('scopeUnknown'), index: z.int().nullable() }),
    z.object({ code: z.literal('ownAdministration') }),
    z.object({ code: z.literal('ownAccount') }),
    z.object({ code: z.literal('lastAdministrator') }),
    z.object({ code: z.literal('personInactive') }),
    z.object({ code: z.literal('successorUnknown') }),
    /** Roles that nobody would hold any more. */
    z.object({ code: z.literal('workUnheld'), count: z.int() }),
    /** Somebody else has changed the person, or the people, since they were read. */
    z.object({ code: z.literal('personChanged') }),
    z.object({ code: z.literal('peopleChanged') }),
    z.object({ code: z.literal('passwordTooShort'), min: z.int() }),
    z.object({ code: z.literal('passwordTooLong'), max: z.int() }),
    z.object({ code: z.literal('passwordGuessable') }),
    z.object({ code: z.literal('dayInvalid'), day: z.enum(['first', 'last', 'only']), found: z.string() }),
    z.object({ code: z.literal('endBeforeStart'), from: z.string(), to: z.string() }),
    z.object({ code: z.literal('committeeNameRequired') }),
    z.object({ code: z.literal('committeeNameTaken'), name: z.string() }),
    z.object({ code: z.literal('committeePlanUnknown') }),
    /** libs/domain/staffing/renewal.ts */
    z.object({ code: z.literal('termTooEarly'), from: z.string() }),
    z.object({ code: z.literal('termPlanned'), from: z.string() }),
    z.object({ code: z.literal('noTermPlanned') }),
    z.object({ code: z.literal('memberUnknown') }),
    z.object({ code: z.literal('memberNameRequired'), email: z.string() }),
    z.object({ code: z.literal('memberEmailInvalid'), found: z.string() }),
    /** Somebody has this address: the one who is meant has an account, or stands here twice. */
    z.object({ code: z.literal('memberEmailTaken'), email: z.string() }),
    z.object({ code: z.literal('committeeWithoutMembers'), years: z.int() }),
    /** libs/domain/staffing/absence.ts */
    z.object({ code: z.literal('absenceOver'), to: z.string() }),
    z.object({ code: z.literal('absenceNotEarlier'), to: z.string() }),
    z.object({ code: z.literal('absentUnknown') }),
    z.object({ code: z.literal('deputyUnknown') }),
    z.object({ code: z.literal('deputyIsSelf') }),
    z.object({ code: z.literal('absencesOverlap'), from: z.string(), to: z.string() }),
    z.object({ code: z.literal('deputyAbsent'), name: z.string(), from: z.string(), to: z.string() }),
    z.object({ code: z.literal('absentIsDeputy'), name: z.string(), from: z.string(), to: z.string() }),
    z.object({ code: z.literal('transfersChanged') }),
    /** A planned transfer to a department that was split, abolished or removed meanwhile. */
    z.object({ code: z.literal('transferDepartmentGone'), name: z.string(), department: z.string() }),
    /** Somebody who administers the whole municipality would leave. */
    z.object({ code: z.literal('transferAdministratorLeaves'), name: z.string() }),
    ...MAIL_REFUSALS,
    /** A closed day is called by a name. */
    z.object({ code: z.literal('dayNameRequired') }),
    z.object({ code: z.literal('dayNameTooLong'), length: z.int(), max: z.int() }),
    /** Too many days at once. */
    z.object({ code: z.literal('daysTooMany'), days: z.int(), max: z.int() }),
    /** Offices are closed on all of these days anyway. */
    z.object({ code: z.literal('closedAnyway'), from: z.string(), to: z.string() }),
    ...REGISTER_REFUSALS,
    ...PUBLICATION_REFUSALS,
    /** The departments are no longer as they were when they were read. */
    z.object({ code: z.literal('organizationChanged') }),
    /** change: its place in the reorganisation, from 0; null where it is about none of them. */
    z.object({
      code: z.literal('departmentProblem'),
      problem: z.enum(REORGANISATION_PROBLEMS),
      change: z.int().nullable(),
      name: z.string(),
    }),
    /** People, items, sheets or other departments refer to these. */
    z.object({ code: z.literal('departmentsInUse'), names: z.array(z.string()) }),
    /** A planned reorganisation has made departments: it is taken back where they are shown. */
    z.object({ code: z.literal('cancelledInDepartments') }),
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
type Carried<T extends Refusal | ExtensionRefusal> = T extends { code: ApiRefusal['code'] } ? never : T;
export const everyRefusalIsCarried: Carried<Refusal | ExtensionRefusal> extends never ? true : never = true;
