import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ResponseOf } from '../../../api/client.js';
import { request } from '../../../api/client.js';
import type { PickedFile } from '../../../components/files/picked-file.js';
import type { UploadedFile } from '../../../components/files/read-uploads.js';
import { readUploads } from '../../../components/files/read-uploads.js';
import { useFlash } from '../../../components/flash.js';
import { useAction } from '../../../components/use-action.js';

interface Checked {
  /** As it was read for the preview: what was looked at is what is applied. */
  readonly file: UploadedFile;
  readonly preview: ResponseOf<'previewPeople'>;
}

/** Looks at a table of people, then applies it; each once, whatever is pressed how often. */
export function usePeopleTable() {
  const t = useTranslations('peopleTable');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const flash = useFlash();
  const [picked, setPicked] = useState<PickedFile | null>(null);
  const [checked, setChecked] = useState<Checked | null>(null);
  const check = useAction(async ({ path, file }: PickedFile) => {
    const [upload] = await readUploads([{ name: path, file }]);
    setChecked({ file: upload!, preview: await request('previewPeople', { body: { file: upload! } }) });
  });
  const apply = useAction(async ({ file, preview: { fingerprint } }: Checked) => {
    const result = await request('applyPeople', { body: { file, fingerprint } });
    await queryClient.invalidateQueries({ refetchType: 'none' });
    await navigate({ to: '/people' });
    flash(t('done', result));
  });
  const checkFile = async (file: PickedFile | undefined) => {
    if (file === undefined) return;
    setPicked(file);
    setChecked(null);
    await check.run(file);
  };
  return {
    checked,
    fileName: picked?.path ?? null,
    check: ([first]: readonly PickedFile[]) => checkFile(first),
    checkAgain: () => checkFile(picked ?? undefined),
    apply: async () => {
      if (checked) await apply.run(checked);
    },
    checking: check.busy,
    checkError: check.error,
    applying: apply.busy,
    applyError: apply.error,
  };
}

export type PeopleTable = ReturnType<typeof usePeopleTable>;
