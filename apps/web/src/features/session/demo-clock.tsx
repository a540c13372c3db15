import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { addDays, isLocalDate, localDateOf } from '#libs/domain/fiscal/local-date.js';
import type { LocalDate } from '#libs/domain/fiscal/local-date.js';
import { request } from '../../api/client.js';
import { Button } from '../../components/button.js';
import { useAction } from '../../components/use-action.js';
import { useDates } from '../../i18n/use-dates.js';
import { demoAccountsQuery, demoClockQuery } from './api.js';

/** In demo mode: the program's date, and moving it. Reminders that fall due on the way are sent at once. */
export function DemoClock() {
  const { data: now } = useQuery(demoClockQuery);
  return now ? <ClockBar key={now} now={now} /> : null;
}

/** Before signing in: asks for the clock only where the demo accounts have shown that there is one. */
export function FrontDemoClock() {
  const { data: accounts } = useQuery(demoAccountsQuery);
  return accounts ? <DemoClock /> : null;
}

function ClockBar({ now }: { now: string }) {
  const t = useTranslations('demoClock');
  const { moment } = useDates();
  const today = localDateOf(new Date(now));
  const [day, setDay] = useState<LocalDate>(today);
  const { run, busy, error } = useMoveClock(now);
  return (
    <form
      className="screen-only bg-yellow-100 px-4 py-1"
      onSubmit={(event) => {
        event.preventDefault();
        if (isLocalDate(day)) void run(day);
      }}
    >
      <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-4 gap-y-1">
        <span>{t('now', { moment: moment(now) })}</span>
        <Button kind="quiet" onClick={() => void run(addDays(today, 1))}>
          {t('nextDay')}
        </Button>
        <label className="flex items-center gap-2">
          {t('day')}
          <input
            type="date"
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
            className="min-h-11 rounded-8 border border-solid-gray-600 bg-white px-2"
          />
        </label>
        <Button kind="quiet" type="submit">
          {busy ? t('moving') : t('move')}
        </Button>
        {error === null ? null : <span role="alert">{t('failed')}</span>}
      </div>
    </form>
  );
}

/** Moves to the same time of another day; everything on screen depends on the date and is read again. */
function useMoveClock(now: string) {
  const queryClient = useQueryClient();
  return useAction(async (day: LocalDate) => {
    const time = new Date(Date.parse(now) + 9 * 60 * 60 * 1000).toISOString().slice(11, 19);
    await request('moveClock', { body: { now: `${day}T${time}+09:00` } });
    await queryClient.invalidateQueries();
  });
}
