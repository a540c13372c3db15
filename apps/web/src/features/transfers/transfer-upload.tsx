import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { request } from '../../api/client.js';
import { useToday } from '../../api/viewer.js';
import { Button } from '../../components/button.js';
import { DateField } from '../../components/date-field.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { PickButton } from '../../components/files/pick-button.js';
import type { PickedFile } from '../../components/files/picked-file.js';
import { readUploads, UnreadableFile } from '../../components/files/read-uploads.js';
import type { UploadedFile } from '../../components/files/read-uploads.js';
import { useFlash } from '../../components/flash.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { TableProblems } from '../../components/table-problems.js';
import { useAction } from '../../components/use-action.js';
import { useFormErrors } from '../staffing/use-form-errors.js';
import type { TransferPreview as Preview } from './api.js';
import { TransferPreview } from './transfer-preview.js';

const DAY = 'transfer-day';
const FILE = 'transfer-file';

interface Checked {
  /** As they were read for the preview: what was looked at is what is done. */
  readonly table: UploadedFile;
  readonly day: string;
  readonly preview: Preview;
}

/** A filled-in table: chosen, looked at, done. */
export function TransferUpload() {
  const t = useTranslations('transfers');
  const [day, setDay] = useState(useNextApril());
  const [picked, setPicked] = useState<PickedFile | null>(null);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [missing, setMissing] = useState(0);
  const check = useAction(async (chosen: PickedFile) => {
    setChecked(null);
    const [table] = await readUploads([{ name: chosen.path, file: chosen.file }]);
    setChecked({ table: table!, day, preview: await request('previewTransfers', { body: { table: table!, day } }) });
  });
  const apply = useApply(() => {
    setChecked(null);
    setPicked(null);
  });
  const dayErrors = useFormErrors(check.error, ({ code }) => (code === 'dayInvalid' ? DAY : undefined));
  return (
    <section aria-labelledby="upload-title" className="mt-8">
      <div className="screen-only">
        <h2 id="upload-title" className="text-std-22B-150">
          {t('uploadTitle')}
        </h2>
        {missing > 0 && picked === null ? (
          <ErrorSummary title={t('notChecked')} errors={[{ text: t('fileMissing'), fieldId: FILE }]} cause={missing} />
        ) : null}
        {check.error instanceof UnreadableFile ? (
          <ErrorSummary title={t('unreadable', { name: check.error.fileName })} errors={[]} cause={check.error} />
        ) : dayErrors === null ? null : (
          <ErrorSummary {...dayErrors} cause={check.error} />
        )}
        <DateField
          id={DAY}
          label={t('day')}
          required
          help={t('dayHelp')}
          value={day}
          onChange={(value) => {
            setDay(value);
            setChecked(null);
          }}
          error={dayErrors?.of(DAY)}
        />
        <div id={FILE} className="my-4 flex flex-wrap items-center gap-x-4 gap-y-2">
          <PickButton
            accept=".csv,.xlsx"
            onPick={([file]) => {
              setPicked(file ?? null);
              setChecked(null);
            }}
          >
            {t('chooseFile')}
          </PickButton>
          <span className="wrap-anywhere">{picked === null ? t('noFile') : t('chosen', { name: picked.path })}</span>
        </div>
        <Button kind={checked === null ? 'primary' : 'secondary'} onClick={() => (picked === null ? setMissing(missing + 1) : void check.run(picked))}>
          {check.busy ? t('checking') : t('check')}
        </Button>
        <p className="mt-1 text-solid-gray-700">{t('checkHelp')}</p>
      </div>
      {checked === null ? null : checked.preview.problems.length > 0 ? (
        <TableProblems problems={checked.preview.problems} />
      ) : (
        <TransferPreview preview={checked.preview} busy={apply.busy} onApply={() => void apply.run(checked)}>
          {apply.error === null ? null : <ProblemNotice error={apply.error} />}
        </TransferPreview>
      )}
    </section>
  );
}

function useApply(onDone: () => void) {
  const t = useTranslations('transfers');
  const queryClient = useQueryClient();
  const flash = useFlash();
  return useAction(async ({ table, day, preview: { fingerprint } }: Checked) => {
    const { done, planned } = await request('applyTransfers', { body: { table, day, fingerprint } });
    await queryClient.invalidateQueries();
    onDone();
    flash(t('done', { done, planned }));
    window.scrollTo({ top: 0 });
  });
}

/** 4月1日 of this calendar year, or of the next one once it is past. */
function useNextApril(): string {
  const today = useToday();
  const year = Number(today.slice(0, 4)) + (today.slice(5) > '04-01' ? 1 : 0);
  return `${year}-04-01`;
}
