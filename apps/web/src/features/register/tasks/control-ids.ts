import type { ApiRefusal } from '#libs/contract/refusal.js';

/** The controls of the forms, so that a refusal leads to where it is put right. */
export const control = (name: string) => `register-${name}`;

const OF_CODE: Readonly<Partial<Record<ApiRefusal['code'], string>>> = {
  reasonRequired: 'reason',
  yearOutsidePeriod: 'year',
  yearAlreadyOpen: 'year',
  endBeforeReview: 'year',
  endBeforeSince: 'year',
  mergedIntoItself: 'into',
  mergeCircle: 'into',
  targetHasEnded: 'into',
  targetBeginsLater: 'into',
  partMisplaced: 'before',
  departmentRequired: 'department-0',
  sectionTooDeep: 'parent',
  indicatorNeedsItem: 'item-0',
};

export function controlOf(refusal: ApiRefusal): string | undefined {
  const name = 'field' in refusal ? refusal.field : OF_CODE[refusal.code];
  return name === undefined ? undefined : control(name);
}
