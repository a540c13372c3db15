import { useTranslations } from 'use-intl';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { startOfDay } from '#libs/domain/fiscal/local-date.js';
import { useToday } from '../api/viewer.js';
import { useDates } from './use-dates.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** 「4月24日(金)まで」, 「今日(4月24日(金))まで」 or 「期限を2日過ぎています」. */
export function useDueWords() {
  const t = useTranslations('due');
  const today = useToday();
  const { day } = useDates();
  return (dueOn: LocalDate, overdue: boolean): string => {
    if (overdue) {
      const days = Math.round((startOfDay(today).getTime() - startOfDay(dueOn).getTime()) / DAY_MS);
      return t('overdue', { days: Math.max(days, 1), date: day(dueOn) });
    }
    return dueOn === today ? t('today', { date: day(dueOn) }) : t('until', { date: day(dueOn) });
  };
}
