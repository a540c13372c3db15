import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { request } from '../../api/client.js';
import { Button } from '../../components/button.js';
import { Dialog } from '../../components/dialog.js';
import { DialogForm } from '../../components/dialog-form.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { useFlash } from '../../components/flash.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { TextField } from '../../components/text-field.js';
import { useAction } from '../../components/use-action.js';
import { useDates } from '../../i18n/use-dates.js';
import { useLocalized } from '../../i18n/use-localized.js';
import { useFormErrors } from '../staffing/use-form-errors.js';
import type { CalendarDay, DayChange } from './api.js';

/** A day that is the municipality's to change. */
type ChangeableDay = CalendarDay & { readonly kind: DayChange['seen']['kind'] };

/** What the button beside a day does; each is taken back by another one. */
const ACTION = { added: 'remove', national: 'work', worked: 'rest' } as const;
const NAME = 'closed-day-name';

function useChangeDay(day: ChangeableDay) {
  const t = useTranslations('calendar');
  const localized = useLocalized();
  const { day: dayWords } = useDates();
  const queryClient = useQueryClient();
  const flash = useFlash();
  const words = { day: dayWords(day.day), name: localized(day.name) };
  const change = async (wanted: Pick<DayChange, 'open' | 'name'>, action: 'remove' | 'work' | 'rest' | 'rename') => {
    try {
      await request('changeCalendarDay', { body: { day: day.day, seen: { kind: day.kind, name: day.name.ja }, ...wanted } });
    } finally {
      // Somebody else may have changed it: the table shows what it is now.
      await queryClient.invalidateQueries();
    }
    flash(t(`done.${action}`, { ...words, ...(wanted.name === undefined ? {} : { name: wanted.name }) }));
  };
  return { words, change };
}

export function DayActions({ day }: { day: ChangeableDay }) {
  const t = useTranslations('calendar');
  const action = ACTION[day.kind];
  const { words, change } = useChangeDay(day);
  const [renaming, setRenaming] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const { run, busy, error } = useAction(async () => {
    const table = box.current?.closest<HTMLElement>('[role=region]');
    await change({ open: action !== 'rest' }, action);
    // The day's row goes, and this button with it.
    if (action === 'remove') table?.focus();
  });
  return (
    <div ref={box} className="flex flex-wrap gap-2">
      <Button kind="quiet" aria-label={t(`actionOf.${action}`, words)} onClick={() => void run()}>
        {busy ? t('saving') : t(`actions.${action}`)}
      </Button>
      {day.kind === 'added' ? (
        <Button kind="quiet" aria-label={t('actionOf.rename', words)} onClick={() => setRenaming(true)}>
          {t('actions.rename')}
        </Button>
      ) : null}
      {error === null ? null : <ProblemNotice error={error} />}
      {renaming ? (
        <Dialog title={t('renameTitle')} onClose={() => setRenaming(false)}>
          <RenameForm day={day} close={() => setRenaming(false)} />
        </Dialog>
      ) : null}
    </div>
  );
}

function RenameForm({ day, close }: { day: ChangeableDay; close: () => void }) {
  const t = useTranslations();
  const { words, change } = useChangeDay(day);
  const [name, setName] = useState(day.name.ja);
  const { run, busy, error } = useAction(async () => {
    await change({ open: false, name }, 'rename');
    close();
  });
  const errors = useFormErrors(error, ({ code }) => (code === 'dayNameRequired' || code === 'dayNameTooLong' ? NAME : undefined));
  return (
    <DialogForm submit={busy ? t('calendar.saving') : t('calendar.renameNow')} onSubmit={run} close={close}>
      <p className="mt-4">{words.day}</p>
      {errors === null ? null : <ErrorSummary {...errors} cause={error} />}
      <TextField
        id={NAME}
        label={t('calendar.name')}
        required
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        error={errors?.of(NAME)}
      />
    </DialogForm>
  );
}
