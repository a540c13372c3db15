import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { fiscalYearOf, longFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { useToday } from '../../api/viewer.js';
import { Button } from '../../components/button.js';
import { Select } from '../../components/select.js';
import type { Calendar } from './api.js';

/** Last year, this one, and so many after it. */
const YEARS_AHEAD = 5;

/** The year stands in the address; choosing alone changes nothing, the button does. */
export function CalendarYear({ calendar: { fiscalYear } }: { calendar: Calendar }) {
  const t = useTranslations('calendar');
  const locale = useLocale();
  const navigate = useNavigate();
  const current = fiscalYearOf(useToday());
  const [chosen, setChosen] = useState(String(fiscalYear));
  const years = Array.from({ length: YEARS_AHEAD + 2 }, (_, index) => current - 1 + index);
  const label = (year: number) => {
    const name = longFiscalYear(year, locale);
    return year === current ? t('thisYear', { year: name }) : name;
  };
  return (
    <form
      className="screen-only flex flex-wrap items-end gap-x-4"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({ to: '/administration/closed-days', search: { year: Number(chosen) } });
      }}
    >
      <div className="w-64">
        <Select
          id="calendar-year"
          label={t('year')}
          value={chosen}
          onChange={({ currentTarget: { value } }) => setChosen(value)}
          options={[...new Set([...years, fiscalYear])]
            .sort((one, other) => one - other)
            .map((year) => ({ value: String(year), label: label(year) }))}
        />
      </div>
      <Button type="submit" className="mb-4">
        {t('show')}
      </Button>
    </form>
  );
}
