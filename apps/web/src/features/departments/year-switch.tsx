import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { longFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { Button } from '../../components/button.js';
import { Select } from '../../components/select.js';
import type { Departments } from './api.js';

/** The year stands in the address; choosing alone changes nothing, the button does. */
export function YearSwitch({ read: { years, fiscalYear, currentYear } }: { read: Departments }) {
  const t = useTranslations('departments');
  const locale = useLocale();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState(String(fiscalYear));
  const label = (year: number) => {
    const name = longFiscalYear(year, locale);
    return year === currentYear ? t('currentYear', { year: name }) : name;
  };
  return (
    <form
      className="screen-only flex flex-wrap items-end gap-x-4"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({ to: '/departments', search: { year: Number(chosen) } });
      }}
    >
      <div className="w-64">
        <Select
          id="department-year"
          label={t('year')}
          value={chosen}
          onChange={({ currentTarget: { value } }) => setChosen(value)}
          options={[...new Set([...years, fiscalYear])]
            .sort((one, other) => other - one)
            .map((year) => ({ value: String(year), label: label(year) }))}
        />
      </div>
      <Button type="submit" className="mb-4">
        {t('show')}
      </Button>
    </form>
  );
}
