import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { ResponseOf } from '../../api/client.js';
import { holds, useViewer } from '../../api/viewer.js';
import { PageHeading } from '../../components/page-heading.js';
import { AboutPacks } from './about-packs.js';
import { ChosenFiles } from './chosen-files.js';
import { FileArea } from './file-area.js';
import { ImportDone } from './import-done.js';
import { PackCheck } from './pack-check.js';
import { PickNotice } from './pick-notice.js';
import { useChosenFiles } from './use-chosen-files.js';

/** Bringing a plan in: choose its files, look at what would change, import. */
export function ImportScreen() {
  const t = useTranslations();
  if (holds(useViewer(), 'administrator')) return <Import />;
  return (
    <>
      <PageHeading title={t('problems.forbidden.title')} />
      <p className="my-4">{t('problems.forbidden.detail')}</p>
    </>
  );
}

function Import() {
  const t = useTranslations('imports');
  const choice = useChosenFiles();
  const { chosen } = choice;
  const [done, setDone] = useState<ResponseOf<'applyImport'> | null>(null);
  if (done !== null) return <ImportDone done={done} onAnother={() => setDone(null)} />;
  return (
    <>
      <p className="screen-only">
        <Link to="/plans" className="inline-flex min-h-11 items-center">
          {t('toPlans')}
        </Link>
      </p>
      <PageHeading title={t('title')} />
      <div className="screen-only">
        <AboutPacks />
        <section aria-labelledby="choose-files" className="mt-8">
          <h2 id="choose-files" className="text-std-22B-150">
            {t('choose')}
          </h2>
          <FileArea {...choice} />
          <PickNotice problem={chosen.problem} />
          <ChosenFiles {...choice} />
        </section>
      </div>
      {chosen.files.length === 0 ? null : (
        <PackCheck
          key={chosen.turn}
          files={chosen.files}
          onDone={(result) => {
            choice.keep(() => false);
            setDone(result);
          }}
        />
      )}
    </>
  );
}
