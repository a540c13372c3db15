import { useTranslations } from 'use-intl';
import { ErrorText } from '../../../components/field.js';
import { CONTROL_LOOK } from '../../../components/field.js';
import { controlOf } from '../control-of.js';

interface Props {
  readonly path: string;
  /** MM-DD */
  readonly due: string;
  readonly onChange: (due: string) => void;
  readonly error: string | undefined;
}

/** The fiscal year ends in March: what comes first in the spring after it comes first here. */
const MONTHS = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3];
/** 29 February is not a day of every year. */
const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of every year: month and day, chosen. */
export function DueFields({ path, due, onChange, error }: Props) {
  const t = useTranslations('planRules');
  const id = controlOf(path);
  const [month = 4, day = 1] = due.split('-').map(Number);
  const change = (toMonth: number, toDay: number) => {
    const last = LAST_DAYS[toMonth - 1] ?? 28;
    onChange([toMonth, Math.min(toDay, last)].map((part) => String(part).padStart(2, '0')).join('-'));
  };
  const days = Array.from({ length: LAST_DAYS[month - 1] ?? 28 }, (_, index) => index + 1);
  const described = error === undefined ? undefined : `${id}-error`;
  return (
    <fieldset className="my-4">
      <legend className="text-std-16B-170">{t('parts.due')}</legend>
      <div className="flex gap-2">
        <select
          id={id}
          aria-label={t('dueMonth')}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={described}
          value={month}
          onChange={({ currentTarget }) => change(Number(currentTarget.value), day)}
          className={`${CONTROL_LOOK} min-h-11`}
        >
          {MONTHS.map((one) => (
            <option key={one} value={one}>
              {t('month', { month: one })}
            </option>
          ))}
        </select>
        <select
          aria-label={t('dueDay')}
          value={day}
          onChange={({ currentTarget }) => change(month, Number(currentTarget.value))}
          className={`${CONTROL_LOOK} min-h-11`}
        >
          {days.map((one) => (
            <option key={one} value={one}>
              {t('day', { day: one })}
            </option>
          ))}
        </select>
      </div>
      {error === undefined ? null : <ErrorText id={id}>{error}</ErrorText>}
    </fieldset>
  );
}
