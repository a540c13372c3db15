import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConflictChoice, UploadedWorkbook } from '#libs/contract/offline-drafts.js';
import { request } from '../../api/client.js';
import type { NamedFile } from '../../components/files/read-uploads.js';
import { readUploads } from '../../components/files/read-uploads.js';
import { useAction } from '../../components/use-action.js';
import type { TakenDrafts, WorkbookPreview } from './api.js';

interface Checked {
  /** As it was read for the preview: what was looked at is what is taken in. */
  readonly workbook: UploadedWorkbook;
  readonly preview: WorkbookPreview;
}

/** Looks at a workbook, then takes its drafts in; each once, whatever is pressed how often. */
export function useWorkbookCheck(cycleId: string, file: NamedFile, onDone: (taken: TakenDrafts) => void) {
  const queryClient = useQueryClient();
  const params = { cycleId };
  const [checked, setChecked] = useState<Checked | null>(null);
  const check = useAction(async () => {
    setChecked(null);
    const workbook = (await readUploads([file]))[0]!;
    setChecked({ workbook, preview: await request('previewOfflineDrafts', { params, body: { workbook } }) });
  });
  const apply = useAction(async ({ workbook, preview: { fingerprint } }: Checked, choices: readonly ConflictChoice[]) => {
    const taken = await request('applyOfflineDrafts', { params, body: { workbook, fingerprint, choices: [...choices] } });
    await queryClient.invalidateQueries({ refetchType: 'none' });
    onDone(taken);
  });
  return {
    preview: checked?.preview ?? null,
    check: check.run,
    apply: async (choices: readonly ConflictChoice[]) => {
      if (checked) await apply.run(checked, choices);
    },
    checking: check.busy,
    applying: apply.busy,
    checkError: check.error,
    applyError: checked === null ? null : apply.error,
  };
}
