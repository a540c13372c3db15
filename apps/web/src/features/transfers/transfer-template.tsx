import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { request } from '../../api/client.js';
import { Button } from '../../components/button.js';
import { saveFile } from '../../components/files/save-file.js';
import { ProblemNotice } from '../../components/problem-notice.js';
import { useAction } from '../../components/use-action.js';

const CONTAINERS = ['xlsx', 'csv'] as const;

/** The table to be filled in, with the people as they are. */
export function TransferTemplate() {
  const t = useTranslations('transfers');
  const [saved, setSaved] = useState<string | null>(null);
  const { run, error } = useAction(async (container: (typeof CONTAINERS)[number]) => {
    setSaved(null);
    const file = await request('transferTemplate', { query: { container } });
    saveFile(file);
    setSaved(file.fileName);
  });
  return (
    <section aria-labelledby="template-title" className="mt-8">
      <h2 id="template-title" className="text-std-22B-150">
        {t('templateTitle')}
      </h2>
      <p className="my-2">{t('templateHelp')}</p>
      <ul className="my-2 list-disc pl-6">
        {(['department', 'role', 'day', 'leaves'] as const).map((column) => (
          <li key={column}>{t(`columns.${column}`)}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        {CONTAINERS.map((container) => (
          <Button key={container} onClick={() => void run(container)}>
            {t(`template.${container}`)}
          </Button>
        ))}
      </div>
      <p role="status">{saved === null ? null : t('saved', { name: saved })}</p>
      {error === null ? null : <ProblemNotice error={error} />}
    </section>
  );
}
