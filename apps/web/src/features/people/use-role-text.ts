import { useTranslations } from 'use-intl';
import type { HeldRole } from '#libs/contract/people.js';
import { needsDepartment } from '#libs/domain/access/role.js';
import { useLocalized } from '../../i18n/use-localized.js';
import { useTerm } from './use-term.js';

/** 担当課 担当者（財政課）, 主管課（すべての計画）. */
export function useRoleText(): (role: HeldRole) => string {
  const t = useTranslations();
  const localized = useLocalized();
  const term = useTerm();
  return ({ role, department, plan, committee, validFrom, validTo }) => {
    const planText = plan === null ? (needsDepartment(role) ? null : t('people.allPlans')) : localized(plan);
    const scope = [committee, department, planText, term({ validFrom, validTo })].filter((part) => part !== null).join(t('people.scopeSeparator'));
    return scope === '' ? t(`roles.${role}`) : t('people.roleIn', { role: t(`roles.${role}`), scope });
  };
}
