import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { REGISTER_LIMITS } from '#libs/domain/register/register.js';
import { TextArea } from '../../../components/text-area.js';
import type { Item, Register } from '../api.js';
import { ChangeForm } from './change-form.js';
import { control } from './control-ids.js';
import { ItemSelect } from './item-select.js';
import { endYears } from './register-years.js';
import { YearSelect } from './year-select.js';

interface Props {
  readonly register: Register;
  readonly item: Item;
  /** false: it is abolished. */
  readonly merges: boolean;
  readonly close: () => void;
}

/** The end of an item: merged into another, or abolished. */
export function EndForm({ register, item, merges, close }: Props) {
  const t = useTranslations('register');
  const years = endYears(register, item);
  const [year, setYear] = useState(years[0] ?? register.plan.periodTo);
  const [into, setInto] = useState('');
  const [reason, setReason] = useState('');
  const others = register.items.filter(({ key, end }) => key !== item.key && end === null);
  // Not chosen yet: the server says that it is not merged into itself.
  const mergedInto = merges ? into || item.key : null;
  return (
    <ChangeForm
      register={register}
      change={{ kind: 'endItem', item: item.key, year, mergedInto, reason }}
      submit={t(merges ? 'tasks.merge' : 'tasks.abolish')}
      close={close}
    >
      <p className="mt-4">{t(merges ? 'mergeHelp' : 'abolishHelp')}</p>
      {merges ? <ItemSelect id={control('into')} label={t('into')} required items={others} value={into} onItem={setInto} /> : null}
      <YearSelect label={t('endYear')} help={t('endYearHelp')} years={years} value={year} onYear={setYear} />
      <TextArea
        id={control('reason')}
        label={t('fields.reason')}
        required={!merges}
        max={REGISTER_LIMITS.reason}
        value={reason}
        onText={setReason}
      />
    </ChangeForm>
  );
}
