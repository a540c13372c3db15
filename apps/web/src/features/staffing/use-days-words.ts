import { useTranslations } from 'use-intl';
import type { Days } from '#libs/domain/staffing/days.js';
import { useDates } from '../../i18n/use-dates.js';

/** 令和2年4月1日(水)～令和4年3月31日(木) */
export function useDaysWords(): (days: Days) => string {
  const t = useTranslations('staffing.days');
  const { fullDay } = useDates();
  return ({ from, to }) => t('span', { from: from === null ? t('open') : fullDay(from), to: to === null ? t('open') : fullDay(to) });
}
