import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { longFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import type { PlanSummary } from '#libs/contract/cycles.js';
import { Button } from '../../components/button.js';
import { Select } from '../../components/select.js';
import type { YearsToOpen } from './api.js';

export const YEAR_CONTROL = 'fiscal-year';

/** The years stand in the address; choosing alone changes nothing, the button does. */
export function YearChoice({ plan, years }: { plan: PlanSummary; years: YearsToOpen }) {
  const t = useTranslations('opening');
  const locale = useLocale();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState(years);
  const { fiscalYear, fiscalYearTo } = chosen;
  const option = (year: number) => ({ value: String(year), label: longFiscalYear(year, locale) });
  const options = Array.from({ length: plan.periodTo - plan.periodFrom + 1 }, (_, index) => option(plan.periodFrom + index));
  return (
    <form
      className="flex flex-wrap items-end gap-x-4"
      onSubmit={(event) => {
        event.preventDefault();
        const search = fiscalYearTo > fiscalYear ? { year: fiscalYear, to: fiscalYearTo } : { year: fiscalYear };
        void navigate({ to: '/plans/$planId/open', params: { planId: plan.id }, search });
      }}
    >
      <div className="w-56">
        <Select
          id={YEAR_CONTROL}
          label={t('year')}
          value={String(fiscalYear)}
          onChange={({ currentTarget: { value } }) =>
            setChosen(beginningWith(Number(value), chosen))
          }
          options={options}
        />
      </div>
      <div className="w-80">
        <Select
          id="fiscal-year-to"
          label={t('yearTo')}
          value={String(fiscalYearTo)}
          onChange={({ currentTarget: { value } }) => setChosen({ fiscalYear, fiscalYearTo: Number(value) })}
          options={[
            { value: String(fiscalYear), label: t('oneYear') },
            ...options.filter(({ value }) => Number(value) > fiscalYear),
          ]}
        />
      </div>
      <Button type="submit" className="mb-4">
        {t('show')}
      </Button>
    </form>
  );
}

/** One year stays one year, and a span keeps its end as far as it can. */
function beginningWith(fiscalYear: number, before: YearsToOpen): YearsToOpen {
  const spans = before.fiscalYearTo > before.fiscalYear;
  return { fiscalYear, fiscalYearTo: spans ? Math.max(fiscalYear, before.fiscalYearTo) : fiscalYear };
}
