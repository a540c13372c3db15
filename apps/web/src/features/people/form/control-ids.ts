import type { ApiRefusal } from '#libs/contract/refusal.js';

export const NAME = 'person-name';
export const EMAIL = 'person-email';
export const DEPARTMENT = 'person-department';
export const ADD_ROLE = 'person-add-role';

export function roleControl(index: number): string {
  return `person-role-${index}`;
}

export function roleDepartmentControl(index: number): string {
  return `person-role-${index}-department`;
}

/** Where a refusal is put right. */
export function controlOf(refusal: ApiRefusal): string | undefined {
  switch (refusal.code) {
    case 'nameRequired':
    case 'nameTooLong':
      return NAME;
    case 'emailRequired':
    case 'emailInvalid':
    case 'emailTaken':
      return EMAIL;
    case 'roleRequired':
    case 'ownAdministration':
    case 'lastAdministrator':
      return ADD_ROLE;
    case 'roleNeedsDepartment':
      return roleDepartmentControl(refusal.index);
    case 'roleRepeated':
    case 'termEndsBeforeItBegins':
      return roleControl(refusal.index);
    case 'scopeUnknown':
      return refusal.index === null ? DEPARTMENT : roleControl(refusal.index);
    default:
      return undefined;
  }
}
