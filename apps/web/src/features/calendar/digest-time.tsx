import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { request } from '../../api/client.js';
import { Button } from '../../components/button.js';
import { useFlash } from '../../components/flash.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { Select } from '../../components/select.js';
import { useAction } from '../../components/use-action.js';
import type { Calendar } from './api.js';

/** Every half hour: what the server takes (libs/contract/calendar.ts), without its schemas. */
const TIMES = Array.from({ length: 48 }, (_, index) => `${String(index >> 1).padStart(2, '0')}:${index % 2 === 0 ? '00' : '30'}`);

export function DigestTime({ calendar: { digestAt } }: { calendar: Calendar }) {
  const t = useTranslations('calendar');
  const queryClient = useQueryClient();
  const flash = useFlash();
  const [chosen, setChosen] = useState(digestAt);
  const { run, busy, error } = useAction(async () => {
    try {
      await request('changeDigestTime', { body: { seen: digestAt, digestAt: chosen } });
    } finally {
      await queryClient.invalidateQueries();
    }
    flash(t('timeSaved', { time: chosen }));
  });
  return (
    <section aria-labelledby="digest-time" className="my-8">
      <h2 id="digest-time" className="text-std-22B-150">
        {t('time')}
      </h2>
      <p className="my-2">{t('timeHelp')}</p>
      {error === null ? null : <ProblemNotice error={error} />}
      <form
        className="flex flex-wrap items-end gap-x-4"
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <div className="w-40">
          <Select
            id="digest-at"
            label={t('timeLabel')}
            value={chosen}
            onChange={({ currentTarget: { value } }) => setChosen(value)}
            options={TIMES.map((time) => ({ value: time, label: time }))}
          />
        </div>
        <Button kind="primary" type="submit" className="mb-4">
          {busy ? t('saving') : t('timeSave')}
        </Button>
      </form>
    </section>
  );
}
