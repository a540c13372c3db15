import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { longFiscalYear } from '#libs/domain/fiscal/fiscal-year.js';
import { departmentsHolding } from '#libs/domain/register/item-departments.js';
import type { Item, Register } from '../api.js';
import { ChangeForm } from './change-form.js';
import { DepartmentPicker } from './department-picker.js';
import { openYears } from './register-years.js';
import { YearSelect } from './year-select.js';

interface Props {
  readonly register: Register;
  readonly item: Item;
  readonly year: number;
  readonly close: () => void;
}

/** Who holds an item from a year on. */
export function AssignForm({ register, item, year, close }: Props) {
  const t = useTranslations('register');
  const years = openYears(register);
  const reviewed = item.reviews.length > 0;
  const [since, setSince] = useState(reviewed ? Math.max(years[0]!, year) : 0);
  const [held, setHeld] = useState({
    departments: departmentsHolding(item.assignments, since === 0 ? year : since, register.departments).map(({ id }) => id),
    allRelated: item.allRelated,
  });
  return (
    <ChangeForm register={register} change={{ kind: 'assignItem', item: item.key, since, ...held }} close={close}>
      <YearSelect
        label={t('assignSince')}
        help={t('assignHelp', { history: useHistory(register, item) })}
        years={years}
        first={reviewed ? undefined : t('sinceBeginning')}
        value={since}
        onYear={setSince}
      />
      <DepartmentPicker
        register={register}
        year={since === 0 ? year : since}
        held={held}
        onChange={({ departments, allRelated }) => setHeld({ departments: [...departments], allRelated })}
      />
    </ChangeForm>
  );
}

/** はじめから 池係、令和3年度から みどり係 */
function useHistory({ departments }: Register, item: Item): string {
  const t = useTranslations();
  const locale = useLocale();
  return item.assignments
    .map((assigned) => {
      const names = assigned.departments.map((id) => departments.find((one) => one.id === id)?.name ?? '');
      const since =
        assigned.since === 0 ? t('register.fromBeginning') : t('register.from', { since: longFiscalYear(assigned.since, locale) });
      return t('register.held', { since, departments: names.join(t('separator')) });
    })
    .join(t('separator'));
}
