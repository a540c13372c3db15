import { useTranslations } from 'use-intl';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { useToday } from '../../api/viewer.js';
import { useDates } from '../../i18n/use-dates.js';

/** By when the comments are asked for; said kindly when the day has passed. */
export function DueLine({ dueOn }: { dueOn: LocalDate | null }) {
  const t = useTranslations('reading');
  const { day } = useDates();
  const today = useToday();
  if (dueOn === null) return null;
  return <p className="my-4 text-std-16B-170">{t(dueOn < today ? 'overdue' : 'due', { date: day(dueOn) })}</p>;
}
