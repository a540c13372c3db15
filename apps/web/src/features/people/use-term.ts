import { useTranslations } from 'use-intl';
import type { TermedGrant } from '#libs/domain/access/grant-problems.js';

/** The days on which a role counts, or null when it is open on both sides. */
export function useTerm(): (grant: Pick<TermedGrant, 'validFrom' | 'validTo'>) => string | null {
  const t = useTranslations('people.terms');
  return ({ validFrom: from, validTo: to }) => {
    if (from !== null && to !== null) return t('both', { from, to });
    if (from !== null) return t('from', { from });
    return to === null ? null : t('to', { to });
  };
}
