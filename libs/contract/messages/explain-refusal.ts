import type { createTranslator } from 'use-intl/core';
import { shortFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { startOfDay } from '#libs/domain/fiscal/local-date.js';
import { characterName } from '#libs/domain/text/character-name.js';
import { explanationCell } from '#libs/domain/check/warning.js';
import type { ApiRefusal } from '../refusal.js';
import { explainMailRefusal } from './explain-mail-refusal.js';
import { explainPublicationRefusal } from './explain-publication-refusal.js';
import { explainRegisterRefusal } from './explain-register-refusal.js';
import { explainBrokenRule } from './explain-broken-rule.js';
import type { SharedMessages } from './ja.js';

/** use-intl's translator over the shared catalogue: `createTranslator<SharedMessages>({locale, messages})`. */
export type SharedTranslator = ReturnType<typeof createTranslator<SharedMessages>>;

/** More numbers than this are counted, not listed. */
const LISTED_NUMBERS = 30;

/**
 * One sentence for a refusal: what was found and what to do. fieldLabel gives, in the translator's language, the label of
 * a template's field or of a cell, and the words of the warning whose explanation a cell holds.
 */
export function explainRefusal(
  refusal: ApiRefusal,
  t: SharedTranslator,
  fieldLabel: (key: string) => string,
): string {
  const stage = (name: keyof SharedMessages['stages']) => t(`stages.${name}`);
  const list = (words: readonly string[]) => words.join(t('separator'));
  switch (refusal.code) {
    case 'cycleNotRunning':
    case 'cycleNotClosed':
    case 'cycleNotReopenable':
      return t(`refusals.${refusal.code}`, { status: statusWord(refusal.status, t) });
    case 'wrongStage':
      return t('refusals.wrongStage', { stage: stage(refusal.stage), expected: list(refusal.expected.map(stage)) });
    case 'nothingToWithdraw':
    case 'fourEyes':
    case 'reasonRequired':
    case 'publicationScheduled':
    case 'dayNameRequired':
    case 'noLongerAllowed':
    case 'packChanged':
    case 'workbookChanged':
    case 'nothingToDraft':
    case 'organizationChanged':
    case 'cancelledInDepartments':
    case 'cycleImported':
    case 'nameRequired':
    case 'emailRequired':
    case 'roleRequired':
    case 'scopeUnknown':
    case 'ownAdministration':
    case 'ownAccount':
    case 'lastAdministrator':
    case 'personInactive':
    case 'successorUnknown':
    case 'personChanged':
    case 'peopleChanged':
    case 'passwordGuessable':
    case 'committeeNameRequired':
    case 'committeePlanUnknown':
    case 'noTermPlanned':
    case 'memberUnknown':
    case 'absentUnknown':
    case 'deputyUnknown':
    case 'deputyIsSelf':
    case 'transfersChanged':
      return t(`refusals.${refusal.code}`);
    case 'ruleBroken':
      return t('refusals.ruleBroken', { place: fieldLabel(refusal.path), problem: explainBrokenRule(refusal, t, fieldLabel) });
    case 'notActor':
      return t('refusals.notActor', { stage: stage(refusal.stage), role: t(`roles.${refusal.role}`) });
    case 'fieldRequiredByGrade':
      return t('refusals.fieldRequiredByGrade', { grade: refusal.grade, field: fieldLabel(refusal.field) });
    case 'gradeRequired':
      return t('refusals.gradeRequired', { allowed: list(refusal.allowed) });
    case 'choiceUnknown':
    case 'amountInvalid':
      return t(`refusals.${refusal.code}`, { field: fieldLabel(refusal.field), found: refusal.found });
    case 'charactersUnprintable':
      return t('refusals.charactersUnprintable', {
        field: fieldLabel(refusal.field),
        characters: list(refusal.characters.slice(0, LISTED_NUMBERS).map(characterName)),
      });
    case 'noteUnprintable':
      return t('refusals.noteUnprintable', {
        characters: list(refusal.characters.slice(0, LISTED_NUMBERS).map(characterName)),
      });
    case 'warningUnexplained':
      return t('refusals.warningUnexplained', { warning: fieldLabel(explanationCell(refusal.warning)) });
    case 'conflictsUndecided':
      return t('refusals.conflictsUndecided', { count: refusal.count });
    case 'otherMunicipality':
      return t('refusals.otherMunicipality', { found: refusal.found, expected: refusal.expected });
    case 'gradeUnknown':
      return t('refusals.gradeUnknown', { found: refusal.found, allowed: list(refusal.allowed) });
    case 'targetNotEarlier':
      return t('refusals.targetNotEarlier', { to: stage(refusal.to), allowed: list(refusal.allowed.map(stage)) });
    case 'textRequired':
    case 'fieldRequired':
    case 'fieldNotWritable':
      return t(`refusals.${refusal.code}`, { field: fieldLabel(refusal.field) });
    case 'reasonTooLong':
      return t('refusals.reasonTooLong', { length: refusal.length, max: refusal.max });
    case 'textTooLong':
      return t('refusals.textTooLong', { field: fieldLabel(refusal.field), length: refusal.length, max: refusal.max });
    case 'indicatorRequired':
      return t('refusals.indicatorRequired', { indicator: refusal.indicator, year: shortFiscalYear(refusal.year) });
    case 'yearOutsidePeriod':
      return t('refusals.yearOutsidePeriod', {
        fromYear: String(refusal.from),
        from: shortFiscalYear(refusal.from),
        toYear: String(refusal.to),
        to: shortFiscalYear(refusal.to),
      });
    case 'stageNotInRoute':
      return t('refusals.stageNotInRoute', { stage: stage(refusal.stage) });
    case 'dueDateInvalid':
      return t('refusals.dueDateInvalid', {
        stage: stage(refusal.stage),
        found: refusal.found.trim() === '' ? 'empty' : refusal.found,
      });
    case 'dueDatesNotAscending':
      return t('refusals.dueDatesNotAscending', { stage: stage(refusal.stage), after: stage(refusal.after) });
    case 'nameTooLong':
      return t('refusals.nameTooLong', { length: refusal.length, max: refusal.max });
    case 'emailInvalid':
      return t('refusals.emailInvalid', { found: refusal.found });
    case 'emailTaken':
      return t('refusals.emailTaken', { email: refusal.email, name: refusal.name });
    case 'roleNeedsDepartment':
    case 'roleRepeated':
    case 'termEndsBeforeItBegins':
      return t(`refusals.${refusal.code}`, { number: refusal.index + 1 });
    case 'workUnheld':
      return t('refusals.workUnheld', { count: refusal.count });
    case 'passwordTooShort':
      return t('refusals.passwordTooShort', { min: refusal.min });
    case 'passwordTooLong':
      return t('refusals.passwordTooLong', { max: refusal.max });
    case 'dayInvalid':
      return t('refusals.dayInvalid', { day: t(`dayNames.${refusal.day}`) });
    case 'memberNameRequired':
      return t('refusals.memberNameRequired', { email: refusal.email.trim() === '' ? '－' : refusal.email });
    case 'committeeNameTaken':
      return t('refusals.committeeNameTaken', { name: refusal.name });
    case 'memberEmailInvalid':
      return t('refusals.memberEmailInvalid', { found: refusal.found });
    case 'memberEmailTaken':
      return t('refusals.memberEmailTaken', { email: refusal.email });
    case 'committeeWithoutMembers':
      return t('refusals.committeeWithoutMembers', { years: refusal.years });
    case 'termTooEarly':
    case 'termPlanned':
      return t(`refusals.${refusal.code}`, { from: spokenDay(refusal.from, t) });
    case 'absenceOver':
    case 'absenceNotEarlier':
      return t(`refusals.${refusal.code}`, { to: spokenDay(refusal.to, t) });
    case 'dayNameTooLong':
      return t('refusals.dayNameTooLong', { length: refusal.length, max: refusal.max });
    case 'daysTooMany':
      return t('refusals.daysTooMany', { days: refusal.days, max: refusal.max });
    case 'closedAnyway':
    case 'endBeforeStart':
    case 'absencesOverlap':
      return t(`refusals.${refusal.code}`, { from: spokenDay(refusal.from, t), to: spokenDay(refusal.to, t) });
    case 'deputyAbsent':
    case 'absentIsDeputy':
      return t(`refusals.${refusal.code}`, {
        name: refusal.name,
        from: spokenDay(refusal.from, t),
        to: spokenDay(refusal.to, t),
      });
    case 'dueDatePast':
      return t('refusals.dueDatePast', { dueOn: startOfDay(refusal.dueOn), today: startOfDay(refusal.today) });
    case 'dueDateEarlier':
      return t('refusals.dueDateEarlier', {
        stage: stage(refusal.stage),
        count: refusal.numbers.length,
        numbers: shortened(refusal.numbers, list),
      });
    case 'stagePassed':
      return t('refusals.stagePassed', {
        stage: stage(refusal.stage),
        count: refusal.numbers.length,
        numbers: shortened(refusal.numbers, list),
      });
    case 'sheetsGone':
      return t('refusals.sheetsGone', { count: refusal.count });
    case 'departmentProblem': {
      const problem = t(`departmentProblems.${refusal.problem}`, { name: refusal.name });
      return refusal.change === null
        ? problem
        : t('refusals.departmentProblem', { place: String(refusal.change + 1), problem });
    }
    case 'transferDepartmentGone':
      return t('refusals.transferDepartmentGone', { name: refusal.name, department: refusal.department });
    case 'transferAdministratorLeaves':
      return t('refusals.transferAdministratorLeaves', { name: refusal.name });
    case 'departmentsInUse':
      return t('refusals.departmentsInUse', { names: list(refusal.names) });
    case 'momentInvalid':
    case 'momentPassed':
    case 'yearOpenAlready':
    case 'openingScheduled':
      return t(`refusals.${refusal.code}`);
    case 'holdersUnconfirmed':
      return t('refusals.holdersUnconfirmed', { departments: shortened(refusal.departments, list) });
    case 'holderNotInYear':
      return t('refusals.holderNotInYear', { department: refusal.department, year: shortFiscalYear(refusal.year) });
    case 'sheetsUnfinished':
    case 'cycleInUse':
      return t(`refusals.${refusal.code}`, { count: refusal.count, numbers: shortened(refusal.numbers, list) });
    case 'templateTooLong':
    case 'templateManyLines':
    case 'placeholderUnknown':
    case 'placeholderOpen':
      return explainMailRefusal(refusal, t);
    case 'noteRequired':
    case 'publicationUnprintable':
    case 'publicationBuilding':
    case 'publicationNotBuilt':
    case 'publicationWithdrawn':
      return explainPublicationRefusal(refusal, t);
    default:
      return explainRegisterRefusal(refusal, t);
  }
}

/** 2026年4月1日 */
function spokenDay(day: string, t: SharedTranslator): string {
  const [year = '', month = '', date = ''] = day.split('-').map((part) => String(Number(part)));
  return t('day', { year, month, date });
}

function statusWord(status: string, t: SharedTranslator): string {
  return status === 'running' || status === 'closed' || status === 'published' ? t(`cycleStatuses.${status}`) : status;
}

function shortened(numbers: readonly string[], list: (words: readonly string[]) => string): string {
  return numbers.length > LISTED_NUMBERS ? `${list(numbers.slice(0, LISTED_NUMBERS))} …` : list(numbers);
}
