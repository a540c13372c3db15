import { useTranslations } from 'use-intl';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { startOfDay } from '#libs/domain/fiscal/local-date.js';
import { useToday } from '../api/viewer.js';
import { useDates } from './use-dates.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** 「4月24日(金)まで」, 「今日(4月24日(金))まで」, or 「期限を2日過ぎています」 with the date apart. */
export function useDueWords() {
  const t = useTranslations('due');
  const today = useToday();
  const { day } = useDates();
  return (dueOn: LocalDate, overdue: boolean): { readonly words: string; readonly was: string | null } => {
    if (overdue) {
      const days = Math.round((startOfDay(today).getTime() - startOfDay(dueOn).getTime()) / DAY_MS);
      return { words: t('overdue', { days: Math.max(days, 1) }), was: t('was', { date: day(dueOn) }) };
    }
    const words = dueOn === today ? t('today', { date: day(dueOn) }) : t('until', { date: day(dueOn) });
    return { words, was: null };
  };
}
