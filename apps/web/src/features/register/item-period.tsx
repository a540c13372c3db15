import { useLocale, useTranslations } from 'use-intl';
import { longFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { Badge } from '../../components/badge.js';
import type { Item, Register } from './api.js';
import { stateIn } from './item-state.js';

/** From when to when it is reviewed, and what it is in the year looked at. */
export function ItemPeriod({ item, register, year }: { item: Item; register: Register; year: number }) {
  const t = useTranslations('register');
  const state = stateIn(item, year, register);
  return (
    <div className="flex flex-col items-start gap-1">
      <span className="sm:whitespace-nowrap">{usePeriod(item)}</span>
      {state === 'alive' ? null : <Badge tone={state === 'notYet' ? 'plain' : 'warning'}>{t(`lives.${state}`)}</Badge>}
    </div>
  );
}

function usePeriod({ since, end }: Item): string {
  const t = useTranslations('register');
  const locale = useLocale();
  const long = (year: number) => longFiscalYear(year, locale);
  if (since !== null && end !== null) return t('between', { since: long(since), year: long(end.year) });
  if (since !== null) return t('from', { since: long(since) });
  return end === null ? t('throughout') : t('until', { year: long(end.year) });
}
