import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { spokenNumber } from '#libs/domain/register/item-number.js';
import { request } from '../../api/client.js';
import { Button } from '../../components/button.js';
import { saveFile } from '../../components/files/save-file.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { useAction } from '../../components/use-action.js';
import { useDates } from '../../i18n/use-dates.js';
import type { WaitingDrafts } from './api.js';

/** The sheets that wait for the viewer's draft, to be taken away. */
export function DownloadWorkbook({ waiting }: { waiting: WaitingDrafts }) {
  const t = useTranslations('offlineDrafts');
  return (
    <section aria-labelledby="download-title" className="screen-only mt-8">
      <h2 id="download-title" className="text-std-22B-150">
        {t('download.title')}
      </h2>
      {waiting.sheets.length === 0 ? (
        <div className="my-4 rounded-12 bg-solid-gray-50 p-6">
          <p className="text-std-18B-160">{t('none')}</p>
          <p>{t('noneHelp')}</p>
        </div>
      ) : (
        <Download waiting={waiting} />
      )}
    </section>
  );
}

function Download({ waiting: { cycle, dueOn, sheets } }: { waiting: WaitingDrafts }) {
  const t = useTranslations('offlineDrafts.download');
  const { day } = useDates();
  const locale = useLocale();
  const [saved, setSaved] = useState<string | null>(null);
  const { run, busy, error } = useAction(async () => {
    setSaved(null);
    const workbook = await request('downloadOfflineDrafts', { params: { cycleId: cycle.id }, query: { locale } });
    saveFile(workbook);
    setSaved(workbook.fileName);
  });
  const count = sheets.length;
  return (
    <>
      <p className="mt-2 max-w-3xl">{t('what', { count })}</p>
      {dueOn === null ? null : <p>{t('due', { date: day(dueOn) })}</p>}
      <details className="my-2">
        <summary className="min-h-11 content-center">{t('list', { count })}</summary>
        <ul className="list-disc pl-6">
          {sheets.map(({ sheetId, number, title }) => (
            <li key={sheetId}>
              {spokenNumber(number)} {title}
            </li>
          ))}
        </ul>
      </details>
      <Button kind="primary" aria-busy={busy} onClick={() => void run()}>
        {busy ? t('busy') : t('button', { count })}
      </Button>
      <p role="status" className="mt-2">{saved === null ? null : t('done', { name: saved })}</p>
      {error === null ? null : <ProblemNotice error={error} />}
    </>
  );
}
