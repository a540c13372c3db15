import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { longFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { PlanSummary } from '#libs/contract/cycles.js';
import { Button } from '../../components/button.js';
import { Select } from '../../components/select.js';

/** The year stands in the address; choosing alone changes nothing, the button does. */
export function YearChoice({ plan, year }: { plan: PlanSummary; year: number }) {
  const t = useTranslations('opening');
  const locale = useLocale();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState(year);
  const years = Array.from({ length: plan.periodTo - plan.periodFrom + 1 }, (_, index) => plan.periodFrom + index);
  return (
    <form
      className="flex flex-wrap items-end gap-x-4"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({ to: '/plans/$planId/open', params: { planId: plan.id }, search: { year: chosen } });
      }}
    >
      <div className="w-56">
        <Select
          id="fiscal-year"
          label={t('year')}
          value={String(chosen)}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
          options={years.map((option) => ({ value: String(option), label: longFiscalYear(option, locale) }))}
        />
      </div>
      <Button type="submit" className="mb-4">
        {t('show')}
      </Button>
    </form>
  );
}
