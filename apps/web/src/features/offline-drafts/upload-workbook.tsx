import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { NamedFile } from '../../components/files/read-uploads.js';
import type { PickedFile } from '../../components/files/picked-file.js';
import { useFileSize } from '../../components/files/use-file-size.js';
import { Notice } from '../../components/notice.js';
import type { TakenDrafts } from './api.js';
import { MAX_WORKBOOK_BYTES } from './workbook-limits.js';
import { WorkbookArea } from './workbook-area.js';
import { WorkbookCheck } from './workbook-check.js';

interface Props {
  readonly cycleId: string;
  readonly onDone: (taken: TakenDrafts) => void;
}

interface Chosen extends NamedFile {
  /** Counts the choices: another file is another check. */
  readonly turn: number;
}

/** A filled-in workbook is chosen, looked at, and taken in. */
export function UploadWorkbook({ cycleId, onDone }: Props) {
  const t = useTranslations('offlineDrafts.upload');
  const size = useFileSize();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const explain = useRefusedPick();
  const pick = (picked: readonly PickedFile[]) => {
    const [first] = picked;
    if (first === undefined) return;
    const refused = explain(picked);
    setProblem(refused);
    if (refused === null) setChosen({ ...named(first), turn: (chosen?.turn ?? 0) + 1 });
  };
  return (
    <section aria-labelledby="upload-title" className="mt-10">
      <div className="screen-only">
        <h2 id="upload-title" className="text-std-22B-150">
          {t('title')}
        </h2>
        <p className="mt-2 max-w-3xl">{t('help')}</p>
        <WorkbookArea onPick={pick} />
        {problem === null ? null : <Notice kind="error" role="alert" title={problem} />}
        {chosen === null ? null : <p>{t('chosen', { name: chosen.name, size: size(chosen.file.size) })}</p>}
      </div>
      {chosen === null ? null : <WorkbookCheck key={chosen.turn} cycleId={cycleId} file={chosen} onDone={onDone} />}
    </section>
  );
}

/** Why what was chosen is not sent; null when it is. */
function useRefusedPick(): (picked: readonly PickedFile[]) => string | null {
  const t = useTranslations('offlineDrafts.upload');
  const size = useFileSize();
  return (picked) => {
    if (picked.length > 1) return t('several');
    const { name, file } = named(picked[0]!);
    if (!/\.xlsx$/i.test(name)) return t('noWorkbook', { name });
    return file.size > MAX_WORKBOOK_BYTES ? t('tooLarge', { name, size: size(file.size), max: size(MAX_WORKBOOK_BYTES) }) : null;
  };
}

function named({ path, file }: PickedFile): NamedFile {
  return { name: path.slice(path.lastIndexOf('/') + 1), file };
}
