import type { ReactNode } from 'react';
import { useRef } from 'react';
import { Button } from '../button.js';
import type { PickedFile } from './picked-file.js';

export const PICKS_FOLDERS = 'webkitdirectory' in HTMLInputElement.prototype;

interface Props {
  /** Picks a folder with all that is in it. */
  readonly folder?: boolean;
  /** Endings of the files to choose from; not used for folders. */
  readonly accept?: string;
  /** More than one at a time. */
  readonly multiple?: boolean;
  readonly onPick: (picked: PickedFile[]) => void;
  readonly children: ReactNode;
}

/** A button that opens the browser's own choice of files, in whose words nobody has to read. */
export function PickButton({ folder = false, accept, multiple = false, onPick, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{children}</Button>
      <input
        ref={(element) => {
          input.current = element;
          if (element) element.webkitdirectory = folder;
        }}
        type="file"
        hidden
        multiple={multiple || folder}
        accept={folder ? undefined : accept}
        onChange={({ currentTarget }) => {
          onPick([...(currentTarget.files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file })));
          // The same file again, mended meanwhile, is a choice too.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
