import { useTranslations } from 'use-intl';
import type { HistoryEntry } from '#libs/contract/sheets.js';

/** Who did what an entry of the history tells, and in whose place. */
export function useActorName(): (entry: Pick<HistoryEntry, 'actor' | 'inPlaceOf'>) => string {
  const t = useTranslations();
  return ({ actor, inPlaceOf }) => {
    const name = actor.kind === 'account' ? actor.name : t(`history.actors.${actor.kind}`, { name: actor.name });
    return inPlaceOf.length === 0 ? name : `${name}${t('history.inPlaceOf', { names: inPlaceOf.join(t('separator')) })}`;
  };
}
