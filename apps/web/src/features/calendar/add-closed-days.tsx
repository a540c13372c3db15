import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ApiRefusal } from '#libs/contract/refusal.js';
import { fiscalYearOf } from '#libs/domain/fiscal/fiscal-year.js';
import { request } from '../../api/client.js';
import { Button } from '../../components/button.js';
import { DateField } from '../../components/date-field.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { useFlash } from '../../components/flash.js';
import { TextField } from '../../components/text-field.js';
import { useAction } from '../../components/use-action.js';
import { useFormErrors } from '../staffing/use-form-errors.js';

const FROM = 'closed-from';
const TO = 'closed-to';
const NAME = 'closed-name';

/** A day, or several in a row; then the year in which they lie is shown. */
export function AddClosedDays() {
  const t = useTranslations('calendar');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const flash = useFlash();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [name, setName] = useState('');
  const { run, busy, error } = useAction(async () => {
    const { added } = await request('addClosedDays', { body: { from, to, name } });
    await queryClient.invalidateQueries();
    await navigate({ to: '/administration/closed-days', search: { year: fiscalYearOf(from) }, resetScroll: false });
    flash(t('added', { count: added }));
    setFrom('');
    setTo('');
    setName('');
  });
  const errors = useFormErrors(error, controlOf);
  return (
    <section aria-labelledby="add-closed" className="screen-only my-6 rounded-12 border border-solid-gray-300 p-4">
      <h2 id="add-closed" className="text-std-20B-150">
        {t('add')}
      </h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        {errors === null ? null : <ErrorSummary {...errors} cause={error} />}
        <div className="flex flex-wrap gap-x-8">
          <DateField id={FROM} label={t('from')} required value={from} onChange={setFrom} error={errors?.of(FROM)} />
          <DateField id={TO} label={t('to')} help={t('toHelp')} value={to} onChange={setTo} error={errors?.of(TO)} />
        </div>
        <div className="max-w-xl">
          <TextField
            id={NAME}
            label={t('name')}
            required
            help={t('nameHelp')}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            error={errors?.of(NAME)}
          />
        </div>
        <Button kind="primary" type="submit">
          {busy ? t('adding') : t('addNow')}
        </Button>
      </form>
    </section>
  );
}

function controlOf(refusal: ApiRefusal): string | undefined {
  switch (refusal.code) {
    case 'dayInvalid':
      return refusal.day === 'first' ? FROM : TO;
    case 'closedAnyway':
      return FROM;
    case 'endBeforeStart':
    case 'daysTooMany':
      return TO;
    case 'dayNameRequired':
    case 'dayNameTooLong':
      return NAME;
    default:
      return undefined;
  }
}
