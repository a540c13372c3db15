import type { createTranslator } from 'use-intl/core';
import { shortFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { explanationCell } from '#libs/domain/check/warning.js';
import type { ApiRefusal } from '../refusal.js';
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
    case 'noLongerAllowed':
    case 'packChanged':
    case 'cycleImported':
      return t(`refusals.${refusal.code}`);
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
        characters: list(refusal.characters.slice(0, LISTED_NUMBERS).map(visible)),
      });
    case 'warningUnexplained':
      return t('refusals.warningUnexplained', { warning: fieldLabel(explanationCell(refusal.warning)) });
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
  }
}

function statusWord(status: string, t: SharedTranslator): string {
  return status === 'running' || status === 'closed' || status === 'published' ? t(`cycleStatuses.${status}`) : status;
}

function shortened(numbers: readonly string[], list: (words: readonly string[]) => string): string {
  return numbers.length > LISTED_NUMBERS ? `${list(numbers.slice(0, LISTED_NUMBERS))} …` : list(numbers);
}

/** A character that nobody sees, 外字 first of all, is named by its number. */
function visible(character: string): string {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return /[\p{C}\p{Z}]/u.test(character) ? code : `${character} (${code})`;
}
