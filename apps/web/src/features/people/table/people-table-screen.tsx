import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { request } from '../../../api/client.js';
import { AdministratorsOnly } from '../../../components/administrators-only.js';
import { Button } from '../../../components/button.js';
import { droppedFiles } from '../../../components/files/dropped-files.js';
import { PickButton } from '../../../components/files/pick-button.js';
import type { PickedFile } from '../../../components/files/picked-file.js';
import { UnreadableFile } from '../../../components/files/read-uploads.js';
import { saveFile } from '../../../components/files/save-file.js';
import { useDropGuard } from '../../../components/files/use-drop-guard.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { PageHeading } from '../../../components/page-heading.js';
import { ProblemNotice } from '../../../components/problem-notice.js';
import { useAction } from '../../../components/use-action.js';
import { PeopleLink } from '../people-link.js';
import { PeopleTablePreview } from './people-table-preview.js';
import { usePeopleTable } from './use-people-table.js';

/** libs/contract/people.ts, without its schemas. */
const MAX_ROWS = 1000;

/** Inviting many: fill in a table, choose it, look at what would happen, apply. */
export function PeopleTableScreen() {
  const t = useTranslations('peopleTable');
  const table = usePeopleTable();
  const { checked, fileName, checking, checkError } = table;
  return (
    <AdministratorsOnly ofAllPlans>
      <PeopleLink />
      <PageHeading title={t('title')} />
      <p className="my-4 max-w-4xl">{t('help')}</p>
      <p className="my-4 max-w-4xl">{t('columns')}</p>
      <Templates />
      <h2 className="mt-8 text-std-22B-150">{t('choose')}</h2>
      <FileArea onPick={(picked) => void table.check(picked)} />
      <p role="status">{checking ? t('checking') : fileName === null ? '' : t('chosen', { name: fileName })}</p>
      {checkError === null ? null : <Failure error={checkError} />}
      {checked === null ? null : <PeopleTablePreview table={table} preview={checked.preview} />}
    </AdministratorsOnly>
  );
}

function Templates() {
  const t = useTranslations('peopleTable');
  const { run, error } = useAction(async (format: 'csv' | 'xlsx') => saveFile(await request('readPeopleTemplate', { query: { format } })));
  return (
    <div className="screen-only" role="group" aria-labelledby="template-title">
      <p id="template-title" className="text-std-16B-170">
        {t('template')}
      </p>
      <div className="mt-2 flex flex-wrap gap-3">
        <Button onClick={() => void run('xlsx')}>{t('templateXlsx')}</Button>
        <Button onClick={() => void run('csv')}>{t('templateCsv')}</Button>
      </div>
      {error === null ? null : <ProblemNotice error={error} />}
    </div>
  );
}

function FileArea({ onPick }: { onPick: (picked: readonly PickedFile[]) => void }) {
  const t = useTranslations('peopleTable');
  const [over, setOver] = useState(false);
  useDropGuard();
  return (
    <div
      role="group"
      aria-label={t('area')}
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={({ dataTransfer }) => {
        setOver(false);
        void droppedFiles(dataTransfer).then(onPick);
      }}
      className={`screen-only my-4 rounded-12 border-2 border-dashed p-6 ${over ? 'border-key-900 bg-key-50' : 'border-solid-gray-536 bg-solid-gray-50'}`}
    >
      <PickButton accept=".csv,.xlsx" onPick={onPick}>
        {t('pick')}
      </PickButton>
      <p className="mt-3 pointer-coarse:hidden">{t('drop')}</p>
      <p className="mt-1 text-solid-gray-700">{t('accepted', { rows: MAX_ROWS })}</p>
    </div>
  );
}

function Failure({ error }: { error: unknown }) {
  const t = useTranslations('peopleTable');
  if (!(error instanceof UnreadableFile)) return <ProblemNotice error={error} />;
  return <ErrorSummary title={t('unreadable', { name: error.fileName })} errors={[]} cause={error} />;
}
