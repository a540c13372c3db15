import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { UploadedFile } from '#libs/contract/imports.js';
import type { ResponseOf } from '../../api/client.js';
import { request } from '../../api/client.js';
import { useAction } from '../../components/use-action.js';
import type { PackFile } from './picking.js';
import { readUploads } from '../../components/files/read-uploads.js';

export type ImportPreview = ResponseOf<'previewImport'>;
export type ImportResult = ResponseOf<'applyImport'>;

interface Checked {
  /** As they were read for the preview: what was looked at is what is imported. */
  readonly uploads: UploadedFile[];
  readonly preview: ImportPreview;
}

/** Looks at a pack, then imports it; each once, whatever is pressed how often. */
export function usePackCheck(files: readonly PackFile[], onDone: (result: ImportResult) => void) {
  const queryClient = useQueryClient();
  const [checked, setChecked] = useState<Checked | null>(null);
  const check = useAction(async () => {
    const uploads = await readUploads(files);
    setChecked({ uploads, preview: await request('previewImport', { body: { files: uploads } }) });
  });
  const apply = useAction(async ({ uploads, preview: { fingerprint } }: Checked) => {
    const result = await request('applyImport', { body: { files: uploads, fingerprint } });
    await queryClient.invalidateQueries({ refetchType: 'none' });
    onDone(result);
  });
  return {
    preview: checked?.preview ?? null,
    check: () => {
      setChecked(null);
      return check.run();
    },
    apply: async () => {
      if (checked) await apply.run(checked);
    },
    checking: check.busy,
    applying: apply.busy,
    checkError: check.error,
    applyError: checked === null ? null : apply.error,
  };
}
