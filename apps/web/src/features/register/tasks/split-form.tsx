import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { REGISTER_LIMITS } from '#libs/domain/register/register.js';
import { Button } from '../../../components/button.js';
import { TextArea } from '../../../components/text-area.js';
import { TextField } from '../../../components/text-field.js';
import type { Item, Register } from '../api.js';
import { ChangeForm } from './change-form.js';
import { control } from './control-ids.js';
import { splitYears } from './register-years.js';
import { YearSelect } from './year-select.js';

const NEW = { number: '', title: '' };

/** An item becomes two or more. */
export function SplitForm({ register, item, close }: { register: Register; item: Item; close: () => void }) {
  const t = useTranslations('register');
  const years = splitYears(register, item);
  const [year, setYear] = useState(years[0] ?? register.plan.periodTo);
  const [reason, setReason] = useState('');
  const [into, setInto] = useState([NEW, NEW]);
  const set = (place: number, changed: Partial<typeof NEW>) =>
    setInto(into.map((one, index) => (index === place ? { ...one, ...changed } : one)));
  return (
    <ChangeForm
      register={register}
      change={{ kind: 'splitItem', item: item.key, year, reason, into }}
      submit={t('tasks.split')}
      close={close}
    >
      <p className="mt-4">{t('splitHelp')}</p>
      <YearSelect label={t('endYear')} help={t('endYearHelp')} years={years} value={year} onYear={setYear} />
      {into.map(({ number, title }, index) => (
        <div key={index} className="gap-x-4 sm:grid sm:grid-cols-[12rem_1fr]">
          <TextField
            id={control(index === 0 ? 'number' : `number-${index}`)}
            label={t('splitNumber', { place: index + 1 })}
            required
            value={number}
            onChange={({ currentTarget: { value } }) => set(index, { number: value })}
          />
          <TextField
            id={control(index === 0 ? 'title' : `title-${index}`)}
            label={t('splitTitle', { place: index + 1 })}
            required
            value={title}
            onChange={({ currentTarget: { value } }) => set(index, { title: value })}
          />
        </div>
      ))}
      <Button onClick={() => setInto([...into, NEW])}>{t('splitMore')}</Button>
      <TextArea id={control('reason')} label={t('fields.reason')} max={REGISTER_LIMITS.reason} value={reason} onText={setReason} />
    </ChangeForm>
  );
}
