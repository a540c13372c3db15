import type { ApiRefusal } from '#libs/contract/refusal.js';
import { explanationCell } from '#libs/domain/check/warning.js';
import type { DraftValues } from '../draft/draft-saver.js';
import { indicatorKey } from '../draft/indicator-key.js';

/** Whether what was found wrong still is, now that somebody may have put it right. */
export function stillStands(refusal: ApiRefusal, values: DraftValues, incomplete: readonly ApiRefusal[]): boolean {
  const blank = (key: string) => (values[key] ?? '').trim() === '';
  switch (refusal.code) {
    case 'amountInvalid':
    case 'choiceUnknown':
      return values[refusal.field] === undefined || values[refusal.field] === refusal.found;
    case 'charactersUnprintable': {
      const content = values[refusal.field];
      return content === undefined || refusal.characters.some((character) => content.includes(character));
    }
    case 'textRequired':
    case 'fieldRequiredByGrade':
      return blank(refusal.field);
    case 'fieldRequired':
      // A field of many cells is filled when the server says so.
      return values[refusal.field] === undefined
        ? incomplete.some((other) => other.code === 'fieldRequired' && other.field === refusal.field)
        : blank(refusal.field);
    case 'indicatorRequired':
      return blank(indicatorKey(refusal.indicatorId, refusal.year));
    case 'warningUnexplained':
      return blank(explanationCell(refusal.warning));
    default:
      return true;
  }
}
