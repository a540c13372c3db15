import { shortFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { RegisterRefusal } from '../register-refusals.js';
import type { SharedTranslator } from './explain-refusal.js';

/** One sentence for why a register is not changed. */
export function explainRegisterRefusal(refusal: RegisterRefusal, t: SharedTranslator): string {
  const list = (numbers: readonly string[]) => numbers.join(t('separator'));
  switch (refusal.code) {
    case 'entryUnknown':
      return t('refusals.entryUnknown', { entry: t(`registerEntries.${refusal.entry}`) });
    case 'yearAlreadyOpen':
      return t('refusals.yearAlreadyOpen', { from: shortFiscalYear(refusal.from) });
    case 'endBeforeReview':
    case 'itemHasEnded':
    case 'targetHasEnded':
    case 'endIsFixed':
      return t(`refusals.${refusal.code}`, { number: refusal.number, year: shortFiscalYear(refusal.year) });
    case 'endBeforeSince':
    case 'targetBeginsLater':
      return t(`refusals.${refusal.code}`, { number: refusal.number, since: shortFiscalYear(refusal.since) });
    case 'itemGoesOn':
    case 'itemReviewed':
      return t(`refusals.${refusal.code}`, { number: refusal.number });
    case 'partsGoOn':
    case 'mergeCircle':
    case 'itemNeeded':
      return t(`refusals.${refusal.code}`, { numbers: list(refusal.numbers) });
    case 'sectionTooDeep':
      return t('refusals.sectionTooDeep', { levels: refusal.levels });
    case 'mergedIntoItself':
    case 'splitNeedsTwo':
    case 'partMisplaced':
    case 'departmentRequired':
    case 'sectionNotEmpty':
    case 'indicatorNeedsItem':
      return t(`refusals.${refusal.code}`);
  }
}
